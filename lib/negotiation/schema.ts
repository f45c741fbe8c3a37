import { z } from "zod";
import { fieldOf, type FormValues } from "@/lib/form/form";
import type { Currency } from "@/lib/money/money";
import { amountIn } from "@/lib/money/schema";
import { parsePercentBps } from "@/lib/percent/percent";
import { cleanLine, cleanText } from "@/lib/text/text";
import { isDay } from "@/lib/time/time";
import { DECLINE_REASONS } from "./ending";
import { MAX_DELIVERABLES, MAX_GIFT_NAME, MAX_MESSAGE, MAX_NOTE } from "./limits";
import type { Party } from "./party";
import {
  type Deliverable,
  FORMATS,
  isFormatOf,
  MAX_DAYS,
  MAX_QUANTITY,
  PLATFORMS,
  type Terms,
  USAGE_RIGHTS,
} from "./terms";

/** What reading terms depends on. `kept` are the deliverables of the standing offer, whose days may be past by now. */
export type TermsContext = {
  readonly currency: Currency;
  readonly now: Date;
  readonly kept?: readonly Deliverable[];
};

function cleaned(max: number) {
  return z
    .string()
    .transform(cleanText)
    .pipe(z.string().max(max, `Use at most ${max} characters.`));
}

function wholeNumber(min: number, max: number, sentence: string) {
  return z
    .string()
    .trim()
    .refine((typed) => /^\d{1,6}$/.test(typed) && Number(typed) >= min && Number(typed) <= max, sentence)
    .transform(Number);
}

function days(min: number) {
  return wholeNumber(min, MAX_DAYS, `Enter a whole number of days, ${min} to ${MAX_DAYS}.`);
}

/** "12.5" -> 1250 basis points. */
const commission = z.string().transform((typed, context) => {
  const bps = parsePercentBps(typed);
  if (bps !== null) return bps;
  context.addIssue({
    code: "custom",
    message: "Enter a percentage from 0 to 100 with at most two decimals, such as 12.5.",
  });
  return z.NEVER;
});

const LAST_DAY = "2100-01-01"; // a date field lets a person type any year; beyond this it is a slip
const HALF_DAY_MS = 12 * 60 * 60 * 1000;

/** YYYY-MM-DD or nothing. A new day must not be past anywhere on earth; one carried forward may be. */
function dueDay({ now, kept = [] }: TermsContext) {
  const today = new Date(now.getTime() - HALF_DAY_MS).toISOString().slice(0, 10);
  const promised = new Set(kept.map(({ dueOn }) => dueOn));
  return z
    .string()
    .trim()
    .refine((day) => day === "" || (isDay(day) && day < LAST_DAY), "Enter a date.")
    .refine((day) => day === "" || !isDay(day) || day >= today || promised.has(day), "This day is past.")
    .transform((day) => (day === "" ? null : day));
}

const kind = z.string().transform((said, context) => {
  const [first, second] = said.split(".");
  const platform = PLATFORMS.find((candidate) => candidate === first);
  const format = FORMATS.find((candidate) => candidate === second);
  if (platform && format && isFormatOf(platform, format)) return { platform, format };
  context.addIssue({
    code: "custom",
    message: said ? "Choose from the list." : "Choose what is to be made.",
  });
  return z.NEVER;
});

function line(context: TermsContext) {
  return z
    .object({
      kind,
      quantity: wholeNumber(1, MAX_QUANTITY, `Enter a number from 1 to ${MAX_QUANTITY}.`),
      dueOn: dueDay(context),
    })
    .transform(({ kind: work, quantity, dueOn }): Deliverable => ({ ...work, quantity, dueOn }));
}

function gift(currency: Currency) {
  return z.object({
    giftName: z
      .string()
      .transform(cleanLine)
      .pipe(
        z
          .string()
          .min(1, "Name the product, or clear its value.")
          .max(MAX_GIFT_NAME, `Use at most ${MAX_GIFT_NAME} characters.`),
      ),
    giftValue: amountIn(currency),
  });
}

/** Every term under the name of its field; `terms` puts them together. */
function termsFields(context: TermsContext) {
  return z.object({
    fee: amountIn(context.currency),
    deliverable: z.record(z.string(), line(context)),
    usageRights: z.enum(USAGE_RIGHTS, "Choose from the list."),
    licenceDays: days(0),
    exclusivityDays: days(0),
    commission,
    message: cleaned(MAX_MESSAGE),
  });
}

export type Issue = { path: readonly PropertyKey[]; message: string };
export type Said<T> = ({ ok: true } & T) | { ok: false; issues: Issue[] };

/**
 * The terms and the message of an application or a counteroffer, as posted. Refuses with every field's issue at once; a
 * path, joined by dots, is the field's name ("deliverable.2.dueOn", or "deliverables" for the list). Days left empty
 * are 0, an empty commission is none, an empty line of deliverables is left out.
 */
export function parseTerms(
  values: FormValues,
  context: TermsContext,
): Said<{ terms: Terms; message: string }> {
  const said = termsFields(context).safeParse(posted(values));
  const given = giftOf(values);
  const present = given && gift(context.currency).safeParse(given);
  const issues: Issue[] = [
    ...(said.error?.issues ?? []),
    ...(present?.error?.issues ?? []),
    ...listIssues(values),
  ];
  if (!said.success || issues.length > 0) return { ok: false, issues };

  const { deliverable, commission: commissionBps, message, ...rest } = said.data;
  const giftedProduct = present?.success
    ? { name: present.data.giftName, value: present.data.giftValue }
    : null;
  const terms = {
    ...rest,
    deliverables: Object.values(deliverable),
    licenceDays: rest.usageRights === "none" ? 0 : rest.licenceDays,
    giftedProduct,
    commissionBps,
  };
  return { ok: true, terms, message };
}

function posted(values: FormValues) {
  return {
    fee: fieldOf(values, "fee"),
    deliverable: linesOf(values),
    usageRights: fieldOf(values, "usageRights"),
    licenceDays: fieldOf(values, "licenceDays").trim() || "0",
    exclusivityDays: fieldOf(values, "exclusivityDays").trim() || "0",
    commission: fieldOf(values, "commission").trim() || "0",
    message: fieldOf(values, "message"),
  };
}

const LINE = /^deliverable\.(\d{1,3})\.(?:kind|quantity|dueOn)$/;

/** The lines by the number in their names. Nothing chosen and no day makes a line empty: 1 is what stands there at first. */
function linesOf(values: FormValues) {
  const numbers = new Set(Object.keys(values).flatMap((name) => LINE.exec(name)?.[1] ?? []));
  const lines = [...numbers].map((number) => {
    const field = (name: string) => fieldOf(values, `deliverable.${number}.${name}`).trim();
    return [number, { kind: field("kind"), quantity: field("quantity"), dueOn: field("dueOn") }] as const;
  });
  return Object.fromEntries(
    lines.filter(([, { kind: chosen, quantity, dueOn }]) => chosen || dueOn || !["", "1"].includes(quantity)),
  );
}

function listIssues(values: FormValues): Issue[] {
  const count = Object.keys(linesOf(values)).length;
  if (count === 0) return [{ path: ["deliverables"], message: "Add at least one deliverable." }];
  return count > MAX_DELIVERABLES
    ? [{ path: ["deliverables"], message: `Use at most ${MAX_DELIVERABLES} lines.` }]
    : [];
}

function giftOf(values: FormValues) {
  const [giftName, giftValue] = [fieldOf(values, "giftName"), fieldOf(values, "giftValue")];
  return giftName.trim() === "" && giftValue.trim() === "" ? null : { giftName, giftValue };
}

/** Why somebody declines: a brand picks a reason, and says it in words where it is "other" (N5); an influencer may. */
export function parseDecline(values: FormValues, party: Party) {
  return z
    .object({
      reason: z.enum(DECLINE_REASONS, "Choose a reason.").nullable(),
      note: cleaned(MAX_NOTE),
    })
    .refine(({ reason }) => party === "influencer" || reason !== null, {
      path: ["reason"],
      message: "Choose a reason.",
    })
    .refine(({ reason, note }) => party === "influencer" || reason !== "other" || note !== "", {
      path: ["note"],
      message: "Say in a few words why you decline.",
    })
    .safeParse({ reason: fieldOf(values, "reason") || null, note: fieldOf(values, "note") });
}

/** What is said with a withdrawal. */
export function parseWithdrawal(values: FormValues) {
  return z.object({ note: cleaned(MAX_NOTE) }).safeParse({ note: fieldOf(values, "note") });
}

/** A campaign manager's reason for going over budget (N14); undefined where the form had no such field. */
export function parseOverride(values: FormValues) {
  return z
    .object({ override: cleaned(MAX_NOTE).optional() })
    .safeParse({ override: values.override === undefined ? undefined : fieldOf(values, "override") });
}

/** The number of the offer a form answers (N12). What is no number answers no offer, so the move is stale. */
export function answeredOffer(values: FormValues): number {
  const said = fieldOf(values, "answers");
  return /^\d$/.test(said) ? Number(said) : -1;
}
