import type { Product } from "@/lib/campaign/campaign";
import type { Currency } from "@/lib/money/money";

/** What an application rests on, and a brand may change while it is written: currency, fixed rate (N15), products. */
export type Conditions = {
  readonly currency: Currency;
  readonly fixedFee: number | null;
  readonly products: readonly Product[];
};

/**
 * The conditions as one text. An application's form carries the text it was shown with, so that nobody is bound by a
 * currency, a fixed rate or a product they have not seen.
 */
export function conditionsText({ currency, fixedFee, products }: Conditions): string {
  return JSON.stringify([
    currency,
    fixedFee,
    products.map(({ id, name, value }) => [id, name, value]).sort(),
  ]);
}

/** What whoever applies reads when the conditions they were shown are not those of the campaign any more. */
export const CHANGED =
  "The brand changed this campaign while you wrote. Look at what it offers now; nothing has been sent yet.";
