import { budgetAmounts } from "@/components/budget/amounts";
import { BudgetEffect } from "@/components/budget/budget-bar";
import { afterEffect, available, exceedsBudget, needed } from "@/lib/budget/budget";
import { budgetEffect } from "@/lib/negotiation/stakes";
import type { Sight } from "./sight";

/**
 * By how much accepting an alternative (1..3) would exceed what the campaign has available, in minor units; 0 if it would
 * not (N14).
 */
export function overBy({ record: { budget }, standing }: Sight, alternative: number): number {
  if (!budget) return 0;
  const effect = budgetEffect({ kind: "accept", alternative }, "brand", standing);
  return exceedsBudget(budget, effect) ? needed(effect) - Math.max(0, available(budget)) : 0;
}

/**
 * What accepting would do to the budget, at most: with the dearest alternative. Nothing for the influencer, whose
 * acceptance never fails on budget (N14).
 */
export function AcceptEffect({ sight }: { sight: Sight }) {
  const { record, standing, money } = sight;
  if (!record.budget) return null;
  const fees = standing.alternatives.map(({ fee }) => fee);
  const fee = Math.max(...fees);
  const alternative = fees.indexOf(fee) + 1;
  const after = afterEffect(record.budget, budgetEffect({ kind: "accept", alternative }, "brand", standing));
  const over = overBy(sight, alternative);
  return (
    <BudgetEffect
      lead={
        fees.every((other) => other === fee) ? "If accepted" : `If the highest (${money(fee)}) is accepted`
      }
      after={budgetAmounts(after, record.currency)}
      moving={{ value: fee, text: money(fee) }}
      into="committed"
      over={over > 0 ? money(over) : undefined}
    />
  );
}
