import type { Status } from "@/lib/negotiation/status";
import { otherParty, type Party } from "@/lib/party/party";

/**
 * How the generated column `application.bucket` numbers what a negotiation has come to, whoever looks. The indexes of the
 * lists begin with it; the migration that makes the column says these numbers a second time.
 */
export const BUCKETS = { brand: 0, influencer: 1, agreed: 2, ended: 3, expired: 4 } as const;

/** The bucket that holds what has this status for `party`, when it is not due. An open one's is named after who is on turn. */
export function bucketOf(status: Status, party: Party): number {
  switch (status) {
    case "action-required":
      return BUCKETS[party];
    case "awaiting-response":
      return BUCKETS[otherParty(party)];
    case "agreement-accepted":
      return BUCKETS.agreed;
    case "no-agreement-reached":
      return BUCKETS.ended;
    case "expired":
      return BUCKETS.expired;
  }
}
