/**
 * Parses a rate as people write it, "4.8" or "4,8 %", into basis points. Null if it is not a rate, or has more than
 * two decimals.
 */
export function parsePercentBps(typed: string): number | null {
  const [, whole, , fraction = ""] = /^(\d{1,3})([.,](\d{1,2}))?%?$/.exec(typed.replace(/\s/gu, "")) ?? [];
  if (whole === undefined) return null;
  const bps = Number(whole) * 100 + Number(fraction.padEnd(2, "0"));
  return bps <= 10_000 ? bps : null;
}

/** Basis points for a field: 480 -> "4.8". */
export function percentInput(bps: number): string {
  return String(bps / 100);
}
