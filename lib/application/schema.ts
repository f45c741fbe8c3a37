import { fieldOf, type FormValues } from "@/lib/form/form";
import { moneyInput } from "@/lib/money/money";
import { type Issue, parseTerms, type Said } from "@/lib/negotiation/schema";
import type { Terms } from "@/lib/negotiation/terms";
import type { Conditions } from "./application";

/** What reading an application depends on. */
export type ApplicationContext = Conditions & { readonly now: Date };

/**
 * An application's form: terms as in a counteroffer, but the gift is one of the campaign's products (`product`, an id),
 * and in a fixed-rate campaign the fee is the campaign's own, whatever was posted. Refuses with every field's issue.
 */
export function parseApplication(
  values: FormValues,
  { currency, fixedFee, products, now }: ApplicationContext,
): Said<{ terms: Terms; message: string }> {
  const chosen = fieldOf(values, "product");
  const product = products.find(({ id }) => id === chosen);
  const issues: Issue[] =
    chosen && !product ? [{ path: ["product"], message: "Choose a product from the list." }] : [];
  const fee: FormValues = fixedFee === null ? {} : { fee: [moneyInput(fixedFee, currency)] };
  const gift: FormValues = product
    ? { giftName: [product.name], giftValue: [moneyInput(product.value, currency)] }
    : { giftName: [], giftValue: [] };
  const said = parseTerms({ ...values, ...fee, ...gift }, { currency, now });
  if (said.ok && issues.length === 0) return said;
  return { ok: false, issues: [...issues, ...(said.ok ? [] : said.issues)] };
}
