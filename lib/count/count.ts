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
