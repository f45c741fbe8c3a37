import { db } from "@/lib/db/db";
import { sure } from "./cast";

/** How many ledgers differ from the sums of their applications. */
export async function ledgersOff() {
  const [row] = await db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM ledger l CROSS JOIN LATERAL (
      SELECT coalesce(sum(standing_fee) FILTER (WHERE bucket = 2), 0) AS committed,
             coalesce(sum(dearest_fees[standing_number + 1]) FILTER (WHERE bucket = 1), 0) AS reserved,
             count(*) FILTER (WHERE bucket = 0) AS b0, count(*) FILTER (WHERE bucket = 1) AS b1,
             count(*) FILTER (WHERE bucket = 2) AS b2, count(*) FILTER (WHERE bucket = 3) AS b3,
             count(*) FILTER (WHERE bucket = 4) AS b4
        FROM application a WHERE a.brand_id = l.brand_id AND a.campaign_id = l.campaign_id) x
     WHERE (l.committed, l.reserved, l.brand_turn, l.influencer_turn, l.agreed, l.ended, l.expired)
           IS DISTINCT FROM (x.committed, x.reserved, x.b0, x.b1, x.b2, x.b3, x.b4)`;
  return sure(row).count;
}
