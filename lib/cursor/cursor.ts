import { isId } from "@/lib/id/id";
import { isInstant } from "@/lib/time/time";

/** Where a page of a list ended, as text for a URL: the last row's sort value and its id. */
export type Cursor = string;

/** The database's type of the column that a list is sorted by. */
export type CursorKind = "timestamptz" | "integer" | "bigint";

/**
 * The point in a list that a cursor names. `at` is the sort value as text for the database: an instant to the
 * microsecond, or a whole number.
 */
export type CursorPoint = { readonly at: string; readonly id: string };

const SHAPE = /^(\S{1,30})_([0-9a-f-]{36})$/;
const INSTANT = /^(\S{23})(\d{3})$/; // an instant to the millisecond, then three digits of microseconds
const MAX_DIGITS = 15;
const MAX_INTEGER = 2_147_483_647;

/**
 * The cursor after a row. `at` is its sort value, as the SQL of `placeOf` returns it: instants in UTC to the
 * microsecond.
 */
export function writeCursor(row: CursorPoint | undefined): Cursor | null {
  return row ? `${row.at}_${row.id}` : null;
}

/**
 * Parses a cursor for a list sorted by this kind of column; null, which means the first page, for anything else. It
 * refuses days that do not exist: JavaScript would turn "30 February" into a day in March, but the database throws.
 */
export function parseCursor(text: string | undefined, kind: CursorKind = "timestamptz"): CursorPoint | null {
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
