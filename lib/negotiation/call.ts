import { type Party } from "@/lib/party/party";
import type { Terms } from "@/lib/terms/terms";
import type { MoneyFormatter } from "@/lib/terms/wording";
import { formatDate, formatInstant, timeLeft } from "@/lib/time/time";
import { deadlineKind, expiresAt, isExpired } from "./deadline";
import { DEADLINE_WORDS, type Ending, endingSentence } from "./ending";
import { legalMoves, type Move, type MoveKind, play } from "./negotiation";
import {
  countersLeft,
  feeRange,
  leadOf,
  MAX_OFFER_NUMBER,
  type Negotiation,
  type Offer,
  standingOffer,
  turnOf,
} from "./thread";

/** A piece of the call. A `deadline` also carries its exact instant. The screen formats an `instant`. */
export type CallPiece =
  | { kind: "plain" | "strong"; text: string }
  | { kind: "deadline"; text: string; at: Date }
  | { kind: "instant"; at: Date };

/** The call of a negotiation. `mood` says how pressing it is: `urgent` with less than three days left. */
export type Call = {
  mood: "urgent" | "asked" | "waiting" | "agreed" | "ended" | "expired";
  pieces: CallPiece[];
};

type Situation = {
  negotiation: Negotiation;
  viewer: Party;
  otherName: string;
  now: Date;
  /** The viewer's time zone, in which the deadline is written. */
  zone: string;
  money: MoneyFormatter;
};

/**
 * The sentence at the top of a negotiation: whose turn it is, what is asked, and until when; or how it ended, when
 * and why. It says Expired from the exact deadline on, whether or not it has been swept (N7).
 */
export function callOf(situation: Situation): Call {
  const { negotiation, viewer, now } = situation;
  const ending = endingAt(negotiation, now);
  if (ending) return endedCall(ending, situation);
  return turnOf(negotiation) === viewer ? askedCall(situation) : waitingCall(situation);
}

/**
 * How it ended, as everyone sees it at `now`; null while it is open. Once the deadline has passed it has expired,
 * whether or not that has been recorded (N7).
 */
export function endingAt(negotiation: Negotiation, now: Date): Ending | null {
  if (negotiation.ending) return negotiation.ending;
  return isExpired(negotiation, now) ? { kind: "expired", at: expiresAt(negotiation) } : null;
}

function askedCall({ negotiation, otherName, now, zone, money }: Situation): Call {
  const standing = standingOffer(negotiation);
  const until = deadline(negotiation, now, zone);
  return {
    mood: until.urgent ? "urgent" : "asked",
    pieces: [
      strong("Your turn."),
      plain(` ${asks(standing, otherName, negotiation.fixedRate)} `),
      strong(feeWords(standing, money)),
      plain(`. ${replyWords(negotiation)} by `),
      until.piece,
      plain(` or this expires.${byDecision(negotiation)}`),
    ],
  };
}

function asks(standing: Offer, otherName: string, isFixed: boolean): string {
  if (isFixed) return `${otherName} applies at the fixed rate of`;
  if (standing.number === MAX_OFFER_NUMBER) return `${otherName}’s final offer is`;
  return `${otherName} ${standing.by === "influencer" ? "asks" : "offers"}`;
}

function replyWords(negotiation: Negotiation): string {
  const isLast = negotiation.fixedRate || standingOffer(negotiation).number === MAX_OFFER_NUMBER;
  return isLast ? "Accept or decline" : "Reply";
}

function waitingCall({ negotiation, viewer, otherName, now, zone, money }: Situation): Call {
  const until = deadline(negotiation, now, zone);
  const fee = feeWords(standingOffer(negotiation), money);
  return {
    mood: "waiting",
    pieces: [
      strong(`Waiting for ${otherName}.`),
      plain(` You ${viewer === "influencer" ? "ask" : "offer"} `),
      strong(fee),
      plain(". If they don’t reply by "),
      until.piece,
      plain(`, this expires.${byDecision(negotiation)}`),
    ],
  };
}

/** Added if the deadline is the campaign's decision date (N18). */
function byDecision(negotiation: Negotiation): string {
  return deadlineKind(negotiation) === "decision-date" ? " The campaign’s decision date ends then." : "";
}

function endedCall(ending: Ending, { negotiation, viewer, otherName, money }: Situation): Call {
  const sentence = endingSentence(ending, viewer, otherName, deadlineKind(negotiation));
  const when: CallPiece[] = [plain(" "), { kind: "instant", at: ending.at }];
  switch (ending.kind) {
    case "accepted":
      return {
        mood: "agreed",
        pieces: [
          strong(`Agreed at ${money(agreedTerms(negotiation, ending).fee)}.`),
          plain(` ${sentence}`),
          ...when,
        ],
      };
    case "expired":
      return {
        mood: "expired",
        pieces: [
          strong("Expired."),
          plain(` ${expiredWords(negotiation, viewer, otherName, money)}`),
          ...when,
        ],
      };
    case "declined":
    case "withdrawn":
    case "campaign-closed":
      return {
        mood: "ended",
        pieces: [strong("No agreement reached."), plain(` ${sentence}`), ...when],
      };
  }
}

function expiredWords(
  negotiation: Negotiation,
  viewer: Party,
  otherName: string,
  money: MoneyFormatter,
): string {
  const standing = standingOffer(negotiation);
  const whose = `${standing.by === viewer ? "your" : `${otherName}’s`} ${feeWords(standing, money)}`;
  const why = DEADLINE_WORDS[deadlineKind(negotiation)];
  return `${why.charAt(0).toUpperCase()}${why.slice(1)} to ${whose}. It can’t be reopened.`;
}

/** The terms that became the contract: the accepted alternative of the last offer (N17). */
export function agreedTerms(negotiation: Negotiation, ending: Ending): Terms {
  const standing = standingOffer(negotiation);
  const accepted = ending.kind === "accepted" ? standing.alternatives[ending.alternative - 1] : undefined;
  return accepted ?? leadOf(standing);
}

/**
 * The fee of an offer in words: "$1,250", "$1,120 or $1,180", "$1,120 to $1,300", "$1,120 in 2 alternatives" (N17).
 */
export function feeWords(offer: Pick<Offer, "alternatives">, money: MoneyFormatter): string {
  const { lowest, dearest } = feeRange(offer);
  const count = offer.alternatives.length;
  if (count === 1) return money(lowest);
  if (lowest === dearest) return `${money(lowest)} in ${count} alternatives`;
  return `${money(lowest)} ${count === 2 ? "or" : "to"} ${money(dearest)}`;
}

/** The note beside the form for `party`'s last counteroffer (N4); null if `party` has more or none left. */
export function lastCounterWords(negotiation: Negotiation, party: Party, otherName: string): string | null {
  if (countersLeft(negotiation, party) !== 1) return null;
  return party === "brand"
    ? `This is your last counteroffer. ${otherName} can reply with one more. After that, you can only accept or decline.`
    : `This is your last counteroffer. After it, ${otherName} can only accept or decline.`;
}

/** Why `party` cannot make this kind of move at `now`, in a sentence; null if it can. */
export function whyNot(negotiation: Negotiation, kind: MoveKind, party: Party, now: Date): string | null {
  if (legalMoves(negotiation, party, now).includes(kind)) return null;
  const attempt = play(negotiation, anyMove(kind, standingOffer(negotiation).alternatives), party, now);
  return attempt.ok ? null : attempt.refusal.sentence;
}

function anyMove(kind: MoveKind, alternatives: readonly Terms[]): Move {
  switch (kind) {
    case "accept":
      return { kind, alternative: 1 };
    case "withdraw":
      return { kind };
    case "counter":
      return { kind, alternatives };
    case "decline":
      return { kind, reason: null };
  }
}

/**
 * What to call a person in a sentence: "Maya" for "Maya Okafor", or the whole name if its first word is not a first
 * name.
 */
export function firstName(name: string): string {
  const [first = "", ...rest] = name.trim().split(/\s+/);
  const isName = rest.length > 0 && /^\p{L}[\p{L}’'-]+$/u.test(first) && !NO_NAME.has(first.toLowerCase());
  return isName ? first : name.trim();
}

const NO_NAME = new Set([
  "the",
  "a",
  "an",
  "dr",
  "mr",
  "mrs",
  "ms",
  "team",
  "studio",
  "los",
  "las",
  "les",
  "la",
  "el",
]);

/** The deadline on the viewer's clock: the last day to reply, and under three days the time as well. */
function deadline(negotiation: Negotiation, now: Date, zone: string): { piece: CallPiece; urgent: boolean } {
  const at = expiresAt(negotiation);
  const { urgent } = timeLeft(at, now);
  const text = urgent ? formatInstant(at, zone, now) : formatDate(new Date(at.getTime() - 1), zone, now);
  return { piece: { kind: "deadline", text, at }, urgent };
}

function plain(text: string): CallPiece {
  return { kind: "plain", text };
}

function strong(text: string): CallPiece {
  return { kind: "strong", text };
}
