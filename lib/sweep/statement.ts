import { appended, type EventColumns, hashAfter } from "@/lib/event/statement";
import { Prisma } from "@/prisma/generated/client";

/** How a batch of open negotiations ends: the values written into each application and its event. */
export type BatchEnding = {
  readonly state: "expired" | "ended";
  readonly ending: "expired" | "campaign-closed";
  /** SQL for the instant at which it ended, from the application `a`. */
  readonly endedAt: Prisma.Sql;
  readonly actor: string | null;
};

/**
 * Ends the negotiations that `due` selects and locks (as brand_id, id, campaign_id, standing_number, reserves), with
 * their events and their reserved budget, in one statement. Ledgers are locked after the applications and in the
 * order of their keys, so that two batches, or a batch and a move, cannot deadlock. Returns `count`.
 */
export function endingStatement(due: Prisma.Sql, { state, ending, endedAt, actor }: BatchEnding): Prisma.Sql {
  const event = (alias: Prisma.Sql, at: Prisma.Sql): EventColumns => ({
    subject: "negotiation",
    id: Prisma.sql`${alias}.id`,
    kind: Prisma.sql`${ending}`,
    actor: Prisma.sql`${state === "expired" ? "clock" : actor === null ? "rule" : "person"}`,
    party: Prisma.sql`NULL`,
    actorId: Prisma.sql`${actor}::uuid`,
    offerNumber: Prisma.sql`${alias}.standing_number`,
    at,
    payload: Prisma.sql`'{}'`,
  });
  return Prisma.sql`
  WITH due AS MATERIALIZED (${due}
  ), share AS (
    SELECT brand_id, campaign_id, count(*)::int AS all_of_them,
           count(*) FILTER (WHERE standing_number % 2 = 0)::int AS brand_turn,
           sum(reserves)::bigint AS freed
      FROM due GROUP BY brand_id, campaign_id
  ), locked AS MATERIALIZED (
    SELECT l.brand_id, l.campaign_id FROM ledger l
     WHERE (l.brand_id, l.campaign_id) IN (SELECT s.brand_id, s.campaign_id FROM share s)
     ORDER BY l.brand_id, l.campaign_id FOR NO KEY UPDATE
  ), freed AS (
    UPDATE ledger l
       SET reserved = l.reserved - s.freed, brand_turn = l.brand_turn - s.brand_turn,
           influencer_turn = l.influencer_turn - (s.all_of_them - s.brand_turn),
           expired = l.expired + ${state === "expired" ? 1 : 0}::int * s.all_of_them,
           ended = l.ended + ${state === "ended" ? 1 : 0}::int * s.all_of_them
      FROM locked k JOIN share s ON s.brand_id = k.brand_id AND s.campaign_id = k.campaign_id
     WHERE l.brand_id = k.brand_id AND l.campaign_id = k.campaign_id
  ), over AS (
    UPDATE application a
       SET state = ${state}, ending = ${ending}, ended_at = ${endedAt}, version = a.version + 1,
           event_seq = a.event_seq + 1,
           event_hash = ${hashAfter(Prisma.sql`a.event_hash`, Prisma.sql`a.event_seq + 1`, event(Prisma.sql`a`, endedAt))}
      FROM due d WHERE a.brand_id = d.brand_id AND a.id = d.id
    RETURNING a.brand_id, a.id, a.standing_number, a.event_seq, a.event_hash, a.ended_at
  ), ${appended(event(Prisma.sql`o`, Prisma.sql`o.ended_at`), {
    from: Prisma.sql`over o`,
    brandId: Prisma.sql`o.brand_id`,
    seq: Prisma.sql`o.event_seq`,
    hash: Prisma.sql`o.event_hash`,
  })}
  SELECT count(*)::int AS count FROM over`;
}
