import { memberWho } from "@/lib/member/statement";
import type { BrandScope } from "@/lib/session/scope";
import { Prisma } from "@/prisma/generated/client";
import type { CampaignInput, Product } from "./campaign";

/** A campaign as it is written: every product has its id. */
export type WrittenCampaign = Omit<CampaignInput, "products"> & { readonly products: readonly Product[] };

function clock(at: Date | null | undefined): Prisma.Sql {
  return Prisma.sql`coalesce(${at ?? null}::timestamptz, statement_timestamp())`;
}

function productRows(products: readonly Product[]): Prisma.Sql {
  return Prisma.sql`jsonb_to_recordset(${JSON.stringify(products)}::jsonb) AS p (id uuid, name text, value bigint)`;
}

/**
 * A campaign, its ledger and its products; nothing when that id is there already. SQL because it is three tables or none,
 * guarded by the member's role. Returns one row unless the member may not run campaigns.
 */
export function createStatement(
  scope: BrandScope,
  campaignId: string,
  campaign: WrittenCampaign,
  { open = false, at }: { open?: boolean; at?: Date },
): Prisma.Sql {
  return Prisma.sql`
  WITH allowed AS MATERIALIZED (${memberWho(scope, "run-campaigns")}
  ), made AS (
    INSERT INTO campaign (brand_id, id, name, brief, currency, fixed_fee, platforms, state, apply_by, created_at, opened_at)
    SELECT ${scope.brandId}::uuid, ${campaignId}::uuid, ${campaign.name}, ${campaign.brief}, ${campaign.currency},
           ${campaign.fixedFee}::bigint, ${campaign.platforms}::text[], ${open ? "open" : "draft"},
           ${campaign.applyBy}::timestamptz, ${clock(at)}, CASE WHEN ${open}::boolean THEN ${clock(at)} END
      FROM allowed
    ON CONFLICT (brand_id, id) DO NOTHING
    RETURNING brand_id, id
  ), money AS (
    INSERT INTO ledger (brand_id, campaign_id, budget) SELECT brand_id, id, ${campaign.budget}::bigint FROM made
  ), offered AS (
    INSERT INTO product (brand_id, id, campaign_id, name, value)
    SELECT made.brand_id, p.id, made.id, p.name, p.value FROM made, ${productRows(campaign.products)}
  )
  SELECT user_id FROM allowed`;
}

/**
 * An edit, all or nothing; returns one row when it was made. SQL because it is guarded and locks: the campaign's row is
 * locked first and its ledger second, as closing does; the guards on money and on "nobody has applied" read the ledger's
 * row as it is when it is locked.
 */
export function editStatement(
  scope: BrandScope,
  campaignId: string,
  campaign: WrittenCampaign,
  { at }: { at?: Date },
): Prisma.Sql {
  return Prisma.sql`
  WITH seen AS MATERIALIZED (
    SELECT c.brand_id, c.id, c.currency = ${campaign.currency}
                             AND c.fixed_fee IS NOT DISTINCT FROM ${campaign.fixedFee}::bigint AS same_pricing
      FROM campaign c
     WHERE c.brand_id = ${scope.brandId}::uuid AND c.id = ${campaignId}::uuid AND c.state IN ('draft', 'open')
       AND (${campaign.applyBy}::timestamptz IS NULL OR ${campaign.applyBy}::timestamptz > ${clock(at)}
            OR c.apply_by = ${campaign.applyBy}::timestamptz)
       FOR NO KEY UPDATE
  ), allowed AS MATERIALIZED (${memberWho(scope, "run-campaigns", Prisma.sql`seen`)}
  ), money AS (
    UPDATE ledger l SET budget = ${campaign.budget}::bigint
      FROM allowed
     WHERE l.brand_id = allowed.brand_id AND l.campaign_id = allowed.id
       AND (${campaign.budget}::bigint >= l.budget OR ${campaign.budget}::bigint >= l.committed + l.reserved)
       AND (allowed.same_pricing OR l.brand_turn + l.influencer_turn + l.agreed + l.ended + l.expired = 0)
    RETURNING l.brand_id, l.campaign_id
  ), gone AS (
    DELETE FROM product p USING money
     WHERE p.brand_id = money.brand_id AND p.campaign_id = money.campaign_id
       AND p.id <> ALL (${campaign.products.map(({ id }) => id)}::uuid[])
  ), kept AS (
    INSERT INTO product (brand_id, id, campaign_id, name, value)
    SELECT money.brand_id, p.id, money.campaign_id, p.name, p.value FROM money, ${productRows(campaign.products)}
    ON CONFLICT (brand_id, id) DO UPDATE SET name = excluded.name, value = excluded.value
     WHERE product.campaign_id = excluded.campaign_id
  )
  UPDATE campaign c
     SET name = ${campaign.name}, brief = ${campaign.brief}, currency = ${campaign.currency},
         fixed_fee = ${campaign.fixedFee}::bigint, platforms = ${campaign.platforms}::text[],
         apply_by = ${campaign.applyBy}::timestamptz
    FROM money
   WHERE c.brand_id = money.brand_id AND c.id = money.campaign_id
  RETURNING c.id`;
}

/** Opens a draft that has a brief and a last day that is not over. SQL because it is guarded by that and by the role. */
export function openStatement(scope: BrandScope, campaignId: string, at: Date | undefined): Prisma.Sql {
  return Prisma.sql`
  WITH seen AS MATERIALIZED (
    SELECT brand_id, id FROM campaign
     WHERE brand_id = ${scope.brandId}::uuid AND id = ${campaignId}::uuid AND state = 'draft' AND brief <> ''
       AND (apply_by IS NULL OR apply_by > ${clock(at)})
       FOR NO KEY UPDATE
  ), allowed AS MATERIALIZED (${memberWho(scope, "run-campaigns", Prisma.sql`seen`)}
  )
  UPDATE campaign c SET state = 'open', opened_at = ${clock(at)}
    FROM allowed
   WHERE c.brand_id = allowed.brand_id AND c.id = allowed.id`;
}

/**
 * Closes an open campaign, or finalises the roster of an open or closed one that has somebody on it (N16), if no more
 * negotiations are open than were `shown`. The count is read from the ledger's row under its lock, and the row is marked
 * closed there: a move waiting for it finds the campaign closed and is refused. SQL because it is guarded and locks.
 */
export function closeStatement(
  scope: BrandScope,
  campaignId: string,
  { shown, at = null, state }: { shown: number; at?: Date | null; state: "closed" | "finalised" },
): Prisma.Sql {
  const finalise = state === "finalised";
  const when = Prisma.sql`coalesce(${at}::timestamptz, clock_timestamp())`; // once the locks are held
  return Prisma.sql`
  WITH seen AS MATERIALIZED (
    SELECT c.brand_id, c.id FROM campaign c
     WHERE c.brand_id = ${scope.brandId}::uuid AND c.id = ${campaignId}::uuid
       AND c.state IN ('open', ${finalise ? "closed" : "open"})
       FOR NO KEY UPDATE
  ), allowed AS MATERIALIZED (
    ${memberWho(scope, finalise ? "finalise-roster" : "run-campaigns", Prisma.sql`seen`)}
  ), counted AS MATERIALIZED (
    SELECT l.brand_id, l.campaign_id, l.brand_turn + l.influencer_turn AS open, l.agreed
      FROM ledger l JOIN allowed ON l.brand_id = allowed.brand_id AND l.campaign_id = allowed.id
       FOR NO KEY UPDATE OF l
  ), shut AS (
    UPDATE ledger l SET closed = true FROM counted
     WHERE l.brand_id = counted.brand_id AND l.campaign_id = counted.campaign_id AND counted.open <= ${shown}::bigint
       AND (NOT ${finalise}::boolean OR counted.agreed > 0)
    RETURNING l.brand_id, l.campaign_id
  )
  UPDATE campaign c
     SET state = ${state}, closed_at = coalesce(c.closed_at, ${when}),
         closed_by = coalesce(c.closed_by, ${scope.userId}::uuid),
         finalised_at = CASE WHEN ${finalise}::boolean THEN ${when} END,
         finalised_by = CASE WHEN ${finalise}::boolean THEN ${scope.userId}::uuid END
    FROM shut
   WHERE c.brand_id = shut.brand_id AND c.id = shut.campaign_id`;
}
