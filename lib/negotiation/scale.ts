/** A vertical scale of fees: its ends and its ticks at round numbers, all in minor units. */
export type Scale = { from: number; to: number; ticks: number[] };

const MOST_STEPS = 4; // across the fees themselves; the margins may add one at either end
const ROOM_BELOW = 0.2; // of the span, for the labels under the lower dots
const ROOM_ABOVE = 0.05;

/** The scale for these fees (minor units, none negative, at least one). It never goes below zero. */
export function scaleOf(fees: readonly number[]): Scale {
  const [lowest, highest] = [Math.min(...fees), Math.max(...fees)];
  const span = highest - lowest || highest / 5 || 100;
  const step = niceStep((span * (1 + ROOM_BELOW + ROOM_ABOVE)) / MOST_STEPS);
  const from = Math.max(0, Math.floor((lowest - span * ROOM_BELOW) / step)) * step;
  const to = Math.ceil((highest + span * ROOM_ABOVE) / step) * step;
  const ticks = Array.from({ length: Math.round((to - from) / step) + 1 }, (_, at) => from + at * step);
  return { from, to, ticks };
}

/** The smallest of 1, 2, 5, 10, 20, 50 ... that is at least `least`. */
export function niceStep(least: number): number {
  const decade = 10 ** Math.floor(Math.log10(Math.max(1, least)));
  const factor = [1, 2, 5].find((candidate) => candidate * decade >= least) ?? 10;
  return factor * decade;
}
