/** A campaign's money in minor units of its currency (N14). */
export type Budget = { readonly budget: number; readonly committed: number; readonly reserved: number };

/** How a move changes the committed and reserved amounts, in minor units. */
export type BudgetEffect = { readonly committed: number; readonly reserved: number };

/**
 * What can still be promised: the budget minus accepted fees and the brand's standing counteroffers. May be negative.
 */
export function available({ budget, committed, reserved }: Budget): number {
  return budget - committed - reserved;
}

/** The budget after the effect. */
export function afterEffect(before: Budget, effect: BudgetEffect): Budget {
  return {
    budget: before.budget,
    committed: before.committed + effect.committed,
    reserved: before.reserved + effect.reserved,
  };
}

/**
 * How much must be available for a brand's move, in minor units; 0 for a move that frees money or changes nothing
 * (N14).
 */
export function needed(effect: BudgetEffect): number {
  return Math.max(0, effect.committed + effect.reserved);
}

/** Whether a brand's move needs more than is available (N14). */
export function exceedsBudget(budget: Budget, effect: BudgetEffect): boolean {
  return needed(effect) > Math.max(0, available(budget));
}
