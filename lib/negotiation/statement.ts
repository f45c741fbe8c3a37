import type { BudgetEffect } from "@/lib/budget/budget";
import { filled, named, type NamedStatement } from "@/lib/db/prepared";
import type { Statement } from "@/lib/db/sql";
import { appended, type EventColumns, hashAfter } from "@/lib/event/statement";
import { hashesOf, salted, type WrittenText } from "@/lib/event/text";
import { newId } from "@/lib/id/id";
import type { Party } from "@/lib/party/party";
import { rolesWho } from "@/lib/role/role";
import type { PartyScope } from "@/lib/session/scope";
import { termsToJson } from "@/lib/terms/codec";
import { Prisma } from "@/prisma/generated/client";
import { expiresAt } from "./deadline";
import type { HappeningKind } from "./happening";
import type { Move } from "./negotiation";
import { reservedBy } from "./stakes";
import { feeRange, leadOf, type Negotiation, type Offer, standingOffer } from "./thread";

/** A move that passed all checks, with everything that its one statement writes. Amounts in minor units. */
export type MoveWrite = {
  readonly brandId: string;
  readonly applicationId: string;
  readonly version: number;
  readonly party: Party;
  readonly actor: PartyScope["userId"];
  readonly move: Move;
  readonly standing: Offer;
  readonly after: Negotiation;
  /** When it is made. */
  readonly at: Date;
  /** The instant to compare the deadline with; null for the database's own clock. */
  readonly clock: Date | null;
  readonly message: string;
  readonly key: string;
  readonly digest: string;
  readonly override: string | null;
  readonly effect: BudgetEffect;
  /** What must still be available, or 0. */
  readonly needed: number;
};

/** The parameters of a move's statement: the Postgres type of each. */
const TYPES = {
  brand_id: "uuid",
  id: "uuid",
  version: "int",
  clock: "timestamptz",
  at: "timestamptz",
  party: "text",
  actor: "uuid",
  roles: "text[]",
  kind: "text",
  offer_number: "smallint",
  payload: "text",
  texts: "jsonb",
  key: "uuid",
  key_digest: "text",
  committed: "bigint",
  reserved: "bigint",
  brand_turn: "int",
  influencer_turn: "int",
  needed: "bigint",
  overrides: "boolean",
  expires_at: "timestamptz",
  reserves: "bigint",
  lead: "bigint",
  lowest: "bigint",
  dearest: "bigint",
  alternatives: "jsonb",
  alternative: "smallint",
  agreed_fee: "bigint",
  ending: "text",
  reason: "text",
  contract_id: "uuid",
} as const;
type Parameters = Readonly<Record<keyof typeof TYPES, Prisma.Sql>>;
type MoveStatement = NamedStatement<keyof typeof TYPES>;

/**
 * The guarded statement of a move (N3, N7, N10, N12, N14). SQL because it locks, and writes all or nothing. It first
 * locks the application, if it is unchanged since it was read and before its deadline; then the campaign's ledger, if
 * it is not closed and has the money; then the membership of the member who moves, if their role still allows it.
 * Only then does it write. Every statement locks applications before ledgers, so two of them never wait for each
 * other. Returns no row, and has written nothing, if a guard fails.
 */
export function moveStatement(writing: MoveWrite): Statement {
  const { party, move } = writing;
  const composed = (STATEMENTS[party][move.kind] ??= named(TYPES, (i) => composedFor(party, move.kind, i)));
  return filled(composed, inputOf(writing));
}

/** Every move of a party has the same text, which is long: it is composed once. */
const STATEMENTS: Record<Party, Partial<Record<Move["kind"], MoveStatement>>> = { brand: {}, influencer: {} };

function composedFor(party: Party, kind: Move["kind"], i: Parameters): Prisma.Sql {
  const { columns, rows } = WRITTEN[kind](i);
  return Prisma.sql`
  WITH seen AS (
    SELECT a.brand_id, a.id, a.campaign_id, a.expires_at
      FROM application a
     WHERE a.brand_id = ${i.brand_id} AND a.id = ${i.id} AND a.version = ${i.version} AND a.state = 'open'
       AND a.expires_at > coalesce(${i.clock}, clock_timestamp())
       FOR NO KEY UPDATE OF a
  ), funded AS (
    SELECT l.brand_id, l.campaign_id, seen.id
      FROM seen JOIN ledger l ON l.brand_id = seen.brand_id AND l.campaign_id = seen.campaign_id
     WHERE NOT l.closed AND seen.expires_at > coalesce(${i.clock}, clock_timestamp())
       AND (${i.overrides} OR ${i.needed} = 0 OR l.budget - l.committed - l.reserved >= ${i.needed})
       FOR NO KEY UPDATE OF l
  ), ${party === "brand" ? allowedMember(i) : ALLOWED_INFLUENCER}, paid AS (
    UPDATE ledger l
       SET committed = l.committed + ${i.committed}, reserved = l.reserved + ${i.reserved},
           brand_turn = l.brand_turn + ${i.brand_turn}, influencer_turn = l.influencer_turn + ${i.influencer_turn},
           agreed = l.agreed + (${i.kind} = 'accepted')::int,
           ended = l.ended + (${i.kind} IN ('declined', 'withdrawn'))::int
      FROM allowed
     WHERE l.brand_id = allowed.brand_id AND l.campaign_id = allowed.campaign_id
    RETURNING allowed.brand_id, allowed.id
  ), moved AS (
    UPDATE application a
       SET ${columns}, version = a.version + 1, event_seq = a.event_seq + 1,
           event_hash = ${hashAfter(Prisma.sql`a.event_hash`, Prisma.sql`a.event_seq + 1`, eventOf(Prisma.sql`a.id`, i))}
      FROM paid
     WHERE a.brand_id = paid.brand_id AND a.id = paid.id
    RETURNING a.brand_id, a.id, a.campaign_id, a.influencer_id, a.currency, a.standing_number, a.version, a.event_seq,
              a.event_hash
  ), ${rows}${appended(eventOf(Prisma.sql`m.id`, i), {
    from: Prisma.sql`moved m`,
    brandId: Prisma.sql`m.brand_id`,
    seq: Prisma.sql`m.event_seq`,
    hash: Prisma.sql`m.event_hash`,
    key: i.key,
    keyDigest: i.key_digest,
    texts: i.texts,
  })}
  SELECT m.version FROM moved m`;
}

/**
 * The membership is locked last, and read at that moment: a member who lost it while the statement waited writes
 * nothing.
 */
function allowedMember(i: Parameters): Prisma.Sql {
  return Prisma.sql`allowed AS (
    SELECT f.brand_id, f.campaign_id, f.id
      FROM funded f
      JOIN member m ON m.brand_id = f.brand_id AND m.user_id = ${i.actor}
     WHERE m.role = ANY (${i.roles})
       FOR SHARE OF m
  )`;
}
const ALLOWED_INFLUENCER = Prisma.sql`allowed AS (SELECT * FROM funded)`;

/** The event of a move. */
function eventOf(id: Prisma.Sql, i: Parameters): EventColumns {
  return {
    subject: "negotiation",
    id,
    kind: i.kind,
    actor: Prisma.sql`'person'`,
    party: i.party,
    actorId: i.actor,
    offerNumber: i.offer_number,
    at: i.at,
    payload: i.payload,
  };
}

/** What a kind of move changes in the application, and the parts that add rows. */
type Written = { readonly columns: Prisma.Sql; readonly rows: Prisma.Sql };

const WRITTEN: Record<Move["kind"], (i: Parameters) => Written> = {
  counter: offered,
  accept: (i) => ({ columns: endColumns(i), rows: contracted(i) }),
  decline: (i) => ({ columns: endColumns(i), rows: Prisma.empty }),
  withdraw: (i) => ({ columns: endColumns(i), rows: Prisma.empty }),
};

function offered(i: Parameters): Written {
  return {
    columns: Prisma.sql`
  standing_number = ${i.offer_number}, standing_fee = ${i.lead}, fees = a.fees || ${i.lead},
  lowest_fees = a.lowest_fees || ${i.lowest}, dearest_fees = a.dearest_fees || ${i.dearest}, reserves = ${i.reserves},
  standing_at = ${i.at}, expires_at = ${i.expires_at}`,
    rows: Prisma.sql`offered AS (
    INSERT INTO offer (brand_id, application_id, number, party, made_by, at)
    SELECT m.brand_id, m.id, m.standing_number, ${i.party}, ${i.actor}, ${i.at} FROM moved m
  ), spelt AS (
    INSERT INTO alternative (brand_id, application_id, number, place, terms)
    SELECT m.brand_id, m.id, m.standing_number, t.place, t.terms
      FROM moved m, jsonb_array_elements(${i.alternatives}) WITH ORDINALITY AS t (terms, place)
  ), `,
  };
}

function endColumns(i: Parameters): Prisma.Sql {
  return Prisma.sql`
  state = CASE ${i.ending} WHEN 'accepted' THEN 'agreed' ELSE 'ended' END, ending = ${i.ending}, ended_at = ${i.at},
  ended_by = ${i.party}, decline_reason = ${i.reason}, contract_id = ${i.contract_id},
  standing_fee = coalesce(${i.agreed_fee}, a.standing_fee)`;
}

function contracted(i: Parameters): Prisma.Sql {
  return Prisma.sql`contracted AS (
    INSERT INTO contract (brand_id, id, campaign_id, application_id, influencer_id, offer_number, alternative, agreed_at,
                          accepted_by, currency, terms)
    SELECT m.brand_id, ${i.contract_id}, m.campaign_id, m.id, m.influencer_id, m.standing_number, ${i.alternative},
           ${i.at}, ${i.actor}, m.currency, t.terms
      FROM moved m
      JOIN alternative t ON t.brand_id = m.brand_id AND t.application_id = m.id AND t.number = ${i.offer_number}
                        AND t.place = ${i.alternative}
  ), placed AS (
    INSERT INTO roster_place (brand_id, campaign_id, application_id, contract_id, influencer_id, added_at)
    SELECT m.brand_id, m.campaign_id, m.id, ${i.contract_id}, m.influencer_id, ${i.at} FROM moved m
  ), `;
}

/** The values of the statement's parameters. Lists are passed as JSON. */
function inputOf(w: MoveWrite) {
  const texts = textsOf(w);
  return {
    brand_id: w.brandId,
    id: w.applicationId,
    version: w.version,
    clock: w.clock,
    at: w.at,
    party: w.party,
    actor: w.actor,
    roles: rolesWho(w.override === null ? "review" : "override-budget"),
    kind: EVENT_KINDS[w.move.kind],
    offer_number: standingOffer(w.after).number,
    payload: JSON.stringify({ ...payloadOf(w), ...hashesOf(texts) }),
    texts: JSON.stringify(texts),
    key: w.key,
    key_digest: w.digest,
    committed: w.effect.committed,
    reserved: w.effect.reserved,
    brand_turn: turn(w, "brand"),
    influencer_turn: turn(w, "influencer"),
    needed: w.needed,
    overrides: w.override !== null,
    ...(w.move.kind === "counter" ? offerValues(w.after) : endInput(w)),
  };
}

function offerValues(after: Negotiation) {
  const { alternatives, ...columns } = offerInput(after);
  return { ...columns, alternatives: JSON.stringify(alternatives) };
}

/** The standing offer of a negotiation, with the names of its columns. */
export function offerInput(after: Negotiation) {
  const offer = standingOffer(after);
  const { lowest, dearest } = feeRange(offer);
  return {
    expires_at: expiresAt(after),
    reserves: reservedBy(offer),
    lead: leadOf(offer).fee,
    lowest,
    dearest,
    alternatives: offer.alternatives.map(termsToJson),
  };
}

function endInput(w: MoveWrite) {
  const { move } = w;
  const kind = EVENT_KINDS[move.kind];
  if (move.kind !== "accept") return { ending: kind, reason: move.kind === "decline" ? move.reason : null };
  return {
    ending: kind,
    alternative: move.alternative,
    agreed_fee: w.effect.committed,
    contract_id: newId(),
  };
}

/** How the number of open negotiations in which it is this party's turn changes. */
function turn(w: MoveWrite, party: Party): number {
  const before = w.standing.by !== party ? 1 : 0;
  const after = w.after.ending === null && w.party !== party ? 1 : 0;
  return after - before;
}

function textsOf({ move, message, override, after: { ending } }: MoveWrite): WrittenText[] {
  const note = ending?.kind === "declined" || ending?.kind === "withdrawn" ? ending.note : null;
  return salted({ message: move.kind === "counter" ? message : null, note, override });
}

/** The event that each move leaves in the log. */
export const EVENT_KINDS = {
  accept: "accepted",
  counter: "countered",
  decline: "declined",
  withdraw: "withdrawn",
} as const satisfies Record<Move["kind"], HappeningKind>;

/** What the log keeps of the move. */
function payloadOf(w: MoveWrite) {
  const answers = { number: w.standing.number, fee: leadOf(w.standing).fee };
  switch (w.move.kind) {
    case "counter":
      return { answers, alternatives: standingOffer(w.after).alternatives.map(termsToJson) };
    case "accept":
      return { answers, alternative: w.move.alternative, fee: w.effect.committed };
    case "decline":
      return { answers, reason: w.move.reason };
    case "withdraw":
      return { answers };
  }
}
