import { inTransaction, type Rows, rows } from "@/lib/db/sql";
import { Prisma } from "@/prisma/generated/client";
import type { PositionedEvent } from "./event";

/**
 * Gives the next positions to at most `limit` events that have none, in one statement. It sees only committed events,
 * and only one relay at a time hands out positions. So positions become visible in order, and no gap is ever filled
 * in later: a consumer that has read up to a position has missed nothing before it. Returns how many it handed out; 0
 * if no event is waiting or another relay is running.
 */
export async function handOutPositions(limit: number): Promise<number> {
  const [row] = await rows<{ count: number }>(Prisma.sql`
    WITH relay AS MATERIALIZED (
      SELECT position FROM consumer WHERE name = 'relay' FOR UPDATE SKIP LOCKED
    ), due AS MATERIALIZED (
      SELECT o.id FROM relay, outbox o ORDER BY o.id LIMIT ${limit}::int FOR UPDATE OF o
    ), taken AS (
      DELETE FROM outbox o USING due WHERE o.id = due.id RETURNING o.*
    ), placed AS (
      INSERT INTO event_position (position, brand_id, subject, subject_id, seq)
      SELECT relay.position + row_number() OVER (ORDER BY t.id), t.brand_id, t.subject, t.subject_id, t.seq
        FROM taken t, relay
      RETURNING position
    ), moved AS (
      UPDATE consumer c SET position = placed.last FROM (SELECT max(position) AS last FROM placed) placed
       WHERE c.name = 'relay' AND placed.last IS NOT NULL
    )
    SELECT count(*)::int AS count FROM placed`);
  return row?.count ?? 0;
}

/**
 * What a consumer does with a batch of events. It runs in the transaction that also moves the consumer's cursor, so
 * all of it happens or none of it.
 */
export type Consume = (events: readonly PositionedEvent[], rows: Rows) => Promise<void>;

/**
 * Gives the consumer `name` the next events, at most `limit`, in order. Each event takes effect once, even if a
 * process dies, because effects and cursor are committed together. If there are several processes, only one consumes
 * at a time. A consumer that throws stays where it is, and does not hold up any other. Returns how many events it
 * consumed; 0 if there are none or another process has them.
 */
export function follow(name: string, limit: number, consume: Consume): Promise<number> {
  return inTransaction(async (within) => {
    const [cursor] = await within<{ position: number }>(
      Prisma.sql`SELECT position FROM consumer WHERE name = ${name} FOR UPDATE SKIP LOCKED`,
    );
    if (!cursor) return 0;
    const events = await within<PositionedEvent>(Prisma.sql`
      SELECT p.position, e.brand_id AS "brandId", e.subject, e.subject_id AS "subjectId", e.seq, e.kind, e.actor, e.party,
             e.actor_id AS "actorId", e.offer_number AS "offerNumber", e.at, e.payload
        FROM (SELECT * FROM event_position WHERE position > ${cursor.position}::bigint
               ORDER BY position LIMIT ${limit}::int) p
        JOIN event e USING (brand_id, subject, subject_id, seq)
       ORDER BY p.position`);
    const last = events.at(-1);
    if (!last) return 0;
    await consume(events, within);
    await within(Prisma.sql`UPDATE consumer SET position = ${last.position}::bigint WHERE name = ${name}`);
    return events.length;
  });
}
