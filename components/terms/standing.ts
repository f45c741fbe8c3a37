import type { FieldTexts } from "@/lib/terms/fields";
import { type Deliverable, type Due, type Right, RIGHT_KINDS, type Terms } from "@/lib/terms/terms";
import {
  commissionText,
  daysText,
  exclusivityText,
  giftText,
  type MoneyFormatter,
  percentText,
  territoryText,
} from "@/lib/terms/wording";
import { formatDay } from "@/lib/time/time";

/**
 * The standing terms in words, by the keys of the rows they are shown in. If the offer's alternatives differ, each value
 * is named once: "$1,120 or $1,180".
 */
export function standingTexts(alternatives: readonly Terms[], money: MoneyFormatter): FieldTexts {
  const said = (write: (terms: Terms) => string) => [...new Set(alternatives.map(write))].join(" or ");
  const lines = alternatives[0]?.deliverables ?? [];
  return Object.fromEntries([
    ["fee", said(({ fee }) => money(fee))],
    ...lines.flatMap((line, at) => [
      [`deliverable.${at}.quantity`, said((terms) => String(sameWork(terms, line)?.quantity ?? 0))],
      [`deliverable.${at}.due`, said((terms) => dueSaid(sameWork(terms, line)?.due ?? null))],
    ]),
    ...RIGHT_KINDS.map((kind) => [
      `right.${kind}`,
      said(({ rights }) => rightSaid(rights.find((right) => right.kind === kind))),
    ]),
    ["exclusivity", said(({ exclusivity }) => exclusivityText(exclusivity))],
    ["gift", said(({ gift }) => (gift ? giftText(gift, money) : "none"))],
    ["commission", said(({ commissionBps }) => commissionText(commissionBps))],
    ["deposit", said(({ payment }) => (payment.depositBps === 0 ? "none" : percentText(payment.depositBps)))],
    [
      "rest",
      said(({ payment: { days, after } }) => `${days === 0 ? "on" : `${daysText(days)} after`} ${after}`),
    ],
  ]) as FieldTexts;
}

/** The line of these terms that promises the same work; of several, the one due at the same time. */
function sameWork(terms: Terms, line: Deliverable): Deliverable | undefined {
  const alike = terms.deliverables.filter(
    ({ platform, format }) => platform === line.platform && format === line.format,
  );
  return alike.find(({ due }) => JSON.stringify(due) === JSON.stringify(line.due)) ?? alike[0];
}

function dueSaid(due: Due): string {
  if (due === null) return "any day";
  return "on" in due ? formatDay(due.on) : daysText(due.days);
}

function rightSaid(right: Right | undefined): string {
  if (!right) return "not granted";
  const { days, territory } = right;
  return territory === "worldwide" ? daysText(days) : `${daysText(days)}, ${territoryText(territory)}`;
}
