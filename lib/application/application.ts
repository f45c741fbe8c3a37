import type { Product } from "@/lib/campaign/campaign";
import type { Currency } from "@/lib/money/money";
import { fixedToJson } from "@/lib/terms/codec";
import type { FixedTerms } from "@/lib/terms/fixed";

/**
 * What an application rests on, and a brand may change while it is written: currency, fixed rate (N15), fixed terms (N19)
 * and products.
 */
export type Conditions = {
  readonly currency: Currency;
  readonly fixedFee: number | null;
  readonly fixed: FixedTerms;
  readonly products: readonly Product[];
};

/**
 * The conditions as one text. An application's form carries the text it was shown with, so that nobody is bound by a
 * currency, a fixed rate, a fixed term or a product they have not seen.
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

/** What whoever applies reads when the conditions they were shown are not those of the campaign any more. */
export const CHANGED =
  "The brand changed this campaign while you were writing. Check what it offers now: nothing has been sent yet.";
