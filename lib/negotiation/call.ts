import { timeLeft } from "@/lib/time/time";
import { expiresAt, isExpired } from "./deadline";
import { type Ending, endingSentence } from "./ending";
import { legalMoves, type Move, type MoveKind, play } from "./negotiation";
import { type Party } from "./party";
import { type Terms } from "./terms";
import {
  countersLeft,
  MAX_OFFER_NUMBER,
  type Negotiation,
  type Offer,
  standingOffer,
  turnOf,
} from "./thread";
import { type MoneyFormatter } from "./wording";

/** A piece of the call. A `deadline` carries its instant for who wants it exactly; an `instant` is written by the screen. */
export type CallPiece =
  | { kind: "plain" | "strong"; text: string }
  | { kind: "deadline"; text: string; at: Date }
  | { kind: "instant"; at: Date };

/** `mood` says how pressing it is: under three days it is `urgent`. */
export type Call = {
  mood: "urgent" | "asked" | "waiting" | "agreed" | "ended" | "expired";
  pieces: CallPiece[];
};

type Situation = {
  negotiation: Negotiation;
  viewer: Party;
  otherName: string;
  now: Date;
  money: MoneyFormatter;
};

/**
 * The one sentence a negotiation opens with: whose turn it is, what is asked and until when; or how it ended, when and
 * why. Expired from the exact deadline on, swept or not (N7).
 */
export function callOf(situation: Situation): Call {
  const { negotiation, viewer, now } = situation;
  const ending = endingAt(negotiation, now);
  if (ending) return endedCall(ending, situation);
  return turnOf(negotiation) === viewer ? askedCall(situation) : waitingCall(situation);
}

/** How it ended, as everyone sees it at `now`; null while it is open. A due one has expired, recorded or not (N7). */
export function endingAt(negotiation: Negotiation, now: Date): Ending | null {
  if (negotiation.ending) return negotiation.ending;
  return isExpired(negotiation, now) ? { kind: "expired", at: expiresAt(negotiation) } : null;
}

function askedCall({ negotiation, otherName, now, money }: Situation): Call {
  const standing = standingOffer(negotiation);
  const until = deadline(negotiation, now);
  return {
    mood: until.urgent ? "urgent" : "asked",
    pieces: [
      strong("Your turn."),
      plain(` ${asks(standing, otherName, negotiation.fixedRate)} `),
      strong(money(standing.terms.fee)),
      plain(`. ${answerWords(negotiation)} within `),
      until.piece,
      plain(" or this expires for good."),
    ],
  };
}

function asks(standing: Offer, otherName: string, isFixed: boolean): string {
  if (isFixed) return `${otherName} applies at the fixed rate of`;
  if (standing.number === MAX_OFFER_NUMBER) return `${otherName}’s final offer is`;
  return `${otherName} ${standing.by === "influencer" ? "asks" : "offers"}`;
}

function answerWords(negotiation: Negotiation): string {
  const isLast = negotiation.fixedRate || standingOffer(negotiation).number === MAX_OFFER_NUMBER;
  return isLast ? "Accept or decline" : "Answer";
}

function waitingCall({ negotiation, viewer, otherName, now, money }: Situation): Call {
  const until = deadline(negotiation, now);
  const fee = money(standingOffer(negotiation).terms.fee);
  return {
    mood: "waiting",
    pieces: [
      strong(`Waiting for ${otherName}.`),
      plain(` You ${viewer === "influencer" ? "ask" : "offer"} `),
      strong(fee),
      plain(". Without an answer within "),
      until.piece,
      plain(" this expires for good."),
    ],
  };
}

function endedCall(ending: Ending, { negotiation, viewer, otherName, money }: Situation): Call {
  const fee = money(standingOffer(negotiation).terms.fee);
  const when: CallPiece[] = [plain(" "), { kind: "instant", at: ending.at }];
  switch (ending.kind) {
    case "accepted":
      return {
        mood: "agreed",
        pieces: [
          strong(`Agreed at ${fee}.`),
          plain(` ${endingSentence(ending, viewer, otherName)}`),
          ...when,
        ],
      };
    case "expired":
      return {
        mood: "expired",
        pieces: [strong("Expired."), plain(` ${expiredWords(negotiation, viewer, otherName, fee)}`), ...when],
      };
    case "declined":
    case "withdrawn":
    case "campaign-closed":
      return {
        mood: "ended",
        pieces: [
          strong("No agreement reached."),
          plain(` ${endingSentence(ending, viewer, otherName)}`),
          ...when,
        ],
      };
  }
}

function expiredWords(negotiation: Negotiation, viewer: Party, otherName: string, fee: string): string {
  const whose = standingOffer(negotiation).by === viewer ? `your ${fee}` : `${otherName}’s ${fee}`;
  return `Six weeks passed without an answer to ${whose}. It cannot be reopened.`;
}

/** What is said beside the form before the last counteroffer of `party` (N4); null while more than one is left. */
export function lastCounterWords(negotiation: Negotiation, party: Party, otherName: string): string | null {
  if (countersLeft(negotiation, party) !== 1) return null;
  return party === "brand"
    ? `This is your last counteroffer. ${otherName} may answer with one more; after that you can only accept or decline.`
    : `This is your last counteroffer. After it ${otherName} can only accept or decline.`;
}

/** Why `party` cannot make this kind of move at `now`, in a sentence; null if it can. */
export function whyNot(negotiation: Negotiation, kind: MoveKind, party: Party, now: Date): string | null {
  if (legalMoves(negotiation, party, now).includes(kind)) return null;
  const standing = standingOffer(negotiation).terms;
  const attempt = play(negotiation, anyMove(kind, standing), party, now);
  return attempt.ok ? null : attempt.refusal.sentence;
}

function anyMove(kind: MoveKind, terms: Terms): Move {
  switch (kind) {
    case "accept":
    case "withdraw":
      return { kind };
    case "counter":
      return { kind, terms };
    case "decline":
      return { kind, reason: null };
  }
}

/** What to call a person in a sentence: "Maya" for "Maya Okafor", and the whole name where the first word is no name. */
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

function deadline(negotiation: Negotiation, now: Date): { piece: CallPiece; urgent: boolean } {
  const at = expiresAt(negotiation);
  const { long, urgent } = timeLeft(at, now);
  return { piece: { kind: "deadline", text: long, at }, urgent };
}

function plain(text: string): CallPiece {
  return { kind: "plain", text };
}

function strong(text: string): CallPiece {
  return { kind: "strong", text };
}
