import type { ReactNode } from "react";
import { type Change, changes } from "@/lib/terms/change";
import type { Terms } from "@/lib/terms/terms";
import type { MoneyFormatter } from "@/lib/terms/wording";

/** How one set of terms differs from another apart from its fee, one line per change. */
export function ChangedTerms({
  before,
  after,
  money,
}: {
  before: Terms;
  after: Terms;
  money: MoneyFormatter;
}) {
  return (
    <ul className="grid gap-0.5">
      {changes(before, after, money)
        .filter((change) => !isOfFee(change))
        .map((change, at) => (
          <li key={at}>
            <ChangeText change={change} />
          </li>
        ))}
    </ul>
  );
}

/** True for a change of the fee, which is already shown wherever an alternative is. */
export function isOfFee(change: Change): boolean {
  return change.kind === "replaced" && change.label === "fee";
}

/** One change: the old value struck through, and the new one. */
export function ChangeText({ change }: { change: Change }): ReactNode {
  switch (change.kind) {
    case "added":
      return <ins className="text-green font-medium no-underline">{change.text}</ins>;
    case "removed":
      return change.text;
    case "replaced":
      return (
        <>
          {change.label} <del className="text-muted">{change.before}</del> <span aria-label="to">→</span>{" "}
          {change.after}
        </>
      );
  }
}
