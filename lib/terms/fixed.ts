import { sameTerm, TERM_NAMES, type TermName, type Terms } from "./terms";

/**
 * The terms that a campaign fixes, with their values, by the keys of `Terms` (N19). A term that is missing is open.
 */
export type FixedTerms = Partial<Terms>;

/** Nothing is fixed. */
export const ALL_OPEN: FixedTerms = {};

const KEYS = {
  fee: "fee",
  deliverables: "deliverables",
  rights: "rights",
  exclusivity: "exclusivity",
  gift: "gift",
  commission: "commissionBps",
  payment: "payment",
} as const satisfies Record<TermName, keyof Terms>;

/** The names of the fixed terms, in the order that every list shows them. */
export function fixedNames(fixed: FixedTerms): TermName[] {
  return TERM_NAMES.filter((name) => fixed[KEYS[name]] !== undefined);
}

/** True if the campaign has fixed this term. */
export function isFixed(fixed: FixedTerms, name: TermName): boolean {
  return fixed[KEYS[name]] !== undefined;
}

/** The first fixed term that has another value in `terms`, or null (N19). */
export function brokenTerm(fixed: FixedTerms, terms: Terms): TermName | null {
  const demanded = withFixed(fixed, terms);
  return fixedNames(fixed).find((name) => !sameTerm(name, demanded, terms)) ?? null;
}

/** The terms, with every fixed one set to its fixed value. */
export function withFixed(fixed: FixedTerms, terms: Terms): Terms {
  return { ...terms, ...fixed };
}

/** Picks the terms in `names` from `terms`: the ones that a campaign's form fixes, parsed or not. */
export function fixedAt<T extends Record<keyof Terms, unknown>>(
  terms: T,
  names: readonly TermName[],
): Partial<T> {
  const chosen = new Set<string>(names.map((name) => KEYS[name]));
  return Object.fromEntries(Object.entries(terms).filter(([key]) => chosen.has(key))) as Partial<T>;
}
