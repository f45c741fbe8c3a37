/** A campaign's money in minor units of its currency (N14). */
export type Budget = { readonly budget: number; readonly committed: number; readonly reserved: number };

/** What a move does to the money, in minor units: changes of committed and reserved. */
export type BudgetEffect = { readonly committed: number; readonly reserved: number };

/** What is left to promise: the budget less accepted fees and standing counteroffers of the brand. May be negative. */
export function available({ budget, committed, reserved }: Budget): number {
  return budget - committed - reserved;
}

/** The money after the effect. */
export function afterEffect(before: Budget, effect: BudgetEffect): Budget {
  return {
    budget: before.budget,
    committed: before.committed + effect.committed,
    reserved: before.reserved + effect.reserved,
  };
}

/** What a brand's move needs to be available, in minor units; 0 for a move that frees money or leaves it (N14). */
export function needed(effect: BudgetEffect): number {
  return Math.max(0, effect.committed + effect.reserved);
}

/** Whether a brand's move goes beyond what is available (N14). */
export function exceedsBudget(budget: Budget, effect: BudgetEffect): boolean {
  return needed(effect) > Math.max(0, available(budget));
}
