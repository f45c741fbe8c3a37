import type { Product } from "@/lib/campaign/campaign";
import type { Currency } from "@/lib/money/money";
import { fixedToJson } from "@/lib/terms/codec";
import type { FixedTerms } from "@/lib/terms/fixed";

/**
 * What an application depends on, and a brand may change while it is being written: currency, fixed rate (N15), fixed
 * terms (N19) and products.
 */
export type Conditions = {
  readonly currency: Currency;
  readonly fixedFee: number | null;
  readonly fixed: FixedTerms;
  readonly products: readonly Product[];
};

/**
 * The conditions as one string. An application form carries the string for the conditions it showed, so that nobody
 * is bound by a currency, a fixed rate, a fixed term or a product they have not seen.
 */
export function conditionsText({ currency, fixedFee, fixed, products }: Conditions): string {
  const fixedNow = Object.entries(fixedToJson(fixed)).sort();
  return JSON.stringify([
    currency,
    fixedFee,
    fixedNow,
    products.map(({ id, name, value }) => [id, name, value]).sort(),
  ]);
}

/** Shown to an applicant when the campaign's conditions have changed since they opened the form. */
export const CHANGED =
  "The brand changed this campaign while you were writing. Check what it offers now: nothing has been sent yet.";
