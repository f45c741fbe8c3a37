import { isId } from "@/lib/id/id";

/** Where a page of a list ended: an instant with its microseconds and an id, as text for a URL. */
export type Cursor = string;

const SHAPE = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{6})_([0-9a-f-]{36})$/;

/** The cursor after a row; `at` is its instant in UTC to the microsecond, as the database wrote it. */
export const writeCursor = (row: { at: string; id: string } | undefined): Cursor | null =>
  row ? `${row.at}_${row.id}` : null;

/** The place a cursor names, `at` as an instant for the database; null for anything that is not one: the first page. */
export const parseCursor = (text: string | undefined): { at: string; id: string } | null => {
  const [, at = "", id] = SHAPE.exec(text ?? "") ?? [];
  return isId(id) && !Number.isNaN(Date.parse(`${at}Z`)) ? { at: `${at}Z`, id } : null;
};
