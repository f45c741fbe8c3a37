import type { Party } from "@/lib/party/party";

export const DECLINE_REASONS = ["budget-mismatch", "wrong-audience", "not-right-fit", "other"] as const;
export type DeclineReason = (typeof DECLINE_REASONS)[number];
export const DECLINE_REASON_LABELS: Record<DeclineReason, string> = {
  "budget-mismatch": "Budget mismatch",
  "wrong-audience": "Wrong audience",
  "not-right-fit": "Not the right fit",
  other: "Other",
};

/** What set the deadline: six weeks without a reply (N6), or the campaign's decision date (N18). */
export type DeadlineKind = "six-weeks" | "decision-date";

/** Why a negotiation expired, in words to use inside a sentence. */
export const DEADLINE_WORDS: Record<DeadlineKind, string> = {
  "six-weeks": "six weeks passed without a reply",
  "decision-date": "the campaign’s decision date passed without a reply",
};

/** How a negotiation ended (N8): who ended it, when, and why if a reason was given (N5). */
export type Ending =
  | { kind: "accepted"; by: Party; at: Date; alternative: number /* 1..3 of the standing offer (N17) */ }
  | { kind: "declined"; by: Party; at: Date; reason: DeclineReason | null; note: string | null }
  | { kind: "withdrawn"; by: Party; at: Date; note: string | null }
  | { kind: "campaign-closed"; at: Date }
  | { kind: "expired"; at: Date };

/** An ending in one word, for a row. */
export const ENDING_WORDS: Record<Ending["kind"], string> = {
  accepted: "Agreed",
  declined: "Declined",
  withdrawn: "Withdrawn",
  "campaign-closed": "Closed",
  expired: "Expired",
};

/**
 * One sentence for the screen of `viewer`. `otherName` is the name of the other side. A note is not part of it: it is
 * in the writer's own words and shown beside it.
 */
export function endingSentence(
  ending: Ending,
  viewer: Party,
  otherName: string,
  deadline: DeadlineKind,
): string {
  const who = (by: Party) => (by === viewer ? "You" : otherName);
  switch (ending.kind) {
    case "accepted":
      return `${who(ending.by)} accepted. The contract is active.`;
    case "declined":
      return ending.reason === null || ending.reason === "other"
        ? `${who(ending.by)} declined.`
        : `${who(ending.by)} declined: ${DECLINE_REASON_LABELS[ending.reason].toLowerCase()}.`;
    case "withdrawn":
      return `${who(ending.by)} withdrew.`;
    case "campaign-closed":
      return "The campaign closed before an agreement was reached.";
    case "expired":
      return `${capital(DEADLINE_WORDS[deadline])}, so this negotiation expired.`;
  }
}

/** The same for somebody who still tries to move, whichever side they are on. */
export function endedSentence(ending: Ending, deadline: DeadlineKind): string {
  switch (ending.kind) {
    case "accepted":
      return "This negotiation has ended: the offer was accepted.";
    case "declined":
      return "This negotiation has ended: the offer was declined.";
    case "withdrawn":
      return "This negotiation has ended: the offer was withdrawn.";
    case "campaign-closed":
      return "This negotiation has ended: the campaign is closed.";
    case "expired":
      return `This negotiation has expired: ${DEADLINE_WORDS[deadline]}. It can’t be reopened.`;
  }
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
