import type { FixedTerms } from "./fixed";

const HALF_DAY_MS = 12 * 60 * 60 * 1000;

/** True if this day (YYYY-MM-DD) is over everywhere on earth at `now`. */
export function isPastDay(day: string, now: Date): boolean {
  return day < new Date(now.getTime() - HALF_DAY_MS).toISOString().slice(0, 10);
}

/** The named due days of these terms that are over by `now` (N22). */
export function pastDays(terms: FixedTerms, now: Date): string[] {
  return dueDays(terms).filter((day) => isPastDay(day, now));
}

/** The named due days in these terms, each as YYYY-MM-DD (N22). */
export function dueDays({ deliverables = [] }: FixedTerms): string[] {
  return deliverables.flatMap(({ due }) => (due !== null && "on" in due ? [due.on] : []));
}
