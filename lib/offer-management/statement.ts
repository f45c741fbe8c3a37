import type { Order } from "@/lib/cursor/statement";
import { isUnfolded, stretchOf } from "@/lib/grouped-list/grouped-list";
import { groupCount, groupFound, keyedBy, type Source } from "@/lib/grouped-list/statement";
import { type Status, STATUSES } from "@/lib/negotiation/status";
import type { BrandId } from "@/lib/session/scope";
import { DUE_OF_LEDGER, LEDGER_COUNTS, standing } from "@/lib/status-group/statement";
import { Prisma } from "@/prisma/generated/client";
import { type Filters, GROUPING, isFiltered, type Sort, SORT_KINDS, type View } from "./offer-management";

/** Each column has an index that begins with the campaign and the bucket. */
const COLUMNS: Record<Sort, Prisma.Sql> = {
  deadline: Prisma.sql`a.expires_at`,
  newest: Prisma.sql`a.opened_at`,
  oldest: Prisma.sql`a.opened_at`,
  fee: Prisma.sql`a.standing_fee`,
  followers: Prisma.sql`a.followers`,
};
const DESCENDING: readonly Sort[] = ["newest", "fee", "followers"];

function orderBy(sort: Sort): Order {
  return {
    column: COLUMNS[sort],
    id: Prisma.sql`a.id`,
    kind: SORT_KINDS[sort],
    descending: DESCENDING.includes(sort),
  };
}

function within(brandId: BrandId, campaignId: string, f: Filters): Prisma.Sql {
  const terms = [Prisma.sql`a.brand_id = ${brandId}::uuid AND a.campaign_id = ${campaignId}::uuid`];
  if (f.q) {
    const like = `%${f.q.replace(/[\\%_]/g, "\\$&").replace(/^@/, "")}%`;
    terms.push(Prisma.sql`(a.applicant_name ILIKE ${like} OR a.applicant_handle ILIKE ${like})`);
  }
  if (f.platforms.length > 0) terms.push(Prisma.sql`a.applicant_platforms && ${[...f.platforms]}::text[]`);
  if (f.feeMin !== null) terms.push(Prisma.sql`a.standing_fee >= ${f.feeMin}::bigint`);
  if (f.feeMax !== null) terms.push(Prisma.sql`a.standing_fee <= ${f.feeMax}::bigint`);
  if (f.followersMin !== null) terms.push(Prisma.sql`a.followers >= ${f.followersMin}::int`);
  if (f.followersMax !== null) terms.push(Prisma.sql`a.followers <= ${f.followersMax}::int`);
  return Prisma.join(terms, " AND ");
}

const APPLICANT = Prisma.sql`
  a.id, a.applicant_name AS name, a.applicant_handle AS handle, a.applicant_platforms AS platforms, a.followers,
  a.engagement_bps AS "engagementBps", a.fees, a.lowest_fees AS "lowestFees", a.dearest_fees AS "dearestFees",
  a.standing_fee AS "standingFee", a.fixed_rate AS "fixedRate", a.opened_at AS "openedAt",
  a.expires_at AS "expiresAt", a.ended_at AS "endedAt", a.ending`;

/**
 * The whole screen in one statement and at one instant: campaign, clock, counts, money and a stretch of every
 * unfolded group. Unfiltered counts come from the ledger, corrected by what is due but not yet swept, so they cost
 * the same for ten applications as for a million.
 */
export function screenStatement(brandId: BrandId, campaignId: string, view: View): Prisma.Sql {
  const source = (status: Status): Source => ({
    table: Prisma.sql`application`,
    within: within(brandId, campaignId, view.filters),
    branches: standing(status, "brand"),
    order: orderBy(view.sort),
    columns: APPLICANT,
  });
  const found = STATUSES.filter((status) => isUnfolded(view.groups, GROUPING, status)).map(
    (status) => [status, groupFound(source(status), stretchOf(view.groups, status))] as const,
  );
  const counts = isFiltered(view.filters)
    ? keyedBy(STATUSES.map((status) => [status, groupCount(source(status))] as const))
    : LEDGER_COUNTS;
  return Prisma.sql`
    SELECT statement_timestamp() AS now, c.name, c.state, c.currency, c.apply_by AS "applyBy",
           to_char(c.decide_on, 'YYYY-MM-DD') AS "decideOn", c.zone, c.decide_by AS "decideBy", l.agreed, l.budget,
           l.committed, l.reserved - due.freed AS reserved, ${counts} AS counts, ${keyedBy(found)} AS found
      FROM ledger l JOIN campaign c ON c.brand_id = l.brand_id AND c.id = l.campaign_id ${DUE_OF_LEDGER}
     WHERE l.brand_id = ${brandId}::uuid AND l.campaign_id = ${campaignId}::uuid`;
}
