"use client"; // sent as data: as elements the whole screen would be sent twice, as HTML and as its description

import { type BudgetAmounts, BudgetBar } from "@/components/budget/budget-bar";
import type { PackedGroup } from "@/components/grouped-list/packing";
import type { Currency } from "@/lib/money/money";
import type { Status } from "@/lib/negotiation/status";
import { type View, viewQuery } from "@/lib/offer-management/offer-management";
import { OfferList } from "./offer-list";
import { Toolbar } from "./toolbar";

type Props = {
  budget: BudgetAmounts;
  groups: readonly PackedGroup<Status>[];
  view: View;
  currency: Currency;
  path: string;
};

/** The budget, the filters and the lists of one campaign. */
export function Offers({ budget, groups, view, currency, path }: Props) {
  const href = (shown: View) => path + viewQuery(shown, currency);
  const rowsHref = (shown: View) => `${path}/rows${viewQuery(shown, currency)}`;
  return (
    <>
      <BudgetBar {...budget} />
      <Toolbar view={view} currency={currency} path={path} href={href} />
      <OfferList groups={groups} view={view} href={href} rowsHref={rowsHref} plainHref={path} />
    </>
  );
}
