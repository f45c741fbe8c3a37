import type { Party } from "@/lib/party/party";
import { isExpired } from "./deadline";
import type { Ending } from "./ending";
import { type Negotiation, turnOf } from "./thread";

/** The statuses, in the order that every list shows them (N11). */
export const STATUSES = [
  "action-required",
  "awaiting-response",
  "agreement-accepted",
  "no-agreement-reached",
  "expired",
] as const;
export type Status = (typeof STATUSES)[number];
export const STATUS_LABELS: Record<Status, string> = {
  "action-required": "Action Required",
  "awaiting-response": "Awaiting Response",
  "agreement-accepted": "Agreement Accepted",
  "no-agreement-reached": "No Agreement Reached",
  expired: "Expired",
};

/** The status as `party` sees it at `now` (N11); Expired from the exact deadline on (N7). */
export function statusFor(negotiation: Negotiation, party: Party, now: Date): Status {
  if (negotiation.ending !== null) return statusOfEnding(negotiation.ending);
  if (isExpired(negotiation, now)) return "expired";
  return turnOf(negotiation) === party ? "action-required" : "awaiting-response";
}

/** The status of an ended negotiation, the same for both parties. */
function statusOfEnding(ending: Ending): Status {
  switch (ending.kind) {
    case "accepted":
      return "agreement-accepted";
    case "declined":
    case "withdrawn":
    case "campaign-closed":
      return "no-agreement-reached";
    case "expired":
      return "expired";
  }
}
