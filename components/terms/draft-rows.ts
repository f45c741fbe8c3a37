import { parseWhole } from "@/lib/count/count";
import { type Currency, formatMoney, parseMoney } from "@/lib/money/money";
import { parsePercentBps } from "@/lib/percent/percent";
import type { FieldTexts } from "@/lib/terms/fields";
import { RIGHT_KINDS, type TermName } from "@/lib/terms/terms";

/** The unit in which two texts of a field are compared. */
export type Measure = "money" | "days" | "pieces" | "percent" | "words";

/**
 * A row in a form of terms: its `fields` by the names the lead has for them. The first one tells whether the term is there
 * at all, and its difference is measured; "" and "0" in it mean none if the row is `optional`.
 */
export type DraftRow = {
  readonly key: string;
  readonly fields: readonly string[];
  readonly measure: Measure;
  readonly optional?: true;
};

type Shape = { lines: readonly number[]; fixed: readonly TermName[]; hasProducts: boolean };

/** Every row of a form of terms, in order; none for terms the campaign has fixed. */
export function draftRows({ lines, fixed, hasProducts }: Shape): DraftRow[] {
  const isOpen = (term: TermName) => !fixed.includes(term);
  return [
    ...(isOpen("fee") ? [FEE_ROW] : []),
    ...(isOpen("deliverables") ? lines.flatMap((line) => [quantityRow(line), dueRow(line)]) : []),
    ...(isOpen("rights") ? RIGHT_KINDS.map(rightRow) : []),
    ...(isOpen("exclusivity") ? [EXCLUSIVITY_ROW] : []),
    ...(isOpen("gift") ? [hasProducts ? PRODUCT_ROW : GIFT_ROW] : []),
    ...(isOpen("commission") ? [COMMISSION_ROW] : []),
    ...(isOpen("payment") ? [DEPOSIT_ROW, REST_ROW] : []),
  ];
}

export const FEE_ROW: DraftRow = { key: "fee", fields: ["fee"], measure: "money" };
export const EXCLUSIVITY_ROW: DraftRow = {
  key: "exclusivity",
  fields: ["exclusivityDays", "exclusivityCategory"],
  measure: "days",
  optional: true,
};
export const GIFT_ROW: DraftRow = {
  key: "gift",
  fields: ["giftName", "giftVariant", "giftValue"],
  measure: "words",
  optional: true,
};
export const PRODUCT_ROW: DraftRow = {
  key: "product",
  fields: ["product", "giftVariant"],
  measure: "words",
  optional: true,
};
export const COMMISSION_ROW: DraftRow = { key: "commission", fields: ["commission"], measure: "percent" };
export const DEPOSIT_ROW: DraftRow = { key: "deposit", fields: ["deposit"], measure: "percent" };
export const REST_ROW: DraftRow = { key: "rest", fields: ["paymentDays", "paymentAfter"], measure: "days" };

export function quantityRow(line: number): DraftRow {
  const field = `deliverable.${line}.quantity`;
  return { key: field, fields: [field], measure: "pieces", optional: true };
}

export function dueRow(line: number): DraftRow {
  const name = `deliverable.${line}`;
  return { key: `${name}.due`, fields: [`${name}.dueDays`, `${name}.dueOn`], measure: "days" };
}

export function rightRow(kind: (typeof RIGHT_KINDS)[number]): DraftRow {
  return {
    key: `right.${kind}`,
    fields: [`right.${kind}.days`, `right.${kind}.territory`],
    measure: "days",
    optional: true,
  };
}

/**
 * The fees as typed, in minor units. `unread` is the sentence about the first one that is empty or cannot be read, or
 * null.
 */
export function draftFees(
  typed: readonly string[],
  currency: Currency,
): { fees: number[]; unread: string | null } {
  const parsed = typed.map((text) => parseMoney(text, currency));
  const [wrong] = parsed.filter((one) => !one.ok);
  return {
    fees: parsed.flatMap((one) => (one.ok ? [one.minor] : [])),
    unread: wrong?.refusal.sentence ?? null,
  };
}

/**
 * How an alternative differs from the lead in one row, in a word: "+$60", "+30 days", "removed", "changed"; null where
 * both say the same. Texts by the lead's names.
 */
export function differenceOf(
  row: DraftRow,
  lead: FieldTexts,
  other: FieldTexts,
  currency: Currency,
): string | null {
  const [first = ""] = row.fields;
  const [before, after] = [said(lead, first), said(other, first)];
  if (row.optional) {
    const [had, has] = [before, after].map((text) => text !== "" && text !== "0");
    if (!had && !has) return null;
    if (!had) return "added";
    if (!has) return "removed";
  }
  if (row.fields.every((field) => isSame(said(lead, field), said(other, field)))) return null;
  return (before === after ? null : measured(row.measure, before, after, currency)) ?? "changed";
}

function said(texts: FieldTexts, field: string): string {
  return (texts[field] ?? "").trim();
}

function isSame(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

/** "+$60", "−15 days"; null if one of them is not such a number, or both are the same. */
function measured(measure: Measure, before: string, after: string, currency: Currency): string | null {
  const [from, to] = [before, after].map((text) => numberIn(measure, text, currency));
  if (from == null || to == null || from === to) return null;
  return `${to > from ? "+" : "−"}${amountText(measure, Math.abs(to - from), currency)}`;
}

function numberIn(measure: Measure, text: string, currency: Currency): number | null {
  switch (measure) {
    case "money": {
      const parsed = parseMoney(text, currency);
      return parsed.ok ? parsed.minor : null;
    }
    case "percent":
      return text === "" ? 0 : parsePercentBps(text);
    case "days":
    case "pieces":
      return parseWhole(text);
    case "words":
      return null;
  }
}

function amountText(measure: Measure, amount: number, currency: Currency): string {
  switch (measure) {
    case "money":
      return formatMoney(amount, currency);
    case "percent":
      return `${amount / 100}%`;
    case "days":
      return amount === 1 ? "1 day" : `${amount} days`;
    default:
      return String(amount);
  }
}
