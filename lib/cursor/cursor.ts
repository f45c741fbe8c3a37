import { isId } from "@/lib/id/id";
import { isInstant } from "@/lib/time/time";

/** Where a page of a list ended: an instant with its microseconds and an id, as text for a URL. */
export type Cursor = string;

const SHAPE = /^(\S{23})(\d{3})_([0-9a-f-]{36})$/; // a millisecond's microseconds stand behind it

/** The cursor after a row; `at` is its instant in UTC to the microsecond, as the database wrote it. */
export function writeCursor(row: { at: string; id: string } | undefined): Cursor | null {
  return row ? `${row.at}_${row.id}` : null;
}

/**
 * The place a cursor names, `at` as an instant for the database; null for anything that is not one: the first page. Days
 * that no calendar has are not one: JavaScript would move "30 February" into March, but the database throws.
 */
export function parseCursor(text: string | undefined): { at: string; id: string } | null {
  const [, millisecond = "", micros = "", id] = SHAPE.exec(text ?? "") ?? [];
  return isId(id) && isInstant(`${millisecond}Z`) ? { at: `${millisecond}${micros}Z`, id } : null;
}
