import { instant } from "@/lib/db/instant";
import { newId } from "@/lib/id/id";
import { Prisma } from "@/prisma/generated/client";
import type { BudgetEffect } from "@/lib/budget/budget";
import type { Scope } from "@/lib/session/scope";
import type { Move, Negotiation, Offer, Party, Terms } from "./negotiation";

/** A move already found legal, and everything its one statement writes. Amounts in minor units. */
export type Writing = {
  readonly brandId: string;
  readonly applicationId: string;
  readonly version: number;
  readonly party: Party;
  readonly actor: Scope["userId"];
  readonly move: Move;
  readonly standing: Offer;
  readonly after: Negotiation;
  /** When it is made. */
  readonly at: Date;
  /** The instant the deadline is held against; the database's own clock when null. */
  readonly clock: Date | null;
  readonly message: string;
  readonly key: string;
  readonly override: string | null;
  readonly effect: BudgetEffect;
  /** What must still be available, or 0. */
  readonly needed: number;
};

/**
 * The one guarded statement of a move (N3, N7, N10, N12, N14). It locks the application, if it is still as it was seen
 * and before its deadline, then changes the campaign's ledger, if the money is there, and only then writes the rest.
 * Applications are locked before ledgers by every statement, so that two of them never wait for each other.
 * Returns no row, and has written nothing, when a guard did not hold.
 */
export const moveStatement = (w: Writing): Prisma.Sql => Prisma.sql`
  WITH seen AS (
    SELECT a.brand_id, a.id, a.campaign_id, a.expires_at
      FROM application a
     WHERE a.brand_id = ${w.brandId}::uuid AND a.id = ${w.applicationId}::uuid AND a.version = ${w.version}::int
       AND a.state = 'open' AND a.expires_at > coalesce(${instant(w.clock)}::timestamptz, clock_timestamp())
       AND EXISTS (SELECT 1 FROM campaign c
                    WHERE c.brand_id = a.brand_id AND c.id = a.campaign_id AND c.state = 'open')
       FOR NO KEY UPDATE OF a
  ), paid AS (
    UPDATE ledger l
       SET committed = l.committed + ${w.effect.committed}::bigint, reserved = l.reserved + ${w.effect.reserved}::bigint,
           brand_turn = l.brand_turn + ${turn(w, "brand")}::int,
           influencer_turn = l.influencer_turn + ${turn(w, "influencer")}::int,
           agreed = l.agreed + ${w.move.kind === "accept" ? 1 : 0}::int,
           ended = l.ended + ${w.move.kind === "decline" || w.move.kind === "withdraw" ? 1 : 0}::int
      FROM seen
     WHERE l.brand_id = seen.brand_id AND l.campaign_id = seen.campaign_id
       AND seen.expires_at > coalesce(${instant(w.clock)}::timestamptz, clock_timestamp())
       AND (${w.override !== null}::boolean OR ${w.needed}::bigint = 0
            OR l.budget - l.committed - l.reserved >= ${w.needed}::bigint)
    RETURNING seen.brand_id, seen.id
  ), ${written(w)}, logged AS (
    INSERT INTO event (brand_id, application_id, seq, kind, party, actor_id, at, payload, key, hash)
    SELECT m.brand_id, m.id, m.event_seq, ${eventKind(w.move)}, ${w.party}, ${w.actor}::uuid,
           ${instant(w.at)}::timestamptz, ${payloadOf(w)}, ${w.key}::uuid, m.event_hash
      FROM moved m
  ), queued AS (
    INSERT INTO outbox (brand_id, application_id, seq) SELECT m.brand_id, m.id, m.event_seq FROM moved m
  )
  SELECT m.version FROM moved m`;

const written = (w: Writing): Prisma.Sql => {
  switch (w.move.kind) {
    case "counter":
      return Prisma.sql`${moved(w, offerColumns(w, w.move.terms.fee))}, offered AS (${offerInsert(w, w.move.terms)})`;
    case "accept":
      return accepted(w, newId());
    case "decline":
      return moved(w, endColumns(w, "ended", "declined", w.move.reason, saidAtTheEnd(w)));
    case "withdraw":
      return moved(w, endColumns(w, "ended", "withdrawn", null, saidAtTheEnd(w)));
  }
};

const moved = (w: Writing, columns: Prisma.Sql): Prisma.Sql => Prisma.sql`moved AS (
    UPDATE application a
       SET ${columns}, version = a.version + 1, event_seq = a.event_seq + 1,
           event_hash = event_hash(a.event_hash, a.id, a.event_seq + 1, ${eventKind(w.move)}, ${w.party},
                                   ${w.actor}::uuid, ${instant(w.at)}::timestamptz, ${payloadOf(w)})
      FROM paid WHERE a.brand_id = paid.brand_id AND a.id = paid.id
    RETURNING a.*
  )`;

const offerColumns = (w: Writing, fee: number): Prisma.Sql => Prisma.sql`
  standing_number = a.standing_number + 1, standing_fee = ${fee}::bigint, fees = a.fees || ${fee}::bigint,
  standing_at = ${instant(w.at)}::timestamptz,
  expires_at = ${instant(w.at)}::timestamptz + interval '1008 hours'`;

const endColumns = (
  w: Writing,
  state: string,
  ending: string,
  reason: string | null,
  note: string | null,
): Prisma.Sql => Prisma.sql`
  state = ${state}, ending = ${ending}, ended_at = ${instant(w.at)}::timestamptz, ended_by = ${w.party},
  decline_reason = ${reason}, ending_note = ${note}`;

const accepted = (w: Writing, contractId: string): Prisma.Sql => Prisma.sql`
  ${moved(w, Prisma.sql`${endColumns(w, "agreed", "accepted", null, null)}, contract_id = ${contractId}::uuid`)},
  contracted AS (
    INSERT INTO contract (brand_id, id, campaign_id, application_id, influencer_id, offer_number, agreed_at, accepted_by,
                          currency, fee, deliverables, usage_rights, licence_days, exclusivity_days, gifted_product,
                          gifted_value, commission_bps)
    SELECT m.brand_id, m.contract_id, m.campaign_id, m.id, m.influencer_id, m.standing_number, m.ended_at,
           ${w.actor}::uuid, m.currency, o.fee, o.deliverables, o.usage_rights, o.licence_days, o.exclusivity_days,
           o.gifted_product, o.gifted_value, o.commission_bps
      FROM moved m
      JOIN offer o ON o.brand_id = m.brand_id AND o.application_id = m.id AND o.number = m.standing_number
  ), placed AS (
    INSERT INTO roster_place (brand_id, campaign_id, application_id, contract_id, influencer_id, added_at)
    SELECT m.brand_id, m.campaign_id, m.id, m.contract_id, m.influencer_id, m.ended_at FROM moved m
  )`;

const offerInsert = (w: Writing, terms: Terms): Prisma.Sql => Prisma.sql`
  INSERT INTO offer (brand_id, application_id, number, party, made_by, at, fee, deliverables, usage_rights, licence_days,
                     exclusivity_days, gifted_product, gifted_value, commission_bps, message)
  SELECT m.brand_id, m.id, m.standing_number, ${w.party}, ${w.actor}::uuid, m.standing_at, ${termsColumns(terms)},
         ${w.message}
    FROM moved m`;

/** The columns fee .. commission_bps of offers, in that order. */
export const termsColumns = (terms: Terms): Prisma.Sql => Prisma.sql`
  ${terms.fee}::bigint, ${JSON.stringify(terms.deliverables)}::jsonb, ${terms.usageRights}, ${terms.licenceDays}::int,
  ${terms.exclusivityDays}::int, ${terms.giftedProduct?.name ?? null}::text,
  ${terms.giftedProduct?.value ?? null}::bigint, ${terms.commissionBps}::int`;

/** By how much the count of open negotiations on this party's turn changes. */
const turn = (w: Writing, party: Party): number => {
  const before = w.standing.by !== party ? 1 : 0;
  const after = w.after.ending === null && w.party !== party ? 1 : 0;
  return after - before;
};

const saidAtTheEnd = (w: Writing): string | null => {
  const { ending } = w.after;
  return ending?.kind === "declined" || ending?.kind === "withdrawn" ? ending.note : null;
};

const eventKind = (move: Move): string =>
  ({ accept: "accepted", counter: "countered", decline: "declined", withdraw: "withdrawn" })[move.kind];

/** What the log keeps of the move, as the text that is hashed. */
const payloadOf = (w: Writing): string => {
  const answers = { number: w.standing.number, fee: w.standing.terms.fee };
  const override = w.override === null ? {} : { override: w.override };
  switch (w.move.kind) {
    case "counter":
      return JSON.stringify({ answers, terms: w.move.terms, message: w.message, ...override });
    case "accept":
      return JSON.stringify({ answers, ...override });
    case "decline":
      return JSON.stringify({ answers, reason: w.move.reason, note: saidAtTheEnd(w) });
    case "withdraw":
      return JSON.stringify({ answers, note: saidAtTheEnd(w) });
  }
};
