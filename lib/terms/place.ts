import type { FormValues } from "@/lib/form/form";
import { MAX_ALTERNATIVES } from "./limits";

/** Where a form's terms belong: an alternative's number, or "fixed" for what a campaign fixes. */
export type FormPlace = number | "fixed";

/** The name of a field for the terms at this place. */
export function fieldName(place: FormPlace, name: string): string {
  return place === 1 ? name : `${place}.${name}`;
}

/**
 * The places of the alternatives in a posted form, in order, the lead's first. One too many is kept, so that it can
 * be refused.
 */
export function placesIn(values: FormValues): number[] {
  const further = [...new Set(values.alternative ?? [])].filter((place) => /^[2-9]$/.test(place));
  return [1, ...further.map(Number).sort((a, b) => a - b)].slice(0, MAX_ALTERNATIVES + 1);
}
