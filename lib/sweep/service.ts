import { rows } from "@/lib/db/sql";
import { Prisma } from "@/prisma/generated/client";
import { endingStatement } from "./statement";

/** How many negotiations one statement ends. */
const BATCH = 2_000;

async function run(statement: Prisma.Sql): Promise<number> {
  const [row] = await rows<{ count: number }>(statement);
  return row?.count ?? 0;
}

/**
 * Records one batch of expiries that are due by the database's clock (N7), in one campaign or in all of them. It
 * takes only open rows, and each only once, so it may run twice or in parallel. Returns how many it recorded; 0 if
 * none is left. Rows that another statement has locked are left to the next run.
 */
export function expireDue({ limit = BATCH, campaignId }: { limit?: number; campaignId?: string } = {}) {
  return run(
    endingStatement(
      Prisma.sql`
        SELECT a.brand_id, a.id, a.campaign_id, a.standing_number, a.reserves FROM application a
         WHERE a.state = 'open' AND a.expires_at <= clock_timestamp()
               ${campaignId === undefined ? Prisma.empty : Prisma.sql`AND a.campaign_id = ${campaignId}::uuid`}
         ORDER BY a.expires_at LIMIT ${limit}::int FOR NO KEY UPDATE SKIP LOCKED`,
      { state: "expired", ending: "expired", endedAt: Prisma.sql`a.expires_at`, actor: null },
    ),
  );
}

/**
 * Ends every open negotiation of a campaign as No Agreement Reached, campaign closed (N16). The campaign must already
 * be closed or finalised, which blocks new moves and applications; if it is open, nothing happens. Negotiations that
 * were due by then are recorded as expired. It may be repeated. Returns how many it ended. `actor` is the user who
 * closed the campaign.
 */
export async function endOpenNegotiations(
  campaign: { brandId: string; campaignId: string },
  { actor = null, at }: { actor?: string | null; at?: Date } = {},
): Promise<number> {
  const when = Prisma.sql`coalesce(${at ?? null}::timestamptz, date_trunc('milliseconds', statement_timestamp()))`;
  const statement = endingStatement(
    Prisma.sql`
      SELECT a.brand_id, a.id, a.campaign_id, a.standing_number, a.reserves FROM application a
       WHERE a.brand_id = ${campaign.brandId}::uuid AND a.campaign_id = ${campaign.campaignId}::uuid AND a.state = 'open'
         AND a.expires_at > ${when}
         AND EXISTS (SELECT 1 FROM campaign c WHERE c.brand_id = a.brand_id AND c.id = a.campaign_id
                        AND c.state IN ('closed', 'finalised'))
       ORDER BY a.id LIMIT ${BATCH}::int FOR NO KEY UPDATE OF a`,
    { state: "ended", ending: "campaign-closed", endedAt: when, actor },
  );
  let ended = 0;
  for (let batch = 1; batch > 0; ended += batch) batch = await run(statement);
  while ((await expireDue({ campaignId: campaign.campaignId })) > 0);
  return ended;
}
