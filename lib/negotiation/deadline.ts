import { addHours, isBefore, min } from "date-fns";
import type { DeadlineKind } from "./ending";
import { type Negotiation, standingOffer } from "./thread";

export const EXPIRY_WEEKS = 6;
const EXPIRY_HOURS = EXPIRY_WEEKS * 7 * 24;

type Clocked = Pick<Negotiation, "offers" | "decideBy">;

/**
 * When a negotiation expires: 42 x 24 hours after the standing offer, whatever local clocks do meanwhile (N6), or at
 * the campaign's decision date if that comes first (N18). This rule is defined only here.
 */
export function expiresAt(negotiation: Clocked): Date {
  const sixWeeks = sixWeeksAfter(standingOffer(negotiation).at);
  return negotiation.decideBy === null ? sixWeeks : min([sixWeeks, negotiation.decideBy]);
}

/** What sets the deadline: six weeks without a reply, or the campaign's decision date (N18). */
export function deadlineKind(negotiation: Clocked): DeadlineKind {
  return expiresAt(negotiation) < sixWeeksAfter(standingOffer(negotiation).at)
    ? "decision-date"
    : "six-weeks";
}

/** True from the very millisecond of the deadline, whether or not a sweep has recorded it (N7). */
export function isExpired(negotiation: Negotiation, now: Date): boolean {
  if (negotiation.ending !== null) return negotiation.ending.kind === "expired";
  return !isBefore(now, expiresAt(negotiation));
}

function sixWeeksAfter(at: Date): Date {
  return addHours(at, EXPIRY_HOURS);
}
