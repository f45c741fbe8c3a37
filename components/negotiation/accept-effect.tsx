import { budgetAmounts } from "@/components/budget/amounts";
import { BudgetEffect } from "@/components/budget/budget-bar";
import { afterEffect, available, exceedsBudget, needed } from "@/lib/budget/budget";
import { budgetEffect } from "@/lib/negotiation/stakes";
import type { Sight } from "./sight";

/** How far an acceptance would go beyond what the campaign has available, in minor units; 0 when it does not (N14). */
export function overBy({ record: { budget }, standing }: Sight): number {
  if (!budget) return 0;
  const effect = budgetEffect({ kind: "accept" }, "brand", standing);
  return exceedsBudget(budget, effect) ? needed(effect) - Math.max(0, available(budget)) : 0;
}

/** What accepting would do to the budget; nothing for the influencer, whose acceptance never fails on it (N14). */
export function AcceptEffect({ sight }: { sight: Sight }) {
  const { record, standing, money } = sight;
  if (!record.budget) return null;
  const { fee } = standing.terms;
  const after = afterEffect(record.budget, budgetEffect({ kind: "accept" }, "brand", standing));
  const over = overBy(sight);
  return (
    <BudgetEffect
      lead="If accepted"
      after={budgetAmounts(after, record.currency)}
      moving={{ value: fee, text: money(fee) }}
      into="committed"
      over={over > 0 ? money(over) : undefined}
    />
  );
}
