import { addHours, isBefore } from "date-fns";
import { type Negotiation, standingOffer } from "./thread";

export const EXPIRY_WEEKS = 6;
const EXPIRY_HOURS = EXPIRY_WEEKS * 7 * 24;

/** 42 x 24 hours after the standing offer, whatever the local clocks do meanwhile (N6). The one owner of this rule. */
export function expiresAt(negotiation: Pick<Negotiation, "offers">): Date {
  return addHours(standingOffer(negotiation).at, EXPIRY_HOURS);
}

/** True from the very millisecond of the deadline, whether or not a sweep has recorded it (N7). */
export function isExpired(negotiation: Negotiation, now: Date): boolean {
  if (negotiation.ending !== null) return negotiation.ending.kind === "expired";
  return !isBefore(now, expiresAt(negotiation));
}
