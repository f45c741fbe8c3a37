import { rows } from "@/lib/db/sql";
import { isId } from "@/lib/id/id";
import type { BrandScope } from "@/lib/session/scope";
import { termsFromJson } from "@/lib/terms/codec";
import type { Platform } from "@/lib/terms/platform";
import { Prisma } from "@/prisma/generated/client";
import { type DeliverableTotal, inOrder, type RosterPlace, type RosterTotals } from "./roster";

type Row = {
  application_id: string;
  contract_id: string;
  applicant_name: string;
  applicant_handle: string;
  applicant_platforms: Platform[];
  followers: number;
  agreed_at: Date;
  asked: number;
  terms: unknown;
};

const ROSTER_PAGE = 50;

/**
 * Who is on a campaign's roster, in the order in which they applied: `limit` at a time, after the application
 * `after`. `next` is where the next page begins, or null. Another brand's campaign has an empty roster. SQL because
 * it pages by keyset over three tables.
 */
export async function listPlaces(
  { brandId }: BrandScope,
  campaignId: string,
  { after, limit = ROSTER_PAGE }: { after?: string; limit?: number } = {},
): Promise<{ places: RosterPlace[]; next: string | null }> {
  if (!isId(campaignId)) return { places: [], next: null };
  const found = await rows<Row>(Prisma.sql`
    SELECT r.application_id, r.contract_id, a.applicant_name, a.applicant_handle, a.applicant_platforms, a.followers,
           k.agreed_at, a.fees[1] AS asked, k.terms
      FROM roster_place r
      JOIN contract k ON k.brand_id = r.brand_id AND k.id = r.contract_id
      JOIN application a ON a.brand_id = r.brand_id AND a.id = r.application_id
     WHERE r.brand_id = ${brandId}::uuid AND r.campaign_id = ${campaignId}::uuid
       ${isId(after) ? Prisma.sql`AND r.application_id > ${after}::uuid` : Prisma.empty}
     ORDER BY r.application_id LIMIT ${limit + 1}`);
  const page = found.slice(0, limit);
  return {
    places: page.map(placeOf),
    next: found.length > limit ? (page.at(-1)?.application_id ?? null) : null,
  };
}

function placeOf(row: Row): RosterPlace {
  return {
    applicationId: row.application_id,
    contractId: row.contract_id,
    name: row.applicant_name,
    handle: row.applicant_handle,
    platforms: row.applicant_platforms,
    followers: row.followers,
    agreedAt: row.agreed_at,
    asked: row.asked,
    terms: termsFromJson(row.terms),
  };
}

type TotalsRow = {
  places: number;
  fees: number;
  gifted: number;
  followers: number;
  deliverables: DeliverableTotal[];
};

/**
 * The totals of the whole roster, added up by the database, however long it is. SQL because Prisma's sums cannot look
 * into the terms.
 */
export async function readTotals({ brandId }: BrandScope, campaignId: string): Promise<RosterTotals> {
  const [row] = await rows<TotalsRow>(Prisma.sql`
    WITH agreed AS MATERIALIZED (
      SELECT k.fee, k.gifted_value, k.terms -> 'deliverables' AS deliverables, a.followers
        FROM roster_place r
        JOIN contract k ON k.brand_id = r.brand_id AND k.id = r.contract_id
        JOIN application a ON a.brand_id = r.brand_id AND a.id = r.application_id
       WHERE r.brand_id = ${brandId}::uuid AND r.campaign_id = ${campaignId}::uuid
    ), made AS (
      SELECT d.platform, d.format, sum(d.quantity) AS quantity
        FROM agreed, jsonb_to_recordset(agreed.deliverables) AS d (platform text, format text, quantity int)
       GROUP BY d.platform, d.format
    )
    SELECT count(*)::int AS places, coalesce(sum(fee), 0)::bigint AS fees,
           coalesce(sum(gifted_value), 0)::bigint AS gifted, coalesce(sum(followers), 0)::bigint AS followers,
           (SELECT coalesce(json_agg(made), '[]') FROM made) AS deliverables
      FROM agreed`);
  return {
    places: row?.places ?? 0,
    fees: row?.fees ?? 0,
    giftedValue: row?.gifted ?? 0,
    followers: row?.followers ?? 0,
    deliverables: inOrder(row?.deliverables ?? []),
  };
}
