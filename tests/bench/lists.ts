import pg from "pg";
import { readView } from "@/lib/offer-management/offer-management";
import { readOfferManagement } from "@/lib/offer-management/queries";
import { brandScopeOf } from "@/lib/session/session";
import { median } from "./measure";

const READS_A_RUN = 200;
const RUNS = 7;

/** The screens that a reviewer looks at: plain, in another order, and filtered. */
const VIEWS = [
  {},
  { sort: "followers" },
  { sort: "newest", platform: "instagram" },
  { q: "an", feeMin: "100" },
];

/**
 * The milliseconds it takes to read Offer Management of the largest campaign, with each kind of view in turn, as the median
 * of several runs.
 */
export async function measureList(): Promise<number> {
  const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 1 });
  const { rows } = await pool.query<{ campaign_id: string; user_id: string }>(
    `SELECT l.campaign_id, m.user_id FROM ledger l JOIN member m ON m.brand_id = l.brand_id AND m.role = 'manager'
      ORDER BY l.brand_turn + l.influencer_turn + l.agreed + l.ended + l.expired DESC, l.campaign_id LIMIT 1`,
  );
  await pool.end();
  const scope = await brandScopeOf(rows[0]?.user_id ?? "");
  const campaignId = rows[0]?.campaign_id;
  if (!scope || !campaignId) throw new Error("no campaign to list");
  const runs: number[] = [];
  for (let run = 0; run <= RUNS; run++) {
    const started = performance.now();
    for (let read = 0; read < READS_A_RUN; read++)
      await readOfferManagement(scope, campaignId, readView(VIEWS[read % VIEWS.length] ?? {}, "USD"));
    if (run > 0) runs.push((performance.now() - started) / READS_A_RUN);
  }
  return median(runs);
}
