import type { Status } from "@/lib/negotiation/status";
import type { BrandId } from "@/lib/session/scope";
import { Prisma } from "@/prisma/generated/client";
import {
  type Cursor,
  type Filters,
  GROUP_STEP,
  isFiltered,
  isUnfolded,
  type Sort,
  type View,
} from "./offer-management";

/** Past this many a filtered group is only said to hold more. */
export const COUNT_CAP = 1_000;

const ORDERS: Record<Sort, { column: Prisma.Sql; type: Prisma.Sql; descending: boolean }> = {
  deadline: { column: Prisma.sql`a.expires_at`, type: Prisma.sql`timestamptz`, descending: false },
  newest: { column: Prisma.sql`a.opened_at`, type: Prisma.sql`timestamptz`, descending: true },
  oldest: { column: Prisma.sql`a.opened_at`, type: Prisma.sql`timestamptz`, descending: false },
  fee: { column: Prisma.sql`a.standing_fee`, type: Prisma.sql`bigint`, descending: true },
  followers: { column: Prisma.sql`a.followers`, type: Prisma.sql`int`, descending: true },
};

/** Rows of `application` that make up a group at this instant: what is due and not yet swept is Expired (N7). */
const BRANCHES: Record<Status, Prisma.Sql[]> = {
  "action-required": [Prisma.sql`a.bucket = 0 AND a.expires_at > statement_timestamp()`],
  "awaiting-response": [Prisma.sql`a.bucket = 1 AND a.expires_at > statement_timestamp()`],
  "agreement-accepted": [Prisma.sql`a.bucket = 2`],
  "no-agreement-reached": [Prisma.sql`a.bucket = 3`],
  expired: [
    Prisma.sql`a.bucket = 4`,
    Prisma.sql`a.bucket IN (0, 1) AND a.expires_at <= statement_timestamp()`,
  ],
};

type Where = { readonly brandId: BrandId; readonly campaignId: string; readonly filters: Filters };

function within({ brandId, campaignId, filters: f }: Where): Prisma.Sql {
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

/** One group's rows from `after` on, one more than `rows` to know whether there are more. A seek in one index. */
function groupRows(
  where: Where,
  status: Status,
  sort: Sort,
  rows: number,
  after: Cursor | undefined,
): Prisma.Sql {
  const { column, type, descending } = ORDERS[sort];
  const direction = descending ? Prisma.sql`DESC` : Prisma.sql`ASC`;
  const seek = after
    ? Prisma.sql`AND (${column}, a.id) ${descending ? Prisma.sql`<` : Prisma.sql`>`}
                     (${after.value}::${type}, ${after.id}::uuid)`
    : Prisma.empty;
  // The first branch walks the index of its order and stops; what is due is little and is found by its deadline.
  const branches = BRANCHES[status].map((branch, at) => {
    const stop = Prisma.sql`ORDER BY ${column} ${direction}, a.id ${direction} LIMIT ${rows + 1}::int`;
    return Prisma.sql`(SELECT a.* FROM application a WHERE ${within(where)} AND ${branch} ${seek} ${at === 0 ? stop : Prisma.empty})`;
  });
  return Prisma.sql`
    SELECT ${status} AS status, a.id, a.applicant_name AS name, a.applicant_handle AS handle,
           a.applicant_platforms AS platforms, a.followers, a.engagement_bps AS "engagementBps", a.fees,
           a.fixed_rate AS "fixedRate", a.opened_at AS "openedAt", a.expires_at AS "expiresAt", a.ended_at AS "endedAt",
           a.ending
      FROM (SELECT * FROM (${Prisma.join(branches, " UNION ALL ")}) branch
             ORDER BY ${order(sort)}, id ${direction} LIMIT ${rows + 1}::int) a`;
}

function order(sort: Sort): Prisma.Sql {
  const names = {
    deadline: "expires_at",
    newest: "opened_at",
    oldest: "opened_at",
    fee: "standing_fee",
    followers: "followers",
  };
  return Prisma.raw(`${names[sort]} ${ORDERS[sort].descending ? "DESC" : "ASC"}`);
}

/** How many there are in a narrowed group, up to COUNT_CAP + 1. */
function groupCount(where: Where, status: Status): Prisma.Sql {
  return Prisma.sql`
  (SELECT count(*)::int FROM (${Prisma.join(
    BRANCHES[status].map(
      (branch) =>
        Prisma.sql`(SELECT 1 FROM application a WHERE ${within(where)} AND ${branch} LIMIT ${COUNT_CAP + 1}::int)`,
    ),
    " UNION ALL ",
  )}) counted)`;
}

/**
 * The whole screen in one statement and at one instant: clock, counts, money and the rows of every unfolded group.
 * Unfiltered counts come from the ledger, corrected by what is due and not yet swept, so that they cost the same for
 * ten applications and for a million.
 */
export function screenStatement(
  brandId: BrandId,
  campaignId: string,
  view: View,
  statuses: readonly Status[],
) {
  const where = { brandId, campaignId, filters: view.filters };
  const groups = statuses
    .filter((status) => isUnfolded(view, status))
    .map((status) =>
      groupRows(where, status, view.sort, view.lengths[status] ?? GROUP_STEP, view.after[status]),
    );
  const rows =
    groups.length === 0
      ? Prisma.sql`NULL`
      : Prisma.sql`(SELECT json_agg(r) FROM (${Prisma.join(
          groups.map((group) => Prisma.sql`(${group})`),
          " UNION ALL ",
        )}) r)`;
  const counts = isFiltered(view.filters)
    ? Prisma.sql`json_build_array(${Prisma.join(statuses.map((status) => groupCount(where, status)))})`
    : Prisma.sql`json_build_array(l.brand_turn - due.brand_turn, l.influencer_turn - due.influencer_turn, l.agreed,
                                  l.ended, l.expired + due.brand_turn + due.influencer_turn)`;
  return Prisma.sql`
    SELECT statement_timestamp() AS now, l.budget, l.committed, l.reserved - due.freed AS reserved,
           ${counts}::text AS counts, ${rows}::text AS rows
      FROM ledger l
     CROSS JOIN LATERAL (
       SELECT count(*) FILTER (WHERE a.bucket = 0)::int AS brand_turn,
              count(*) FILTER (WHERE a.bucket = 1)::int AS influencer_turn,
              coalesce(sum(a.standing_fee) FILTER (WHERE a.bucket = 1), 0)::bigint AS freed
         FROM application a
        WHERE a.brand_id = l.brand_id AND a.campaign_id = l.campaign_id AND a.bucket IN (0, 1)
          AND a.expires_at <= statement_timestamp()) due
     WHERE l.brand_id = ${brandId}::uuid AND l.campaign_id = ${campaignId}::uuid`;
}
