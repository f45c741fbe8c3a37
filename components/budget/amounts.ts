import { available, type Budget } from "@/lib/budget/budget";
import { type Currency, formatMoney } from "@/lib/money/money";
import type { BudgetAmounts } from "./budget-bar";

/** A campaign's money as the budget bar shows it. */
export function budgetAmounts(budget: Budget, currency: Currency): BudgetAmounts {
  const amount = (value: number) => ({ value, text: formatMoney(value, currency) });
  return {
    budget: amount(budget.budget),
    committed: amount(budget.committed),
    reserved: amount(budget.reserved),
    available: amount(available(budget)),
    over: amount(Math.max(0, -available(budget))),
  };
}
