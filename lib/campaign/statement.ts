import { instant } from "@/lib/db/instant";
import type { BrandScope } from "@/lib/session/scope";
import { Prisma } from "@/prisma/generated/client";
import type { CampaignInput, Product } from "./campaign";

/** A campaign as it is written: every product has its id. */
export type WrittenCampaign = Omit<CampaignInput, "products"> & { readonly products: readonly Product[] };

function clock(at: Date | null): Prisma.Sql {
  return Prisma.sql`coalesce(${instant(at)}::timestamptz, statement_timestamp())`;
}

function productRows(products: readonly Product[]): Prisma.Sql {
  return Prisma.sql`jsonb_to_recordset(${JSON.stringify(products)}::jsonb) AS p (id uuid, name text, value bigint)`;
}

/** A campaign, its ledger and its products in one statement; nothing when that id is there already. */
export function createStatement(
  { brandId }: BrandScope,
  campaignId: string,
  campaign: WrittenCampaign,
  { open = false, at }: { open?: boolean; at?: Date },
): Prisma.Sql {
  return Prisma.sql`
  WITH made AS (
    INSERT INTO campaign (brand_id, id, name, brief, currency, fixed_fee, platforms, state, apply_by, created_at, opened_at)
    VALUES (${brandId}::uuid, ${campaignId}::uuid, ${campaign.name}, ${campaign.brief}, ${campaign.currency},
            ${campaign.fixedFee}::bigint, ${campaign.platforms}::text[], ${open ? "open" : "draft"},
            ${instant(campaign.applyBy)}::timestamptz, ${clock(at ?? null)},
            CASE WHEN ${open}::boolean THEN ${clock(at ?? null)} END)
    ON CONFLICT (brand_id, id) DO NOTHING
    RETURNING brand_id, id
  ), money AS (
    INSERT INTO ledger (brand_id, campaign_id, budget) SELECT brand_id, id, ${campaign.budget}::bigint FROM made
  )
  INSERT INTO product (brand_id, id, campaign_id, name, value)
  SELECT made.brand_id, p.id, made.id, p.name, p.value FROM made, ${productRows(campaign.products)}`;
}

/**
 * An edit, all or nothing; returns one row when it was made. The campaign's row is locked first and its ledger second,
 * as closing does; the guards on money and on "nobody has applied" read the ledger's row as it is when it is locked.
 */
export function editStatement(
  { brandId }: BrandScope,
  campaignId: string,
  campaign: WrittenCampaign,
  { at }: { at?: Date },
): Prisma.Sql {
  return Prisma.sql`
  WITH seen AS MATERIALIZED (
    SELECT c.brand_id, c.id, c.currency = ${campaign.currency}
                             AND c.fixed_fee IS NOT DISTINCT FROM ${campaign.fixedFee}::bigint AS same_pricing
      FROM campaign c
     WHERE c.brand_id = ${brandId}::uuid AND c.id = ${campaignId}::uuid AND c.state IN ('draft', 'open')
       AND (${instant(campaign.applyBy)}::timestamptz IS NULL OR ${instant(campaign.applyBy)}::timestamptz > ${clock(at ?? null)}
            OR c.apply_by = ${instant(campaign.applyBy)}::timestamptz)
       FOR NO KEY UPDATE
  ), money AS (
    UPDATE ledger l SET budget = ${campaign.budget}::bigint
      FROM seen
     WHERE l.brand_id = seen.brand_id AND l.campaign_id = seen.id
       AND (${campaign.budget}::bigint >= l.budget OR ${campaign.budget}::bigint >= l.committed + l.reserved)
       AND (seen.same_pricing OR l.brand_turn + l.influencer_turn + l.agreed + l.ended + l.expired = 0)
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
         apply_by = ${instant(campaign.applyBy)}::timestamptz
    FROM money
   WHERE c.brand_id = money.brand_id AND c.id = money.campaign_id
  RETURNING c.id`;
}

/** Opens a draft that has a brief and a last day that is not over. */
export function openStatement({ brandId }: BrandScope, campaignId: string, at: Date | null): Prisma.Sql {
  return Prisma.sql`
  UPDATE campaign SET state = 'open', opened_at = ${clock(at)}
   WHERE brand_id = ${brandId}::uuid AND id = ${campaignId}::uuid AND state = 'draft' AND brief <> ''
     AND (apply_by IS NULL OR apply_by > ${clock(at)})`;
}

/**
 * Closes an open campaign, or finalises the roster of an open or closed one that has somebody on it (N16), if no more
 * negotiations are open than were `shown`. The count is read from the ledger's row under its lock, and the row is marked
 * closed there: a move waiting for it finds the campaign closed and is refused.
 */
export function closeStatement(
  { brandId, userId }: BrandScope,
  campaignId: string,
  { shown, at, state }: { shown: number; at: Date | null; state: "closed" | "finalised" },
): Prisma.Sql {
  const finalise = state === "finalised";
  const when = Prisma.sql`coalesce(${instant(at)}::timestamptz, clock_timestamp())`; // once the locks are held
  return Prisma.sql`
  WITH seen AS MATERIALIZED (
    SELECT c.brand_id, c.id FROM campaign c
     WHERE c.brand_id = ${brandId}::uuid AND c.id = ${campaignId}::uuid
       AND c.state IN ('open', ${finalise ? "closed" : "open"})
       FOR NO KEY UPDATE
  ), counted AS MATERIALIZED (
    SELECT l.brand_id, l.campaign_id, l.brand_turn + l.influencer_turn AS open, l.agreed
      FROM ledger l JOIN seen ON l.brand_id = seen.brand_id AND l.campaign_id = seen.id
       FOR NO KEY UPDATE OF l
  ), shut AS (
    UPDATE ledger l SET closed = true FROM counted
     WHERE l.brand_id = counted.brand_id AND l.campaign_id = counted.campaign_id AND counted.open <= ${shown}::bigint
       AND (NOT ${finalise}::boolean OR counted.agreed > 0)
    RETURNING l.brand_id, l.campaign_id
  )
  UPDATE campaign c
     SET state = ${state}, closed_at = coalesce(c.closed_at, ${when}),
         closed_by = coalesce(c.closed_by, ${userId}::uuid),
         finalised_at = CASE WHEN ${finalise}::boolean THEN ${when} END,
         finalised_by = CASE WHEN ${finalise}::boolean THEN ${userId}::uuid END
    FROM shut
   WHERE c.brand_id = shut.brand_id AND c.id = shut.campaign_id`;
}
