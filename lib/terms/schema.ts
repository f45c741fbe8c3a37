import { z } from "zod";
import { fieldOf, type FormValues } from "@/lib/form/form";
import { MAX_MINOR } from "@/lib/money/money";
import { isDay } from "@/lib/time/time";
import { COUNTRY_CODES } from "./country";
import { fixedAt, type FixedTerms } from "./fixed";
import { choiceName, fieldFor, type FieldIssue, type FormContext, isFieldOf, plainTerms } from "./form";
import {
  LAST_DAY,
  MAX_BPS,
  MAX_CATEGORY,
  MAX_COUNTRIES,
  MAX_DAYS,
  MAX_DELIVERABLES,
  MAX_GIFT_NAME,
  MAX_QUANTITY,
  MAX_VARIANT,
} from "./limits";
import { placesIn } from "./place";
import { FORMATS, isFormatOf, PLATFORMS } from "./platform";
import { PAYMENT_EVENTS, RIGHT_KINDS, TERM_NAMES, type TermName, type Terms } from "./terms";

function whole(least: number, most: number, what: string) {
  const sentence = `Enter ${what}, ${least} to ${most}.`;
  return z.int(sentence).min(least, sentence).max(most, sentence);
}

const amount = z
  .int("Enter an amount.")
  .min(0, "An amount cannot be negative.")
  .max(MAX_MINOR, "This amount is too large.");

function words(most: number) {
  return z.string().min(1, "Enter something, or leave it out.").max(most, `Use at most ${most} characters.`);
}

const DAYS = "a whole number of days";

const due = z
  .union(
    [
      z.strictObject({ days: whole(1, MAX_DAYS, DAYS) }),
      z.strictObject({
        on: z.string().refine((day) => isDay(day) && day <= LAST_DAY, "Enter a valid date."),
      }),
    ],
    { error: (issue) => firstSentence(issue) ?? "Enter days after agreement, or a date." },
  )
  .nullable();

/** The sentence of the branch of the union that fits the value's shape: its issues are all inside the value. */
function firstSentence(issue: {
  errors?: readonly (readonly { message: string; path: readonly unknown[] }[])[];
}) {
  const meant = issue.errors?.find((errors) => errors.every(({ path }) => path.length > 0));
  return meant?.[0]?.message;
}

const deliverable = z
  .strictObject({
    platform: z.enum(PLATFORMS, "Choose a deliverable."),
    format: z.enum(FORMATS, "Choose a deliverable."),
    quantity: whole(1, MAX_QUANTITY, "a number"),
    due,
  })
  .refine(({ platform, format }) => isFormatOf(platform, format), {
    message: "Choose from the list.",
    path: ["format"],
  });

const right = z.strictObject({
  kind: z.enum(RIGHT_KINDS, "Choose from the list."),
  days: whole(1, MAX_DAYS, DAYS),
  territory: z.union(
    [
      z.literal("worldwide"),
      z
        .array(z.enum(COUNTRY_CODES, "Enter countries, such as Germany or DE."))
        .min(1, "Enter at least one country, or worldwide.")
        .max(MAX_COUNTRIES, `Enter at most ${MAX_COUNTRIES} countries.`),
    ],
    { error: "Enter countries, such as Germany or DE, or worldwide." },
  ),
});

/**
 * One whole set of terms as a plain object, with the keys and units of `Terms`: what the API takes, and what every
 * form is read into. Refuses anything that is not an amount, day, number or country, with one sentence at its path.
 */
export const termsSchema = z.strictObject({
  fee: amount,
  deliverables: z
    .array(deliverable)
    .min(1, "Add at least one deliverable.")
    .max(MAX_DELIVERABLES, `Use at most ${MAX_DELIVERABLES} lines.`),
  rights: z
    .array(right)
    .refine(
      (rights) => new Set(rights.map(({ kind }) => kind)).size === rights.length,
      "Enter each right only once.",
    ),
  exclusivity: z
    .strictObject({ days: whole(1, MAX_DAYS, DAYS), category: words(MAX_CATEGORY).nullable() })
    .nullable(),
  gift: z
    .strictObject({
      name: words(MAX_GIFT_NAME),
      variant: words(MAX_VARIANT).nullable(),
      value: amount,
    })
    .nullable(),
  commissionBps: whole(0, MAX_BPS, "hundredths of a percent"),
  payment: z.strictObject({
    depositBps: whole(0, MAX_BPS, "hundredths of a percent"),
    days: whole(0, MAX_DAYS, DAYS),
    after: z.enum(PAYMENT_EVENTS, "Choose from the list."),
  }),
}) satisfies z.ZodType<Terms>;

export type ParsedAlternatives =
  { ok: true; alternatives: Terms[]; places: number[] } | { ok: false; issues: FieldIssue[] };

/**
 * Parses the alternatives of a posted form, the lead first; `places` are the numbers in their field names. Refuses
 * with the issues of all fields at once, each at its field's name ("2.deliverable.0.quantity").
 */
export function parseAlternatives(values: FormValues, context: FormContext): ParsedAlternatives {
  const places = placesIn(values);
  const issues: FieldIssue[] = [];
  const alternatives = places.flatMap((place) => {
    const { plain, issues: unread, fieldAt } = plainTerms(values, place, context);
    const parsed = termsSchema.safeParse(plain);
    issues.push(...withRefused(unread, parsed.error, fieldAt));
    return parsed.success ? [parsed.data] : [];
  });
  return issues.length > 0 ? { ok: false, issues } : { ok: true, alternatives, places };
}

/** The issues with what could not be read, and those of the schema: one per field, the reader's own first. */
function withRefused(
  unread: readonly FieldIssue[],
  error: z.ZodError | undefined,
  fieldAt: (path: readonly PropertyKey[]) => string,
): FieldIssue[] {
  const known = new Set(unread.map(({ path }) => path.join(".")));
  const refused = (error?.issues ?? [])
    .map(({ path, message }) => ({ path: [fieldAt(path)], message }))
    .filter(({ path: [field] }) => !known.has(field ?? ""));
  return [...unread, ...refused];
}

export type ParsedFixed = { ok: true; fixed: FixedTerms } | { ok: false; issues: FieldIssue[] };

/**
 * Parses what a campaign's form fixes (N19): the terms whose choice is "fixed", with the values of their fields,
 * which have the place "fixed". The fields of open terms are ignored. Refuses as `parseAlternatives` does.
 */
export function parseFixed(values: FormValues, context: Omit<FormContext, "fixed">): ParsedFixed {
  const choice = (name: TermName) => fieldOf(values, choiceName(name));
  const names = TERM_NAMES.filter((name) => choice(name) === "fixed");
  const unknown = TERM_NAMES.filter((name) => !["", "open", "fixed"].includes(choice(name))).map((name) => ({
    path: [choiceName(name)],
    message: "Choose open or fixed.",
  }));
  const { plain, issues, fieldAt } = plainTerms(values, "fixed", { ...context, fixed: {} });
  const unread = issues.filter(({ path: [field = ""] }) => names.some((name) => isFieldOf(name, field)));
  const parsed = termsSchema.partial().safeParse(fixedAt(plain, names));
  const refused = [...unknown, ...withRefused(unread, parsed.error, fieldAt)];
  return parsed.success && refused.length === 0
    ? { ok: true, fixed: parsed.data }
    : { ok: false, issues: refused };
}

/** The field beside which an objection to an offer is shown, or null. */
export function fieldOfObjection(
  { alternative, term }: { alternative?: number; term?: Parameters<typeof fieldFor>[1] },
  places: readonly number[],
): string | null {
  if (alternative === undefined) return null;
  return fieldFor(places[alternative - 1] ?? 1, term ?? "fee");
}
