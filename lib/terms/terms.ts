import { type CountryCode } from "./country";
import { type DeliverableFormat, FORMATS, type Platform, PLATFORMS } from "./platform";

/** Days after agreement, a calendar day (YYYY-MM-DD), or no due date (N22). */
export type Due = { readonly days: number } | { readonly on: string } | null;

export type Deliverable = {
  readonly platform: Platform;
  readonly format: DeliverableFormat;
  readonly quantity: number; // pieces, 1..MAX_QUANTITY
  readonly due: Due;
};

export const RIGHT_KINDS = ["organic", "paid", "allowlisting"] as const;
export type RightKind = (typeof RIGHT_KINDS)[number];
export type Territory = "worldwide" | readonly CountryCode[];

/** A right to use what is delivered. A kind that is not listed is not granted (N20). */
export type Right = { readonly kind: RightKind; readonly days: number; readonly territory: Territory };

/** No work for competitors, in one category or in any. */
export type Exclusivity = { readonly days: number; readonly category: string | null };

/** A gifted product. `value` in minor units. */
export type Gift = { readonly name: string; readonly variant: string | null; readonly value: number };

export const PAYMENT_EVENTS = ["agreement", "approval", "publication"] as const;
export type PaymentEvent = (typeof PAYMENT_EVENTS)[number];

/** A deposit on agreement, in basis points of the fee, and the rest this many days after an event (N21). */
export type Payment = { readonly depositBps: number; readonly days: number; readonly after: PaymentEvent };

export type Terms = {
  readonly fee: number; // minor units of the campaign's currency
  readonly deliverables: readonly Deliverable[];
  readonly rights: readonly Right[]; // at most one of a kind
  readonly exclusivity: Exclusivity | null;
  readonly gift: Gift | null;
  readonly commissionBps: number; // hundredths of a percent, 0..MAX_BPS
  readonly payment: Payment;
};

/** The names of the seven terms, in the order that every list shows them. */
export const TERM_NAMES = [
  "fee",
  "deliverables",
  "rights",
  "exclusivity",
  "gift",
  "commission",
  "payment",
] as const;
export type TermName = (typeof TERM_NAMES)[number];

/** Everything 30 days after publication: the default in a form. */
export const USUAL_PAYMENT: Payment = { depositBps: 0, days: 30, after: "publication" };

/** Terms that promise nothing, to start from. */
export const NO_TERMS: Terms = {
  fee: 0,
  deliverables: [],
  rights: [],
  exclusivity: null,
  gift: null,
  commissionBps: 0,
  payment: { depositBps: 0, days: 0, after: "agreement" },
};

/**
 * The terms in canonical form, frozen (N2): deliverables merged and in order, rights in order with their countries
 * sorted. Two sets of terms promise the same exactly if their canonical forms are equal, so this is the form that is
 * stored. Every value is a copy, which a holder of the original cannot change.
 */
export function canonical(terms: Terms): Terms {
  return Object.freeze({
    fee: terms.fee,
    deliverables: Object.freeze(mergeDeliverables(terms.deliverables)),
    rights: Object.freeze(
      RIGHT_KINDS.flatMap((kind) => terms.rights.filter((right) => right.kind === kind)).map(rightInOrder),
    ),
    exclusivity: terms.exclusivity && Object.freeze({ ...terms.exclusivity }),
    gift: terms.gift && Object.freeze({ ...terms.gift }),
    commissionBps: terms.commissionBps,
    payment: Object.freeze({ ...terms.payment }),
  });
}

function rightInOrder({ kind, days, territory }: Right): Right {
  const countries = territory === "worldwide" ? territory : Object.freeze([...new Set(territory)].sort());
  return Object.freeze({ kind, days, territory: countries });
}

/**
 * The deliverables in a fixed order, with lines that differ only in quantity added together. Two lists promise the
 * same work exactly if their merged forms are equal. A merged quantity may exceed MAX_QUANTITY.
 */
export function mergeDeliverables(deliverables: readonly Deliverable[]): Deliverable[] {
  const lines = new Map<string, Deliverable>();
  for (const line of deliverables) {
    const key = [PLATFORMS.indexOf(line.platform), FORMATS.indexOf(line.format), dueKey(line.due)].join(" ");
    lines.set(key, { ...line, quantity: line.quantity + (lines.get(key)?.quantity ?? 0) });
  }
  return [...lines].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, line]) => Object.freeze(line));
}

/** A sort key: no due date first, then days after agreement by number, then calendar days. */
function dueKey(due: Due): string {
  if (due === null) return "";
  return "on" in due ? `b${due.on}` : `a${String(due.days).padStart(6, "0")}`;
}

/** True if both are the same due date, or both have none. */
export function sameDue(a: Due, b: Due): boolean {
  return dueKey(a) === dueKey(b);
}

/** True if both promise the same, whatever the order or grouping of deliverables, rights and countries (N13). */
export function sameTerms(a: Terms, b: Terms): boolean {
  return TERM_NAMES.every((name) => sameTerm(name, a, b));
}

/** True if both have the same value for this term. */
export function sameTerm(name: TermName, a: Terms, b: Terms): boolean {
  return JSON.stringify(termIn(name, canonical(a))) === JSON.stringify(termIn(name, canonical(b)));
}

function termIn(name: TermName, terms: Terms): unknown {
  switch (name) {
    case "fee":
      return terms.fee;
    case "deliverables":
      return terms.deliverables.map(({ platform, format, quantity, due }) => [
        platform,
        format,
        quantity,
        dueKey(due),
      ]);
    case "rights":
      return terms.rights.map(({ kind, days, territory }) => [kind, days, territory]);
    case "exclusivity":
      return terms.exclusivity && [terms.exclusivity.days, terms.exclusivity.category];
    case "gift":
      return terms.gift && [terms.gift.name, terms.gift.variant, terms.gift.value];
    case "commission":
      return terms.commissionBps;
    case "payment":
      return [terms.payment.depositBps, terms.payment.days, terms.payment.after];
  }
}
