import type { FormValues } from "@/lib/form/form";
import { parseMessage } from "@/lib/negotiation/schema";
import type { FieldIssue } from "@/lib/terms/form";
import { parseAlternatives } from "@/lib/terms/schema";
import type { Terms } from "@/lib/terms/terms";
import type { Conditions } from "./application";

/** The context needed to parse an application. */
export type ApplicationContext = Conditions & { readonly now: Date };

type ParsedApplication =
  | { ok: true; alternatives: Terms[]; places: number[]; message: string }
  | { ok: false; issues: readonly FieldIssue[] };

/**
 * Parses an application form. The terms are those of a counteroffer, except that the gift is one of the campaign's
 * products (`product`, an id), and in a fixed-rate campaign a missing fee defaults to the campaign's own. Refuses
 * with the issues of all fields.
 */
export function parseApplication(
  values: FormValues,
  { currency, fixedFee, fixed, products, now }: ApplicationContext,
): ParsedApplication {
  const demanded = fixedFee === null ? fixed : { ...fixed, fee: fixedFee };
  const given = parseAlternatives(values, { currency, fixed: demanded, products, now });
  const said = parseMessage(values);
  if (given.ok && said.success) return { ...given, message: said.data.message };
  const unsaid = (said.error?.issues ?? []).map(({ message }) => ({ path: ["message"], message }));
  return { ok: false, issues: [...(given.ok ? [] : given.issues), ...unsaid] };
}
