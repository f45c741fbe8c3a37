import { z } from "zod";
import { fieldOf, type FormValues } from "@/lib/form/form";
import { isId } from "@/lib/id/id";
import { CURRENCIES, type Currency, isCurrency, parseMoney } from "@/lib/money/money";
import { choiceName } from "@/lib/terms/form";
import { fieldName } from "@/lib/terms/place";
import { PLATFORMS } from "@/lib/terms/platform";
import { parseFixed } from "@/lib/terms/schema";
import { cleanLine, cleanText } from "@/lib/text/text";
import { isDay } from "@/lib/time/time";
import {
  BRIEF_MAX,
  type CampaignInput,
  lastMomentOf,
  NAME_MAX,
  NAME_MIN,
  PRODUCT_NAME_MAX,
  PRODUCTS_MAX,
} from "./campaign";
import { decidesTooEarly, isCampaignZone, TOO_EARLY } from "./decision";

const LAST_YEAR = 2100; // a date field accepts any year; a later one is a typo

/** A day as a date field posts it (YYYY-MM-DD), or an empty string. */
const day = z
  .string()
  .trim()
  .refine((day) => day === "" || (isDay(day) && Number(day.slice(0, 4)) <= LAST_YEAR), "Enter a date.");

const words = z.object({
  name: z
    .string()
    .overwrite(cleanLine)
    .min(NAME_MIN, `Give the campaign a name of at least ${NAME_MIN} characters.`)
    .max(NAME_MAX, `Use at most ${NAME_MAX} characters.`),
  brief: z.string().overwrite(cleanText).max(BRIEF_MAX, `Use at most ${BRIEF_MAX} characters.`),
  currency: z.enum(CURRENCIES, "Choose a currency from the list."),
  platforms: z
    .array(z.enum(PLATFORMS, "Choose platforms from the list."))
    .transform((chosen) => PLATFORMS.filter((platform) => chosen.includes(platform))),
  applyBy: day.transform((day) => (day === "" ? null : lastMomentOf(day))),
  decideOn: day.transform((day) => day || null),
  zone: z.string().refine(isCampaignZone, "Choose a time zone from the list."),
});

/** Turns a typed amount in this currency into minor units, or refuses with a sentence from parseMoney. */
function money(currency: Currency) {
  return z.string().transform((typed, context) => {
    const parsed = parseMoney(typed, currency);
    if (parsed.ok) return parsed.minor;
    context.addIssue({ code: "custom", message: parsed.refusal.sentence });
    return z.NEVER;
  });
}

function productLine(currency: Currency) {
  return z.object({
    id: z.string().transform((id) => (isId(id) ? id.toLowerCase() : null)),
    name: z
      .string()
      .overwrite(cleanLine)
      .min(1, "Name the product, or clear its value.")
      .max(PRODUCT_NAME_MAX, `Use at most ${PRODUCT_NAME_MAX} characters.`),
    value: money(currency),
  });
}

function amounts(currency: Currency) {
  return z.object({
    budget: money(currency),
    pricing: z.discriminatedUnion(
      "kind",
      [
        z.object({ kind: z.literal("negotiable") }),
        z.object({ kind: z.literal("fixed"), fixedFee: money(currency) }),
      ],
      "Choose how the fee is settled.",
    ),
    products: z.array(productLine(currency).nullable()),
  });
}

type Issue = { path: readonly PropertyKey[]; message: string };
export type ParsedCampaign = { ok: true; input: CampaignInput } | { ok: false; issues: Issue[] };

/**
 * When the form is read, and the due days that the campaign's fixed terms already have: these may have passed by now.
 */
export type CampaignContext = { readonly now: Date; readonly kept?: readonly string[] };

/**
 * Parses a campaign's form; `currency` decides how its amounts are read. Refuses with the issues of all fields at
 * once. A path is the field's name, plus the line for products ("productValue.2"). A fixed-rate campaign has no fee
 * among its fixed terms, because the fee has its own field (N15).
 */
export function parseCampaign(values: FormValues, { now, kept = [] }: CampaignContext): ParsedCampaign {
  const said = words.safeParse({
    name: fieldOf(values, "name"),
    brief: fieldOf(values, "brief"),
    currency: fieldOf(values, "currency"),
    platforms: values.platforms ?? [],
    applyBy: fieldOf(values, "applyBy"),
    decideOn: fieldOf(values, "decideOn"),
    zone: fieldOf(values, "zone") || "UTC",
  });
  const typed = fieldOf(values, "currency");
  const currency = isCurrency(typed) ? typed : "USD";
  const priced = amounts(currency).safeParse({
    budget: fieldOf(values, "budget"),
    pricing: { kind: fieldOf(values, "pricing"), fixedFee: fieldOf(values, "fixedFee") },
    products: productLines(values),
  });
  const isFixedRate = fieldOf(values, "pricing") === "fixed";
  const termed = parseFixed(isFixedRate ? { ...values, [choiceName("fee")]: [] } : values, {
    currency,
    now,
    kept,
  });
  if (!said.success || !priced.success || !termed.ok)
    return {
      ok: false,
      issues: [...issuesOf(said.error), ...issuesOf(priced.error), ...(termed.ok ? [] : termed.issues)],
    };
  const { budget, pricing, products } = priced.data;
  const input: CampaignInput = {
    ...said.data,
    budget,
    fixedFee: pricing.kind === "fixed" ? pricing.fixedFee : null,
    fixed: termed.fixed,
    products: products.filter((line) => line !== null),
  };
  const issues = conflictsIn(input);
  return issues.length > 0 ? { ok: false, issues } : { ok: true, input };
}

/** Issues with fields that are valid by themselves but contradict each other. */
function conflictsIn({ applyBy, decideOn, budget, fixedFee, fixed }: CampaignInput): Issue[] {
  const issues: Issue[] = [];
  if (decidesTooEarly(decideOn, applyBy)) issues.push({ path: ["decideOn"], message: TOO_EARLY });
  const tooDear = "This is more than the whole budget.";
  if (fixedFee !== null && fixedFee > budget) issues.push({ path: ["fixedFee"], message: tooDear });
  if (fixed.fee !== undefined && fixed.fee > budget)
    issues.push({ path: [fieldName("fixed", "fee")], message: tooDear });
  return issues;
}

/** Line by line ("productName.0"). An empty line is null, so that errors still appear beside the right line. */
function productLines(values: FormValues) {
  return Array.from({ length: PRODUCTS_MAX }, (_, line) => {
    const [name, value] = [fieldOf(values, `productName.${line}`), fieldOf(values, `productValue.${line}`)];
    return name.trim() === "" && value.trim() === ""
      ? null
      : { id: fieldOf(values, `productId.${line}`), name, value: value.trim() === "" ? "0" : value };
  });
}

const FIELDS: Record<string, string> = { name: "productName", value: "productValue" };

function issuesOf(error: z.ZodError | undefined): Issue[] {
  return (error?.issues ?? []).map(({ path, message }) => {
    const [group, place, field] = path;
    if (group === "pricing") return { path: [place === "fixedFee" ? "fixedFee" : "pricing"], message };
    if (group === "products" && place !== undefined)
      return { path: [FIELDS[String(field)] ?? "products", place], message };
    if (group === "platforms") return { path: ["platforms"], message };
    return { path, message };
  });
}

/** The number of open negotiations a person was shown before confirming (N16); null if the form did not carry one. */
export function parseShown(values: FormValues): number | null {
  const shown = fieldOf(values, "shown");
  return /^\d{1,9}$/.test(shown) ? Number(shown) : null;
}
