import { z } from "zod";
import { type Currency, parseMoney } from "./money";

/** From an amount as a person typed it to minor units of this currency; refuses with the sentences of `parseMoney`. */
export function amountIn(currency: Currency) {
  return z.string().transform((typed, context) => {
    const parsed = parseMoney(typed, currency);
    if (parsed.ok) return parsed.minor;
    context.addIssue({ code: "custom", message: parsed.refusal.sentence });
    return z.NEVER;
  });
}
