import { z } from "zod";
import { type Currency, parseMoney } from "./money";

/** An amount as a person typed it -> minor units of this currency, refused with parseMoney's own sentences. */
export function amountIn(currency: Currency) {
  return z.string().transform((typed, context) => {
    const parsed = parseMoney(typed, currency);
    if (parsed.ok) return parsed.minor;
    context.addIssue({ code: "custom", message: parsed.refusal.sentence });
    return z.NEVER;
  });
}
