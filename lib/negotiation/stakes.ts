import type { BudgetEffect } from "@/lib/budget/budget";
import type { Party } from "@/lib/party/party";
import type { Move } from "./negotiation";
import { feeRange, type Offer } from "./thread";

/**
 * How `move` by `party`, which answers or withdraws the `standing` offer, changes the campaign's budget (N14). A
 * brand's counteroffer reserves its dearest alternative while it stands (N17); an acceptance commits the accepted
 * fee. An alternative that does not exist commits nothing, because `play` refuses it.
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

/**
 * What an offer reserves while it stands, in minor units: the dearest alternative if it is the brand's (N17),
 * otherwise nothing.
 */
export function reservedBy(offer: Offer): number {
  return offer.by === "brand" ? feeRange(offer).dearest : 0;
}
