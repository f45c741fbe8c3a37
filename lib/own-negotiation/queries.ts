import type { Order } from "@/lib/cursor/statement";
import { rows } from "@/lib/db/sql";
import { type Found, type Groups, groupsOf, isUnfolded, stretchOf } from "@/lib/grouped-list/grouped-list";
import { groupFound, keyedBy, type Source } from "@/lib/grouped-list/statement";
import { type Status, STATUSES } from "@/lib/negotiation/status";
import type { InfluencerScope } from "@/lib/session/scope";
import { countsBy, standing } from "@/lib/status-group/statement";
import { Prisma } from "@/prisma/generated/client";
import { OWN_GROUPING, type OwnGroup, type OwnNegotiation } from "./own-negotiation";

type Row = {
  now: Date;
  counts: Record<Status, number>;
  found: Partial<Record<Status, Found<OwnNegotiation>>>;
};

/**
 * An influencer's negotiations by status, as they see it, in one round trip and at one instant `now` of the
 * database's clock: exact counts, and a stretch of every unfolded group. Open ones are sorted by deadline, ended ones
 * latest first.
 */
export async function readOwnNegotiations(
  { influencerId }: InfluencerScope,
  view: Groups<Status>,
): Promise<{ now: Date; groups: OwnGroup[] }> {
  const own = Prisma.sql`a.influencer_id = ${influencerId}::uuid`;
  const found = STATUSES.filter((status) => isUnfolded(view, OWN_GROUPING, status)).map(
    (status) => [status, groupFound(sourceOf(own, status), stretchOf(view, status))] as const,
  );
  const [row] = await rows<Row>(Prisma.sql`
    SELECT statement_timestamp() AS now, ${keyedBy(found)} AS found,
           (SELECT ${countsBy("influencer")} FROM application a WHERE ${own}) AS counts`);
  if (!row) throw new Error("a statement without a condition returned no row");
  return { now: row.now, groups: groupsOf(OWN_GROUPING, view, row.counts, row.found) };
}

/** A group's rows: a stretch of the index on (influencer_id, bucket, expires_at, id). */
function sourceOf(own: Prisma.Sql, status: Status): Source {
  return {
    table: Prisma.sql`application`,
    within: own,
    branches: standing(status, "influencer"),
    order: orderOf(status),
    columns: Prisma.sql`
      a.id, c.name AS "campaignName", a.brand_id AS "brandId", b.name AS "brandName", a.currency, a.fees,
      a.lowest_fees AS "lowestFees", a.dearest_fees AS "dearestFees", a.standing_fee AS "standingFee",
      a.fixed_rate AS "fixedRate", a.expires_at AS "expiresAt", a.ended_at AS "endedAt", a.ending`,
    joined: Prisma.sql`
      JOIN campaign c ON c.brand_id = a.brand_id AND c.id = a.campaign_id
      JOIN brand b ON b.id = a.brand_id`,
  };
}

function orderOf(status: Status): Order {
  return {
    column: Prisma.sql`a.expires_at`,
    id: Prisma.sql`a.id`,
    kind: "timestamptz",
    descending: OWN_GROUPING.folding.includes(status),
  };
}
