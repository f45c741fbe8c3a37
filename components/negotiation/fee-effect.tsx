"use client"; // follows the typing in the fee's field; what is sent is checked again by the server

import { type ReactNode, useState } from "react";
import { Bar } from "@/components/ui/bar";
import { useField } from "@/components/ui/form";
import { available, type Budget } from "@/lib/budget/budget";
import { type Currency, formatMoney, parseMoney } from "@/lib/money/money";
import { OverrideField } from "./answers";

/**
 * The field of the fee (`children`) and below it what a counteroffer at this fee would do to the budget (N14), typed
 * by typed. `fee` is what the field holds at first, in minor units. Asks a campaign manager for the reason.
 */
export function FeeEffect({
  budget,
  currency,
  fee,
  mayOverride,
  children,
}: {
  budget: Budget;
  currency: Currency;
  fee: number;
  mayOverride: boolean;
  children: ReactNode;
}) {
  const { posted } = useField("fee");
  const first = read(posted?.[0], currency) ?? fee;
  const [typed, setTyped] = useState<number | null>(null);
  const offered = typed ?? first;
  const over = offered - Math.max(0, available(budget));
  const money = (minor: number) => formatMoney(minor, currency);
  const follow = (target: EventTarget) => {
    if (target instanceof HTMLInputElement && target.name === "fee") setTyped(read(target.value, currency));
  };
  return (
    <div className="grid gap-3" onInput={(event) => follow(event.target)}>
      {children}
      <div className="grid gap-1.5" role="status">
        <p className="text-muted text-[0.8125rem]">
          If you offer {money(offered)}: <b>{money(budget.reserved + offered)}</b> reserved,{" "}
          <b>{money(available(budget) - offered)}</b> available
        </p>
        <Effect budget={budget} offered={offered} isOver={over > 0} />
        {over > 0 && (
          <p className="text-rose text-sm font-medium">
            This is {money(over)} more than the campaign has available.
            {!mayOverride && " Only a campaign manager may go over budget."}
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

function read(text: string | undefined, currency: Currency): number | null {
  const parsed = text === undefined ? null : parseMoney(text, currency);
  return parsed?.ok ? parsed.minor : null;
}
