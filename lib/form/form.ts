import type { Refusal } from "@/lib/refusal/refusal";
import type { UnsentReason } from "./unsent";

/** What was posted, by field name. It goes back into the form, so that nothing typed is lost. */
export type FormValues = Record<string, string[]>;

/**
 * What every form action returns to its form (through useActionState). Only the browser makes two of them: "unsent" if
 * no answer came, and "kept" for what was typed on an earlier visit and not sent.
 */
export type FormState =
  | { status: "idle" }
  | { status: "kept"; values: FormValues }
  | { status: "unsent"; reason: UnsentReason; values: FormValues }
  | { status: "done"; message: string; link?: string /* an address to copy, shown only once */ }
  | { status: "invalid"; fields: Record<string, string>; values: FormValues }
  | { status: "refused"; refusal: Refusal; values: FormValues };

/** The field with the id of the person whom the form was made for. Without a session it is missing. */
export const PERSON_FIELD = "person";

/** Far more than any form of Parley has. The rest is dropped, so that a huge post does no harm. */
export const MAX_FORM_ENTRIES = 500;
/**
 * The most characters of one value. Every field's own limit is lower, so the field refuses a value that was cut off
 * here.
 */
export const MAX_FORM_VALUE = 10_000;
const MAX_FORM_NAME = 100;

/**
 * The posted strings by name. Files, React's own fields ("$ACTION...") and everything beyond the limits are left out.
 * Line endings become "\n", and what Postgres cannot store (NUL, half a surrogate pair) is removed.
 */
export function readForm(form: FormData): FormValues {
  const values = new Map<string, string[]>();
  let entries = 0;
  if (!(form instanceof FormData)) return {}; // an action can be called with anything
  for (const [name, value] of form) {
    if (typeof value !== "string" || !isFieldName(name)) continue;
    if (++entries > MAX_FORM_ENTRIES) break;
    values.set(name, [...(values.get(name) ?? []), storable(value)]);
  }
  return Object.fromEntries(values);
}

function isFieldName(name: string): boolean {
  return name.length <= MAX_FORM_NAME && !name.startsWith("$ACTION") && name !== "__proto__";
}

function storable(value: string): string {
  return value
    .slice(0, MAX_FORM_VALUE)
    .replaceAll("\r\n", "\n")
    .replace(/\0|\p{Surrogate}/gu, "");
}

/** The first state of every form: nothing has been posted. */
export const IDLE: FormState = { status: "idle" };

/** It worked. `message` is a whole sentence. `link` is an address to copy, shown only once. */
export function done(message: string, link?: string): FormState {
  return link === undefined ? { status: "done", message } : { status: "done", message, link };
}

/** Some fields are wrong. `fields` holds one sentence per field name. */
export function invalid(fields: Record<string, string>, values: FormValues): FormState {
  return { status: "invalid", fields, values: withoutPasswords(values) };
}

/**
 * The same, from the issues of a schema in zod's shape. The field name is the path, joined by dots; only the first
 * issue of each field is kept.
 */
export function invalidFrom(
  issues: readonly { path: readonly PropertyKey[]; message: string }[],
  values: FormValues,
): FormState {
  const fields = new Map<string, string>();
  for (const { path, message } of issues) {
    const name = path.map(String).join(".");
    if (!fields.has(name)) fields.set(name, message);
  }
  return invalid(Object.fromEntries(fields), values);
}

/** A rule refused. Its sentence is shown at the top of the form. */
export function refused(refusal: Refusal, values: FormValues): FormState {
  return { status: "refused", refusal, values: withoutPasswords(values) };
}

/** Passwords are never written back into a page. */
function withoutPasswords(values: FormValues): FormValues {
  return Object.fromEntries(Object.entries(values).filter(([name]) => !isPassword(name)));
}

/** True if a field of this name holds a password. */
export function isPassword(name: string): boolean {
  return /password/i.test(name);
}

/** The first value posted as `name`, or "". */
export function fieldOf(values: FormValues, name: string): string {
  return values[name]?.[0] ?? "";
}

/** What to put back into the fields; empty if there is nothing to restore. */
export function valuesOf(state: FormState): FormValues {
  return "values" in state ? state.values : {};
}

/** The error sentence of the field `name`, if it has one. */
export function errorOf(state: FormState, name: string): string | undefined {
  return state.status === "invalid" ? state.fields[name] : undefined;
}
