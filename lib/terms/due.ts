import type { FixedTerms } from "./fixed";

const HALF_DAY_MS = 12 * 60 * 60 * 1000;

/** True if at `now` this day (YYYY-MM-DD) is over everywhere on earth. */
export function isPastDay(day: string, now: Date): boolean {
  return day < new Date(now.getTime() - HALF_DAY_MS).toISOString().slice(0, 10);
}

/** The calendar days in these terms' due dates that are over by `now` (N22). */
export function pastDays(terms: FixedTerms, now: Date): string[] {
  return dueDays(terms).filter((day) => isPastDay(day, now));
}

/** The calendar days in these terms' due dates, each as YYYY-MM-DD (N22). */
export function dueDays({ deliverables = [] }: FixedTerms): string[] {
  return deliverables.flatMap(({ due }) => (due !== null && "on" in due ? [due.on] : []));
}
