import type { FormValues } from "./form";

/** What somebody typed into a form and has not sent, as their browser keeps it. */
export type Kept = {
  /** What the form was about: the offer it answers, the settings it changes. */
  about: string;
  /** When it was typed, in milliseconds since 1970. */
  at: number;
  /** What the form held before anything was typed. */
  start: FormValues;
  /** What it held at `at`. */
  values: FormValues;
};

/** The same six weeks that a negotiation has. After that nobody comes back for it. */
const KEPT_MS = 42 * 24 * 60 * 60 * 1000;

/** True if the form holds something else than at its start. */
export function isChanged(start: FormValues, values: FormValues): boolean {
  return namesIn(start, values).some((name) => !isSame(start[name], values[name]));
}

/**
 * What was typed, in a form that starts with something else by now (`start`). Only the fields that were changed are
 * carried over, so that nobody's newer values are taken back.
 */
export function carriedOver(kept: Kept, start: FormValues): FormValues {
  const carried = new Map(Object.entries(start));
  for (const name of namesIn(kept.start, kept.values)) {
    const value = kept.values[name];
    if (isSame(kept.start[name], value)) continue;
    if (value === undefined) carried.delete(name);
    else carried.set(name, value);
  }
  return Object.fromEntries(carried);
}

/** Reads what a browser kept. Null if there is nothing, if it cannot be read, or if it is too old at `now`. */
export function readKept(text: string | null, now: number): Kept | null {
  const kept = text === null ? null : parsed(text);
  return isKept(kept) && kept.at <= now && now - kept.at < KEPT_MS ? kept : null;
}

function namesIn(start: FormValues, values: FormValues): string[] {
  return [...new Set([...Object.keys(start), ...Object.keys(values)])];
}

function isSame(before: readonly string[] = [], after: readonly string[] = []): boolean {
  return before.length === after.length && before.every((text, at) => text === after[at]);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null; // somebody else wrote it
  }
}

function isKept(kept: unknown): kept is Kept {
  if (typeof kept !== "object" || kept === null) return false;
  const { about, at, start, values } = kept as Partial<Record<keyof Kept, unknown>>;
  return typeof about === "string" && typeof at === "number" && areValues(start) && areValues(values);
}

function areValues(values: unknown): values is FormValues {
  return (
    typeof values === "object" &&
    values !== null &&
    Object.values(values).every(
      (texts) => Array.isArray(texts) && texts.every((text) => typeof text === "string"),
    )
  );
}
