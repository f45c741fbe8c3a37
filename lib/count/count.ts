/** How a count of people reads in a row: 950, "88k", "412k", "1.1m". Whole and not negative. */
export const compactCount = (count: number): string => {
  if (count < 1_000) return String(count);
  if (count < 9_950) return `${trimmed(count / 1_000)}k`;
  if (count < 999_500) return `${Math.round(count / 1_000)}k`;
  return `${trimmed(count / 1_000_000)}m`;
};

/** Basis points as a percentage with at most one decimal: 480 -> "4.8%". */
export const percent = (bps: number): string => `${trimmed(bps / 100)}%`;

const trimmed = (value: number): string => value.toFixed(1).replace(/\.0$/, "");
