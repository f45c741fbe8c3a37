"use client"; // follows the fees as they are typed; the server checks what is sent

import { useDraft } from "@/components/terms/draft";
import { Bar } from "@/components/ui/bar";
import { available, type Budget } from "@/lib/budget/budget";
import { formatMoney } from "@/lib/money/money";
import { OverrideField } from "./answers";
import { useDraftFees } from "./draft-ladder";

type Props = { budget: Budget; mayOverride: boolean };

/**
 * What a counteroffer would do to the budget, as it is typed: its dearest alternative is reserved while it stands (N14, N17).
 * Asks a campaign manager for a reason if that is over budget.
 */
export function DraftBudget({ budget, mayOverride }: Props) {
  const { currency, places } = useDraft();
  const { fees, unread } = useDraftFees();
  const offered = Math.max(0, ...fees);
  const over = offered - Math.max(0, available(budget));
  const money = (minor: number) => formatMoney(minor, currency);
  if (unread !== null)
    return (
      <p className="text-muted min-w-0 flex-1 text-sm" role="status">
        What this does to the budget isn’t known yet. {unread}
      </p>
    );
  return (
    <div className="grid min-w-0 flex-1 gap-3">
      <div className="grid gap-1.5" role="status">
        <p className="text-muted text-sm">
          If you offer {places.length > 1 && "up to "}
          {money(offered)}: <b>{money(budget.reserved + offered)}</b> reserved,{" "}
          <b>{money(available(budget) - offered)}</b> available
        </p>
        <Effect budget={budget} offered={offered} isOver={over > 0} />
        {over > 0 && (
          <p className="text-rose text-sm font-medium">
            {money(over)} over budget
            {!mayOverride && ". Only a campaign manager can go over budget."}
          </p>
        )}
      </div>
      {mayOverride && <OverrideField isNeeded={over > 0} />}
    </div>
  );
}

function Effect({ budget, offered, isOver }: { budget: Budget; offered: number; isOver: boolean }) {
  const total = budget.committed + budget.reserved + offered;
  const part = (kind: "committed" | "reserved" | "moving" | "over", value: number) => ({
    kind,
    value,
    label: "",
    text: "",
  });
  return (
    <Bar
      parts={[
        part("committed", budget.committed),
        part("reserved", budget.reserved),
        part(isOver ? "over" : "moving", offered),
      ]}
      total={Math.max(budget.budget, total)}
      limit={total > budget.budget ? budget.budget : undefined}
      thin
    />
  );
}
