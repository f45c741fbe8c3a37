import { type Refusal, refuse, type Result } from "@/lib/refusal/refusal";
import { expiresAt, isExpired } from "./deadline";
import { type DeclineReason, endedSentence, type Ending } from "./ending";
import type { Party } from "./party";
import { sameTerms, type Terms } from "./terms";
import { MAX_OFFER_NUMBER, type Negotiation, standingOffer, turnOf, withOffer } from "./thread";

export const MOVE_KINDS = ["accept", "counter", "decline", "withdraw"] as const;
export type MoveKind = (typeof MOVE_KINDS)[number];
export type Move =
  | { kind: "accept" }
  | { kind: "counter"; terms: Terms }
  | { kind: "decline"; reason: DeclineReason | null; note?: string }
  | { kind: "withdraw"; note?: string };

export type MoveRefusal =
  | "already-ended"
  | "expired"
  | "not-your-turn"
  | "fixed-rate"
  | "rounds-exhausted"
  | "reason-needed"
  | "same-terms";

/** The kinds of move `party` may make at `now`; none once it has ended or expired. */
export function legalMoves(negotiation: Negotiation, party: Party, now: Date): MoveKind[] {
  return MOVE_KINDS.filter((kind) => objection(negotiation, kind, party, now) === null);
}

/**
 * The negotiation after the move, or the refusal that says why not. The one given stays as it is.
 * A kind is refused exactly when `legalMoves` does not list it; beyond that a brand's decline needs a
 * reason (and "other" a note, N5), and a counteroffer has to differ from the standing offer (N13).
 */
export function play(
  negotiation: Negotiation,
  move: Move,
  party: Party,
  now: Date,
): Result<{ negotiation: Negotiation }, MoveRefusal> {
  const refusal =
    objection(negotiation, move.kind, party, now) ?? objectionToContent(negotiation, move, party);
  return refusal ? { ok: false, refusal } : { ok: true, negotiation: after(negotiation, move, party, now) };
}

/** The one rule of legality (N3, N4, N5, N7, N8, N15): why this kind of move is refused, or null if it is legal. */
function objection(
  negotiation: Negotiation,
  kind: MoveKind,
  party: Party,
  now: Date,
): Refusal<MoveRefusal> | null {
  const over = objectionToAny(negotiation, now);
  if (over) return over;
  if ((kind === "withdraw") === (turnOf(negotiation) === party))
    return { name: "not-your-turn", sentence: turnSentence(kind) };
  if (kind !== "counter") return null;
  if (negotiation.fixedRate)
    return {
      name: "fixed-rate",
      sentence: "This campaign pays a fixed rate, so there are no counteroffers. Accept or decline.",
    };
  if (standingOffer(negotiation).number >= MAX_OFFER_NUMBER)
    return {
      name: "rounds-exhausted",
      sentence: "All three rounds are used, so no counteroffer is left. Accept or decline.",
    };
  return null;
}

/** N7 and N8: what is over refuses everything, for anyone. */
function objectionToAny(negotiation: Negotiation, now: Date): Refusal<"already-ended" | "expired"> | null {
  if (isExpired(negotiation, now))
    return { name: "expired", sentence: endedSentence({ kind: "expired", at: expiresAt(negotiation) }) };
  if (negotiation.ending) return { name: "already-ended", sentence: endedSentence(negotiation.ending) };
  return null;
}

function turnSentence(kind: MoveKind): string {
  switch (kind) {
    case "accept":
    case "counter":
      return "It is not your turn: your own offer is waiting for an answer.";
    case "decline":
      return "It is not your turn: your own offer is waiting for an answer. To end this, withdraw.";
    case "withdraw":
      return "It is not your offer that stands: you are asked to answer. To end this, decline.";
  }
}

function objectionToContent(negotiation: Negotiation, move: Move, party: Party): Refusal<MoveRefusal> | null {
  switch (move.kind) {
    case "accept":
    case "withdraw":
      return null;
    case "decline":
      return party === "brand" ? objectionToReason(move.reason, move.note) : null;
    case "counter":
      return sameTerms(move.terms, standingOffer(negotiation).terms)
        ? {
            name: "same-terms",
            sentence: "This is the same as the offer you are answering. Accept it, or change something.",
          }
        : null;
  }
}

function objectionToReason(
  reason: DeclineReason | null,
  note: string | undefined,
): Refusal<"reason-needed"> | null {
  if (reason === null) return { name: "reason-needed", sentence: "Choose a reason for declining." };
  if (reason === "other" && saidOrNull(note) === null)
    return { name: "reason-needed", sentence: "Say in a few words why you decline." };
  return null;
}

function after(negotiation: Negotiation, move: Move, by: Party, now: Date): Negotiation {
  const at = new Date(now);
  switch (move.kind) {
    case "accept":
      return ended(negotiation, { kind: "accepted", by, at });
    case "counter":
      return withOffer(negotiation, by, move.terms, at);
    case "decline":
      return ended(negotiation, {
        kind: "declined",
        by,
        at,
        reason: move.reason,
        note: saidOrNull(move.note),
      });
    case "withdraw":
      return ended(negotiation, { kind: "withdrawn", by, at, note: saidOrNull(move.note) });
  }
}

function ended(negotiation: Negotiation, ending: Ending): Negotiation {
  return { ...negotiation, ending: Object.freeze(ending) };
}

function saidOrNull(note: string | undefined): string | null {
  return note?.trim() || null;
}

/** The campaign closed or its roster was finalised (N16). What was over by `at` stays as it was and is refused. */
export function endByClosing(
  negotiation: Negotiation,
  at: Date,
): Result<{ negotiation: Negotiation }, "already-ended" | "expired"> {
  const refusal = objectionToAny(negotiation, at);
  if (refusal) return { ok: false, refusal };
  return { ok: true, negotiation: ended(negotiation, { kind: "campaign-closed", at: new Date(at) }) };
}

/**
 * What the sweep at `at` records (N7): the negotiation expired at its deadline, however late the sweep comes.
 * Refuses what has ended already, so that a second sweep does no harm, and what is not due yet.
 */
export function endByExpiry(
  negotiation: Negotiation,
  at: Date,
): Result<{ negotiation: Negotiation }, "already-ended" | "not-due"> {
  if (negotiation.ending) return refuse("already-ended", endedSentence(negotiation.ending));
  if (!isExpired(negotiation, at)) return refuse("not-due", "This negotiation has not expired yet.");
  return { ok: true, negotiation: ended(negotiation, { kind: "expired", at: expiresAt(negotiation) }) };
}
