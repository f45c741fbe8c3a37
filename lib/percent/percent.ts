import { type Customs, inUnits, readNumber } from "@/lib/number/number";

/** A percentage is at most 100, so nothing groups. */
const RATE: Customs = { groups: "", decimals: ".," };

/**
 * Parses a rate as people write it, "4.8" or "4,8 %", into basis points. Null if it is not a rate, or has more than
 * two decimals.
 */
export function parsePercentBps(typed: string): number | null {
  const read = readNumber(typed, RATE, isPercentSign);
  if (!read.ok || read.marks.length > 1 || !read.marks.every(isPercentSign)) return null;
  const bps = inUnits(read.figure, 2);
  return bps !== null && bps <= 10_000 ? bps : null;
}

function isPercentSign(mark: string): boolean {
  return mark === "%" || mark === "％";
}

/** Basis points for a field: 480 -> "4.8". */
export function percentInput(bps: number): string {
  return String(bps / 100);
}
