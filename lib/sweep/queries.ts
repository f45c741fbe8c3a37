import { rows } from "@/lib/db/sql";
import { Prisma } from "@/prisma/generated/client";

/** Closing ends a campaign's negotiations itself; only what it has left for this long, in seconds, is left over. */
const GRACE = 60;
const MAX_CAMPAIGNS = 100;

/**
 * Campaigns closed or finalised whose negotiations are still open, because the process that ended them died (N16). SQL
 * because it adds up two columns to find them.
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
