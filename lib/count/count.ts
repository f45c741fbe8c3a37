import { type Customs, inUnits, readNumber, twoReadings } from "@/lib/number/number";
import { refuse, type Result } from "@/lib/refusal/refusal";

/** The largest count: the database's integers hold it. */
const MAX_COUNT = 2_100_000_000;

/** A count has no decimals, so a point or comma before three digits groups, wherever somebody comes from. */
const WHOLE: Customs = { groups: ",. '", decimals: ".," };
const COUNTED: Customs = { ...WHOLE, magnitudes: true };

/**
 * Parses a count as people write it: "412000", "412,000", "412 000", "412k", "1.1m". Refuses with a sentence what is
 * not a whole number, and what could mean two numbers, such as "1,200k".
 */
export function parseCount(typed: string): Result<{ count: number }, "not-a-count"> {
  const read = readNumber(typed, COUNTED);
  if (!read.ok && read.fault === "two-readings") return refuse("not-a-count", twoReadings(read.readings));
  const count = read.ok && read.marks.length === 0 ? inUnits(read.figure, 0) : null;
  if (count === null) return refuse("not-a-count", "Enter a whole number, such as 25,000 or 25k.");
  return count > MAX_COUNT
    ? refuse("not-a-count", `The largest number is ${MAX_COUNT.toLocaleString("en-US")}.`)
    : { ok: true, count };
}

/** Parses a whole number such as a number of days, "90" or "1,000"; null if it is not one. */
export function parseWhole(typed: string): number | null {
  const read = readNumber(typed, WHOLE);
  return read.ok && read.marks.length === 0 ? inUnits(read.figure, 0) : null;
}

/** A count of people as a row shows it: 950, "88k", "412k", "1.1m". It must be whole and not negative. */
export function compactCount(count: number): string {
  if (count < 1_000) return String(count);
  if (count < 9_950) return `${trimmed(count / 1_000)}k`;
  if (count < 999_500) return `${Math.round(count / 1_000)}k`;
  return `${trimmed(count / 1_000_000)}m`;
}

/** Basis points as a percentage with at most one decimal: 480 -> "4.8%". */
export function percent(bps: number): string {
  return `${trimmed(bps / 100)}%`;
}

function trimmed(value: number): string {
  return value.toFixed(1).replace(/\.0$/, "");
}
