import type { BudgetEffect } from "@/lib/budget/budget";
import type { Party } from "@/lib/party/party";
import type { Move } from "./negotiation";
import { feeRange, type Offer } from "./thread";

/**
 * What `move` by `party`, answering or taking back the `standing` offer, does to the campaign's budget (N14): a brand's
 * counteroffer reserves its dearest alternative while it stands (N17), an acceptance commits the accepted fee. An
 * alternative that is not there commits nothing: `play` refuses it.
 */
export function budgetEffect(move: Move, party: Party, standing: Offer): BudgetEffect {
  const released = reservedBy(standing);
  switch (move.kind) {
    case "accept":
      return {
        committed: standing.alternatives[move.alternative - 1]?.fee ?? 0,
        reserved: 0 - released,
      };
    case "counter":
      return {
        committed: 0,
        reserved: (party === "brand" ? feeRange(move).dearest : 0) - released,
      };
    case "decline":
    case "withdraw":
      return { committed: 0, reserved: 0 - released };
  }
}

/** What an offer reserves while it stands, in minor units: the dearest alternative of a brand's (N17), else nothing. */
export function reservedBy(offer: Offer): number {
  return offer.by === "brand" ? feeRange(offer).dearest : 0;
}
