import { fixedNames, type FixedTerms } from "./fixed";
import { canonical, NO_TERMS, sameTerm, TERM_NAMES, type Terms } from "./terms";

/**
 * The one way between terms and what keeps them. A row's `terms` column, an event's payload and the API hold the same
 * JSON: the canonical form, by the keys of `Terms`. The database checks its shape again (`terms_are_sound`).
 */
export type TermsJson = Terms;

/** The JSON of terms: canonical, so that equal terms are equal JSON. */
export function termsToJson(terms: Terms): TermsJson {
  return canonical(terms);
}

/** Terms as a row or an event kept them. Throws on anything else: what was written is canonical, so that is an accident. */
export function termsFromJson(json: unknown): Terms {
  if (!isTermsJson(json)) throw new Error("what was kept as terms is none");
  return canonical(json);
}

function isTermsJson(json: unknown): json is TermsJson {
  if (typeof json !== "object" || json === null) return false;
  const { fee, deliverables, rights, commissionBps, payment } = json as Partial<Record<string, unknown>>;
  return (
    Number.isSafeInteger(fee) &&
    Array.isArray(deliverables) &&
    Array.isArray(rights) &&
    Number.isSafeInteger(commissionBps) &&
    typeof payment === "object" &&
    payment !== null
  );
}

/** The JSON of what a campaign has fixed, each value in its canonical form. */
export function fixedToJson(fixed: FixedTerms): FixedTerms {
  const whole = canonical({ ...NO_TERMS, ...fixed });
  return Object.fromEntries(Object.entries(whole).filter(([key]) => key in fixed));
}

/** True if both fix the same terms at the same values (N19). */
export function sameFixed(a: FixedTerms, b: FixedTerms): boolean {
  return (
    fixedNames(a).join() === fixedNames(b).join() &&
    TERM_NAMES.every((name) => sameTerm(name, { ...NO_TERMS, ...a }, { ...NO_TERMS, ...b }))
  );
}
