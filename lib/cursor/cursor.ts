import { isId } from "@/lib/id/id";
import { isInstant } from "@/lib/time/time";

/** Where a page of a list ended, as text for a URL: the last row's value in the list's order, and its id. */
export type Cursor = string;

/** The type of the column that a list is in order of, as the database calls it. */
export type CursorKind = "timestamptz" | "integer" | "bigint";

/** The place a cursor names: `at` is the value, an instant to the microsecond or a whole number, as text for the database. */
export type Place = { readonly at: string; readonly id: string };

const SHAPE = /^(\S{1,30})_([0-9a-f-]{36})$/;
const INSTANT = /^(\S{23})(\d{3})$/; // a millisecond's microseconds stand behind it
const MAX_DIGITS = 15;
const MAX_INTEGER = 2_147_483_647;

/** The cursor after a row; `at` is its value as `placeOf` has the database write it: instants in UTC to the microsecond. */
export function writeCursor(row: Place | undefined): Cursor | null {
  return row ? `${row.at}_${row.id}` : null;
}

/**
 * The place a cursor names in a list of this kind; null for anything that is not one: the first page. Days that no calendar
 * has are not one: JavaScript would move "30 February" into March, but the database throws.
 */
export function parseCursor(text: string | undefined, kind: CursorKind = "timestamptz"): Place | null {
  const [, value = "", id] = SHAPE.exec(text ?? "") ?? [];
  const at = isId(id) ? valueOf(value, kind) : null;
  return isId(id) && at !== null ? { at, id } : null;
}

function valueOf(text: string, kind: CursorKind): string | null {
  if (kind !== "timestamptz") return isWhole(text, kind) ? text : null;
  const [, millisecond = "", micros = ""] = INSTANT.exec(text) ?? [];
  return isInstant(`${millisecond}Z`) ? `${millisecond}${micros}Z` : null;
}

function isWhole(text: string, kind: "integer" | "bigint"): boolean {
  if (!/^\d+$/.test(text) || text.length > MAX_DIGITS) return false;
  return kind === "bigint" || Number(text) <= MAX_INTEGER;
}
