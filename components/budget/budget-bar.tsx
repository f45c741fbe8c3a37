import { Bar, Legend, type Part } from "@/components/ui/bar";
import { Icon } from "@/components/ui/icon";

/** An amount in minor units and as a person reads it, in the campaign's currency. */
export type Amount = { value: number; text: string };
/** `over` is how much more is committed and reserved than the budget has, usually 0. */
export type BudgetAmounts = {
  budget: Amount;
  committed: Amount;
  reserved: Amount;
  available: Amount;
  over: Amount;
};

/** A campaign's budget: what is agreed, what is on offer, what is left (N14). */
export function BudgetBar({ budget, committed, reserved, available, over }: BudgetAmounts) {
  const spent = committed.value + reserved.value;
  const parts: Part[] = [
    { kind: "committed", label: "Committed", ...committed },
    { kind: "reserved", label: "Reserved", ...reserved },
  ];
  const left: Part = { kind: "available", label: "Available", ...available };
  return (
    <section
      className="max-shell:bg-surface grid grid-cols-[auto_minmax(0,1fr)] items-center gap-x-7 gap-y-1 px-7 pt-4 pb-3 tabular-nums max-md:grid-cols-1 max-md:gap-y-1.5 max-md:px-4 max-md:py-3"
      aria-label="Budget"
    >
      <p className="text-muted text-sm md:hidden">
        Available <b className="text-ink">{available.text}</b> of {budget.text}
      </p>
      <div className="max-md:hidden">
        <p className="text-muted text-sm">Budget</p>
        <p className="text-xl leading-6 font-semibold tracking-tight">{budget.text}</p>
      </div>
      <div className="grid min-w-0 gap-1.5">
        <Bar
          parts={parts}
          total={Math.max(budget.value, spent)}
          limit={spent > budget.value ? budget.value : undefined}
        />
        <Legend parts={[...parts, left]} className="max-md:hidden" />
        {over.value > 0 && <OverBudget amount={over.text} />}
      </div>
    </section>
  );
}

/**
 * What a move would do to the budget, shown before it is sent: `lead` ("If accepted", "If you offer $1,100"), then the
 * budget as it would be. `moving` is the fee in question; `after` includes it, in the part named by `into`. `over` is
 * by how much the move exceeds what is available.
 */
export function BudgetEffect({
  lead,
  after,
  moving,
  into,
  over,
}: {
  lead: string;
  after: BudgetAmounts;
  moving: Amount;
  into: "committed" | "reserved";
  over?: string;
}) {
  const { budget, committed, reserved, available } = after;
  const rest = (amount: Amount, kind: "committed" | "reserved") =>
    amount.value - (into === kind ? moving.value : 0);
  const changed = into === "committed" ? committed : reserved;
  const parts: Part[] = [
    { kind: "committed", label: "Committed", value: rest(committed, "committed"), text: committed.text },
    { kind: over ? "over" : "moving", label: "This offer", ...moving },
    { kind: "reserved", label: "Reserved", value: rest(reserved, "reserved"), text: reserved.text },
  ];
  const total = committed.value + reserved.value;
  return (
    <div className="grid gap-1.5">
      <p className="text-muted text-md">
        {lead}: <b>{changed.text}</b> {into}, <b>{available.text}</b> available
      </p>
      <Bar
        parts={parts}
        total={Math.max(budget.value, total)}
        limit={total > budget.value ? budget.value : undefined}
        thin
      />
      {over && <OverBudget amount={over} />}
    </div>
  );
}

function OverBudget({ amount }: { amount: string }) {
  return (
    <p className="text-rose flex items-center gap-1.5 text-sm font-medium">
      <Icon name="triangle-alert" />
      {amount} over budget
    </p>
  );
}
