import type { BudgetEffect } from "@/lib/budget/budget";
import type { Move } from "./negotiation";
import type { Party } from "./party";
import type { Offer } from "./thread";

/**
 * What `move` by `party`, answering or taking back the `standing` offer, does to the campaign's budget (N14): a brand's
 * counteroffer is reserved while it stands, an acceptance commits the standing fee.
 */
export function budgetEffect(move: Move, party: Party, standing: Offer): BudgetEffect {
  const released = standing.by === "brand" ? standing.terms.fee : 0;
  switch (move.kind) {
    case "accept":
      return { committed: standing.terms.fee, reserved: 0 - released };
    case "counter":
      return { committed: 0, reserved: (party === "brand" ? move.terms.fee : 0) - released };
    case "decline":
    case "withdraw":
      return { committed: 0, reserved: 0 - released };
  }
}
