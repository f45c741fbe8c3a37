import { parseCursor, writeCursor } from "@/lib/cursor/cursor";
import { db } from "@/lib/db/db";
import { type Status, STATUSES } from "@/lib/negotiation/status";
import type { InfluencerScope } from "@/lib/session/scope";
import { Prisma } from "@/prisma/generated/client";
import { isUnfolded, type OwnGroup, type OwnNegotiation, type OwnView } from "./own";

/** Rows of one group a page. */
export const OWN_PAGE = 25;

type Found = OwnNegotiation & { readonly at: string };
type Row = { now: Date; counts: number[]; rows: string | null };

/**
 * An influencer's negotiations by the five statuses as they see them (N11), in one round trip and at one instant `now`
 * of the database's clock: exact counts, and a page of every unfolded group. Open ones by deadline, ended ones latest
 * first; what is due and not yet swept is Expired (N7).
 */
export async function readOwnNegotiations(
  { influencerId }: InfluencerScope,
  view: OwnView,
): Promise<{ now: Date; groups: OwnGroup[] }> {
  const own = Prisma.sql`a.influencer_id = ${influencerId}::uuid`;
  const unfolded = STATUSES.filter((status) => isUnfolded(view, status));
  const pages = unfolded.map((status) => Prisma.sql`(${groupPage(own, status, view.after[status])})`);
  const [row] = await db.$queryRaw<[Row]>`
    SELECT statement_timestamp() AS now, counted.counts,
           (SELECT json_agg(r) FROM (${Prisma.join(pages, " UNION ALL ")}) r)::text AS rows
      FROM (SELECT json_build_array(
                     count(*) FILTER (WHERE a.bucket = 1 AND a.expires_at > statement_timestamp()),
                     count(*) FILTER (WHERE a.bucket = 0 AND a.expires_at > statement_timestamp()),
                     count(*) FILTER (WHERE a.bucket = 2), count(*) FILTER (WHERE a.bucket = 3),
                     count(*) FILTER (WHERE a.bucket = 4
                                         OR a.bucket < 2 AND a.expires_at <= statement_timestamp())) AS counts
              FROM application a WHERE ${own}) counted`;
  const found = JSON.parse(row.rows ?? "[]") as Found[];
  const groups = STATUSES.map((status, at) =>
    groupOf(
      status,
      row.counts[at] ?? 0,
      unfolded.includes(status) ? found.filter((negotiation) => negotiation.status === status) : null,
    ),
  );
  return { now: row.now, groups };
}

/** The rows of the index on (influencer_id, bucket, expires_at, id) that make up a group. */
const BRANCHES: Record<Status, Prisma.Sql[]> = {
  "action-required": [Prisma.sql`a.bucket = 1 AND a.expires_at > statement_timestamp()`],
  "awaiting-response": [Prisma.sql`a.bucket = 0 AND a.expires_at > statement_timestamp()`],
  "agreement-accepted": [Prisma.sql`a.bucket = 2`],
  "no-agreement-reached": [Prisma.sql`a.bucket = 3`],
  expired: [
    Prisma.sql`a.bucket = 4`,
    Prisma.sql`a.bucket = 0 AND a.expires_at <= statement_timestamp()`,
    Prisma.sql`a.bucket = 1 AND a.expires_at <= statement_timestamp()`,
  ],
};

const ASCENDING = { seek: Prisma.sql`>`, order: Prisma.sql`ASC` };
const DESCENDING = { seek: Prisma.sql`<`, order: Prisma.sql`DESC` };

function groupPage(own: Prisma.Sql, status: Status, after: string | undefined): Prisma.Sql {
  const isOpen = status === "action-required" || status === "awaiting-response";
  const { seek, order } = isOpen ? ASCENDING : DESCENDING;
  const from = parseCursor(after);
  const onwards = from
    ? Prisma.sql`AND (a.expires_at, a.id) ${seek} (${from.at}::timestamptz, ${from.id}::uuid)`
    : Prisma.empty;
  const branches = BRANCHES[status].map(
    (branch) => Prisma.sql`(
      SELECT a.* FROM application a WHERE ${own} AND ${branch} ${onwards}
       ORDER BY a.expires_at ${order}, a.id ${order} LIMIT ${OWN_PAGE + 1}::int)`,
  );
  return Prisma.sql`
    SELECT ${status} AS status, a.id, c.name AS "campaignName", a.brand_id AS "brandId", b.name AS "brandName", a.currency,
           a.fees, a.fixed_rate AS "fixedRate", a.expires_at AS "expiresAt", a.ended_at AS "endedAt", a.ending,
           to_char(a.expires_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US') AS at
      FROM (SELECT * FROM (${Prisma.join(branches, " UNION ALL ")}) merged
             ORDER BY expires_at ${order}, id ${order} LIMIT ${OWN_PAGE + 1}::int) a
      JOIN campaign c ON c.brand_id = a.brand_id AND c.id = a.campaign_id
      JOIN brand b ON b.id = a.brand_id
     ORDER BY a.expires_at ${order}, a.id ${order}`;
}

function groupOf(status: Status, count: number, found: Found[] | null): OwnGroup {
  const rows = found?.slice(0, OWN_PAGE) ?? null;
  const hasMore = found !== null && found.length > OWN_PAGE;
  return { status, count, rows, last: hasMore ? writeCursor(rows?.at(-1)) : null };
}
