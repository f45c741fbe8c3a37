import type { Status } from "@/lib/negotiation/status";
import { otherParty, type Party } from "@/lib/party/party";

/**
 * The numbers of the generated column `application.bucket`, which says what state a negotiation is in, the same for
 * both sides. The lists' indexes begin with it. The migration that creates the column repeats these numbers.
 */
export const BUCKETS = { brand: 0, influencer: 1, agreed: 2, ended: 3, expired: 4 } as const;

/**
 * The bucket with this status for `party`, apart from what is due. The bucket of an open one is named after the party
 * whose turn it is.
 */
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
