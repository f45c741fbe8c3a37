import type { FormValues } from "@/lib/form/form";
import { MAX_ALTERNATIVES } from "./limits";

/** Where terms stand in a form: an alternative's number, or what a campaign fixes. */
export type FormPlace = number | "fixed";

/** The name of a field of the terms in this place. */
export function fieldName(place: FormPlace, name: string): string {
  return place === 1 ? name : `${place}.${name}`;
}

/** The places of the alternatives in a posted form, the lead's first, in their order. One too many is kept, to be refused. */
export function placesIn(values: FormValues): number[] {
  const further = [...new Set(values.alternative ?? [])].filter((place) => /^[2-9]$/.test(place));
  return [1, ...further.map(Number).sort((a, b) => a - b)].slice(0, MAX_ALTERNATIVES + 1);
}
