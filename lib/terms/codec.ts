import { fixedNames, type FixedTerms } from "./fixed";
import { canonical, NO_TERMS, sameTerm, TERM_NAMES, type Terms } from "./terms";

/**
 * The JSON that terms are stored as, everywhere: a row's `terms` column, an event's payload and the API. It is the
 * canonical form, with the keys of `Terms`. The database checks its shape again (`terms_are_sound`).
 */
export type TermsJson = Terms;

/** Terms as JSON: canonical, so that equal terms are equal JSON. */
export function termsToJson(terms: Terms): TermsJson {
  return canonical(terms);
}

/**
 * Terms from the JSON of a row or an event. Throws for anything else: only canonical JSON is ever written, so that
 * would be a bug.
 */
export function termsFromJson(json: unknown): Terms {
  if (!isTermsJson(json)) throw new Error("stored terms have an unknown shape");
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

/** A campaign's fixed terms as JSON, each value in its canonical form. */
export function fixedToJson(fixed: FixedTerms): FixedTerms {
  const whole = canonical({ ...NO_TERMS, ...fixed });
  return Object.fromEntries(Object.entries(whole).filter(([key]) => key in fixed));
}

/** True if both fix the same terms to the same values (N19). */
export function sameFixed(a: FixedTerms, b: FixedTerms): boolean {
  return (
    fixedNames(a).join() === fixedNames(b).join() &&
    TERM_NAMES.every((name) => sameTerm(name, { ...NO_TERMS, ...a }, { ...NO_TERMS, ...b }))
  );
}
