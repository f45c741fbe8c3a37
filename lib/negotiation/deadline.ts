import { type Negotiation, standingOffer } from "./thread";

export const EXPIRY_WEEKS = 6;
const EXPIRY_MS = EXPIRY_WEEKS * 7 * 24 * 60 * 60 * 1000;

/** 42 x 24 hours after the standing offer, whatever the local clocks do meanwhile (N6). The one owner of this rule. */
export function expiresAt(negotiation: Pick<Negotiation, "offers">): Date {
  return new Date(standingOffer(negotiation).at.getTime() + EXPIRY_MS);
}

/** True from the very millisecond of the deadline, whether or not a sweep has recorded it (N7). */
export function isExpired(negotiation: Negotiation, now: Date): boolean {
  if (negotiation.ending !== null) return negotiation.ending.kind === "expired";
  return now.getTime() >= expiresAt(negotiation).getTime();
}
