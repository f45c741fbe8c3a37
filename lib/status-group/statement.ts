import { type Status, STATUSES } from "@/lib/negotiation/status";
import type { Party } from "@/lib/party/party";
import { Prisma } from "@/prisma/generated/client";
import { bucketOf, BUCKETS } from "./status-group";

// Every statement that groups by status uses these parts, so that a list, its counts and the campaign's agree. They
// apply to rows of `application a`, at the instant of the statement by the database's clock (N7, N11).

/** A bucket's number as a literal, because a partial index would not match a parameter. */
function literal(bucket: number): Prisma.Sql {
  return Prisma.raw(String(bucket));
}

const OPEN = Prisma.sql`a.bucket IN (${literal(BUCKETS.brand)}, ${literal(BUCKETS.influencer)})`;

/** Open, but its deadline has passed: Expired for everyone, though no sweep has recorded it yet (N7). */
const DUE = Prisma.sql`${OPEN} AND a.expires_at <= statement_timestamp()`;

/**
 * The rows that have this status for `party`, as conditions that exclude each other. The first condition selects one
 * stretch of the indexes that begin with the bucket. Expired has a second one, for the rows that are due but not yet
 * recorded; as long as the sweep runs, there are few of them.
 */
export function standing(status: Status, party: Party): Prisma.Sql[] {
  const bucket = Prisma.sql`a.bucket = ${literal(bucketOf(status, party))}`;
  switch (status) {
    case "action-required":
    case "awaiting-response":
      return [Prisma.sql`${bucket} AND a.expires_at > statement_timestamp()`];
    case "agreement-accepted":
    case "no-agreement-reached":
      return [bucket];
    case "expired":
      return [bucket, DUE];
  }
}

/** How many rows have each status for `party`: an object keyed by status. It aggregates all the rows. */
export function countsBy(party: Party): Prisma.Sql {
  const counts = STATUSES.map(
    (status) =>
      Prisma.sql`${status}::text, count(*) FILTER (WHERE ${Prisma.join(
        standing(status, party).map((rows) => Prisma.sql`(${rows})`),
        " OR ",
      )})`,
  );
  return Prisma.sql`json_build_object(${Prisma.join(counts)})`;
}

/**
 * A join for `ledger l`: how many open applications of the campaign are due, by whose turn it is (`due.brand`,
 * `due.influencer`), and how much reserved budget that frees (`due.freed`).
 */
export const DUE_OF_LEDGER = Prisma.sql`
  CROSS JOIN LATERAL (
    SELECT count(*) FILTER (WHERE a.bucket = ${literal(BUCKETS.brand)})::int AS brand,
           count(*) FILTER (WHERE a.bucket = ${literal(BUCKETS.influencer)})::int AS influencer,
           coalesce(sum(a.reserves), 0)::bigint AS freed
      FROM application a
     WHERE a.brand_id = l.brand_id AND a.campaign_id = l.campaign_id AND ${DUE}
  ) due`;

/**
 * A campaign's counts as its brand sees them, keyed by status, from `ledger l` and `due`. No rows are counted for
 * them.
 */
export const LEDGER_COUNTS = Prisma.sql`json_build_object(
  'action-required', l.brand_turn - due.brand, 'awaiting-response', l.influencer_turn - due.influencer,
  'agreement-accepted', l.agreed, 'no-agreement-reached', l.ended, 'expired', l.expired + due.brand + due.influencer)`;
