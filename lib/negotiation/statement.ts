import type { BudgetEffect } from "@/lib/budget/budget";
import { newId } from "@/lib/id/id";
import type { UserId } from "@/lib/session/scope";
import { Prisma } from "@/prisma/generated/client";
import type { Move } from "./negotiation";
import type { Party } from "./party";
import type { Terms } from "./terms";
import type { Negotiation, Offer } from "./thread";

/** A move already found legal, and everything its one statement writes. Amounts in minor units. */
export type Writing = {
  readonly brandId: string;
  readonly applicationId: string;
  readonly version: number;
  readonly party: Party;
  readonly actor: UserId;
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
 * and before its deadline, then changes the campaign's ledger, if it is not closed and the money is there, and only then writes the rest.
 * Applications are locked before ledgers by every statement, so that two of them never wait for each other.
 * Returns no row, and has written nothing, when a guard did not hold.
 */
export function moveStatement(writing: Writing): Prisma.Sql {
  const [columns, extra] = WRITTEN[writing.move.kind];
  return Prisma.sql`
  WITH input AS MATERIALIZED (
    SELECT * FROM jsonb_to_record(${JSON.stringify(inputOf(writing))}::jsonb) AS i(
      brand_id uuid, id uuid, version int, clock timestamptz, at timestamptz, party text, actor uuid, kind text,
      payload text, key uuid, committed bigint, reserved bigint, brand_turn int, influencer_turn int, needed bigint,
      overrides boolean, fee bigint, deliverables jsonb, usage_rights text, licence_days int, exclusivity_days int,
      gifted_product text, gifted_value bigint, commission_bps int, message text, ending text, reason text, note text,
      contract_id uuid)
  ), seen AS (
    SELECT a.brand_id, a.id, a.campaign_id, a.expires_at
      FROM input i
      JOIN application a ON a.brand_id = i.brand_id AND a.id = i.id
     WHERE a.version = i.version AND a.state = 'open' AND a.expires_at > coalesce(i.clock, clock_timestamp())
       FOR NO KEY UPDATE OF a
  ), paid AS (
    UPDATE ledger l
       SET committed = l.committed + i.committed, reserved = l.reserved + i.reserved,
           brand_turn = l.brand_turn + i.brand_turn, influencer_turn = l.influencer_turn + i.influencer_turn,
           agreed = l.agreed + (i.kind = 'accepted')::int,
           ended = l.ended + (i.kind IN ('declined', 'withdrawn'))::int
      FROM seen, input i
     WHERE l.brand_id = seen.brand_id AND l.campaign_id = seen.campaign_id AND NOT l.closed
       AND seen.expires_at > coalesce(i.clock, clock_timestamp())
       AND (i.overrides OR i.needed = 0 OR l.budget - l.committed - l.reserved >= i.needed)
    RETURNING seen.brand_id, seen.id
  ), moved AS (
    UPDATE application a
       SET ${columns}, version = a.version + 1, event_seq = a.event_seq + 1,
           event_hash = event_hash(a.event_hash, a.id, a.event_seq + 1, i.kind, i.party, i.actor, i.at, i.payload)
      FROM paid, input i
     WHERE a.brand_id = paid.brand_id AND a.id = paid.id
    RETURNING a.brand_id, a.id, a.campaign_id, a.influencer_id, a.currency, a.standing_number, a.version, a.event_seq,
              a.event_hash
  ), ${extra}, logged AS (
    INSERT INTO event (brand_id, application_id, seq, kind, party, actor_id, at, payload, key, hash)
    SELECT m.brand_id, m.id, m.event_seq, i.kind, i.party, i.actor, i.at, i.payload, i.key, m.event_hash
      FROM moved m, input i
  ), queued AS (
    INSERT INTO outbox (brand_id, application_id, seq) SELECT m.brand_id, m.id, m.event_seq FROM moved m
  )
  SELECT m.version FROM moved m`;
}

const OFFER = Prisma.sql`
  standing_number = a.standing_number + 1, standing_fee = i.fee, fees = a.fees || i.fee, standing_at = i.at,
  expires_at = i.at + interval '1008 hours'`;

const END = Prisma.sql`
  state = CASE i.ending WHEN 'accepted' THEN 'agreed' ELSE 'ended' END, ending = i.ending, ended_at = i.at,
  ended_by = i.party, decline_reason = i.reason, ending_note = i.note, contract_id = i.contract_id`;

const OFFERED = Prisma.sql`offered AS (
    INSERT INTO offer (brand_id, application_id, number, party, made_by, at, fee, deliverables, usage_rights,
                       licence_days, exclusivity_days, gifted_product, gifted_value, commission_bps, message)
    SELECT m.brand_id, m.id, m.standing_number, i.party, i.actor, i.at, i.fee, i.deliverables, i.usage_rights,
           i.licence_days, i.exclusivity_days, i.gifted_product, i.gifted_value, i.commission_bps, i.message
      FROM moved m, input i
  )`;

const CONTRACTED = Prisma.sql`contracted AS (
    INSERT INTO contract (brand_id, id, campaign_id, application_id, influencer_id, offer_number, agreed_at, accepted_by,
                          currency, fee, deliverables, usage_rights, licence_days, exclusivity_days, gifted_product,
                          gifted_value, commission_bps)
    SELECT m.brand_id, i.contract_id, m.campaign_id, m.id, m.influencer_id, m.standing_number, i.at, i.actor, m.currency,
           o.fee, o.deliverables, o.usage_rights, o.licence_days, o.exclusivity_days, o.gifted_product, o.gifted_value,
           o.commission_bps
      FROM moved m
      JOIN offer o ON o.brand_id = m.brand_id AND o.application_id = m.id AND o.number = m.standing_number, input i
  ), placed AS (
    INSERT INTO roster_place (brand_id, campaign_id, application_id, contract_id, influencer_id, added_at)
    SELECT m.brand_id, m.campaign_id, m.id, i.contract_id, m.influencer_id, i.at FROM moved m, input i
  )`;

const NOTHING_MORE = Prisma.sql`nothing_more AS (SELECT 1)`;

/** What each kind of move changes in the application, and which rows it adds. */
const WRITTEN: Record<Move["kind"], readonly [Prisma.Sql, Prisma.Sql]> = {
  counter: [OFFER, OFFERED],
  accept: [END, CONTRACTED],
  decline: [END, NOTHING_MORE],
  withdraw: [END, NOTHING_MORE],
};

/** The one parameter of the statement, by the names its record has there. */
function inputOf(w: Writing) {
  return {
    brand_id: w.brandId,
    id: w.applicationId,
    version: w.version,
    clock: w.clock,
    at: w.at,
    party: w.party,
    actor: w.actor,
    kind: eventKind(w.move),
    payload: JSON.stringify(payloadOf(w)),
    key: w.key,
    committed: w.effect.committed,
    reserved: w.effect.reserved,
    brand_turn: turn(w, "brand"),
    influencer_turn: turn(w, "influencer"),
    needed: w.needed,
    overrides: w.override !== null,
    ...(w.move.kind === "counter" ? { ...termsInput(w.move.terms), message: w.message } : endInput(w)),
  };
}

/** Terms by the names of an offer's columns. */
export function termsInput(terms: Terms) {
  return {
    fee: terms.fee,
    deliverables: terms.deliverables,
    usage_rights: terms.usageRights,
    licence_days: terms.licenceDays,
    exclusivity_days: terms.exclusivityDays,
    gifted_product: terms.giftedProduct?.name ?? null,
    gifted_value: terms.giftedProduct?.value ?? null,
    commission_bps: terms.commissionBps,
  };
}

function endInput(w: Writing) {
  return {
    ending: eventKind(w.move),
    reason: w.move.kind === "decline" ? w.move.reason : null,
    note: saidAtTheEnd(w),
    contract_id: w.move.kind === "accept" ? newId() : null,
  };
}

/** By how much the count of open negotiations on this party's turn changes. */
function turn(w: Writing, party: Party): number {
  const before = w.standing.by !== party ? 1 : 0;
  const after = w.after.ending === null && w.party !== party ? 1 : 0;
  return after - before;
}

function saidAtTheEnd(w: Writing): string | null {
  const { ending } = w.after;
  return ending?.kind === "declined" || ending?.kind === "withdrawn" ? ending.note : null;
}

const EVENT_KINDS = {
  accept: "accepted",
  counter: "countered",
  decline: "declined",
  withdraw: "withdrawn",
} as const;

/** What a move is called in the log. */
function eventKind(move: Move): (typeof EVENT_KINDS)[Move["kind"]] {
  return EVENT_KINDS[move.kind];
}

/** What the log keeps of the move. */
function payloadOf(w: Writing) {
  const answers = { number: w.standing.number, fee: w.standing.terms.fee };
  const override = w.override === null ? {} : { override: w.override };
  switch (w.move.kind) {
    case "counter":
      return { answers, terms: w.move.terms, message: w.message, ...override };
    case "accept":
      return { answers, ...override };
    case "decline":
      return { answers, reason: w.move.reason, note: saidAtTheEnd(w) };
    case "withdraw":
      return { answers, note: saidAtTheEnd(w) };
  }
}
