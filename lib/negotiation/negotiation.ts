import type { Party } from "@/lib/party/party";
import type { Refusal } from "@/lib/refusal/refusal";
import type { Terms } from "@/lib/terms/terms";
import { type ContentObjection, type ContentRefusal, objectionToOffer } from "./content";
import { deadlineKind, expiresAt, isExpired } from "./deadline";
import { type DeclineReason, endedSentence, type Ending } from "./ending";
import { MAX_OFFER_NUMBER, type Negotiation, standingOffer, turnOf, withOffer } from "./thread";

export const MOVE_KINDS = ["accept", "counter", "decline", "withdraw"] as const;
export type MoveKind = (typeof MOVE_KINDS)[number];
export type Move =
  | { kind: "accept"; alternative: number /* 1..3, of the standing offer */ }
  | { kind: "counter"; alternatives: readonly Terms[] }
  | { kind: "decline"; reason: DeclineReason | null; note?: string }
  | { kind: "withdraw"; note?: string };

export type MoveRefusal =
  | "already-ended"
  | "expired"
  | "not-your-turn"
  | "fixed-rate"
  | "rounds-exhausted"
  | "reason-needed"
  | "no-such-alternative"
  | ContentRefusal;

/** Why a move is refused, and where in a counteroffer, if the problem is in one place. */
export type MoveObjection = Refusal<MoveRefusal> & Pick<ContentObjection, "alternative" | "term">;

/** The kinds of move that `party` may make at `now`; none once the negotiation has ended or expired. */
export function legalMoves(negotiation: Negotiation, party: Party, now: Date): MoveKind[] {
  return MOVE_KINDS.filter((kind) => objection(negotiation, kind, party, now) === null);
}

/**
 * The negotiation after the move, or a refusal that says why not. The given negotiation is not changed. A kind is
 * refused exactly when `legalMoves` does not list it. Beyond that, a brand's decline needs a reason (and "other" a
 * note, N5), an acceptance must name an existing alternative, and a counteroffer must pass `objectionToOffer` (N13,
 * N17, N19, N22).
 */
export function play(
  negotiation: Negotiation,
  move: Move,
  party: Party,
  now: Date,
): { ok: true; negotiation: Negotiation } | { ok: false; refusal: MoveObjection } {
  const refusal =
    objection(negotiation, move.kind, party, now) ?? objectionToContent(negotiation, move, party, now);
  return refusal ? { ok: false, refusal } : { ok: true, negotiation: after(negotiation, move, party, now) };
}

/**
 * The one definition of legality (N3, N4, N5, N7, N8, N15): why this kind of move is refused, or null if it is legal.
 */
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
      sentence: "All three rounds are used up, so you can’t counter again. Accept or decline.",
    };
  return null;
}

/** N7 and N8: once a negotiation is over, it refuses every move of either side. */
function objectionToAny(negotiation: Negotiation, now: Date): Refusal<"already-ended" | "expired"> | null {
  if (isExpired(negotiation, now))
    return {
      name: "expired",
      sentence: endedSentence({ kind: "expired", at: expiresAt(negotiation) }, deadlineKind(negotiation)),
    };
  if (negotiation.ending)
    return { name: "already-ended", sentence: endedSentence(negotiation.ending, deadlineKind(negotiation)) };
  return null;
}

function turnSentence(kind: MoveKind): string {
  switch (kind) {
    case "accept":
    case "counter":
      return "It’s not your turn: your own offer is waiting for a reply.";
    case "decline":
      return "It’s not your turn: your own offer is waiting for a reply. To end this, withdraw.";
    case "withdraw":
      return "It’s your turn to reply, so there is nothing to withdraw. To end this, decline.";
  }
}

function objectionToContent(
  negotiation: Negotiation,
  move: Move,
  party: Party,
  now: Date,
): MoveObjection | null {
  const standing = standingOffer(negotiation);
  switch (move.kind) {
    case "accept":
      return standing.alternatives[move.alternative - 1] === undefined
        ? { name: "no-such-alternative", sentence: "Choose the alternative you accept." }
        : null;
    case "withdraw":
      return null;
    case "decline":
      return party === "brand" ? objectionToReason(move.reason, move.note) : null;
    case "counter":
      return objectionToOffer({
        alternatives: move.alternatives,
        fixed: negotiation.fixed,
        standing,
        now,
      });
  }
}

function objectionToReason(
  reason: DeclineReason | null,
  note: string | undefined,
): Refusal<"reason-needed"> | null {
  if (reason === null) return { name: "reason-needed", sentence: "Choose a reason for declining." };
  if (reason === "other" && saidOrNull(note) === null)
    return { name: "reason-needed", sentence: "Say in a few words why you’re declining." };
  return null;
}

function after(negotiation: Negotiation, move: Move, by: Party, now: Date): Negotiation {
  const at = new Date(now);
  switch (move.kind) {
    case "accept":
      return ended(negotiation, { kind: "accepted", by, at, alternative: move.alternative });
    case "counter":
      return withOffer(negotiation, by, move.alternatives, at);
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
