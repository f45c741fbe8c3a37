import { rows } from "@/lib/db/sql";
import { Prisma } from "@/prisma/generated/client";

/**
 * Closing a campaign ends its negotiations. If some are still open after this many seconds, the closing did not
 * finish.
 */
const GRACE = 60;
const MAX_CAMPAIGNS = 100;

/**
 * Closed or finalised campaigns that still have open negotiations, because the process that was ending them died
 * (N16). SQL because it adds up two columns to find them.
 */
export function closedWithOpenNegotiations(): Promise<
  { brandId: string; campaignId: string; closedBy: string | null }[]
> {
  return rows(Prisma.sql`
    SELECT c.brand_id AS "brandId", c.id AS "campaignId", coalesce(c.finalised_by, c.closed_by) AS "closedBy"
      FROM ledger l
      JOIN campaign c ON c.brand_id = l.brand_id AND c.id = l.campaign_id
     WHERE l.brand_turn + l.influencer_turn > 0 AND c.state IN ('closed', 'finalised')
       AND coalesce(c.finalised_at, c.closed_at) < now() - make_interval(secs => ${GRACE}::int)
     LIMIT ${MAX_CAMPAIGNS}`);
}
