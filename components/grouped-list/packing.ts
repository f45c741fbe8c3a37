import type { Group } from "@/lib/grouped-list/grouped-list";

/** What a row shows, in the order in which it is packed; the id first. */
export type Fields<F extends string> = readonly ["id", ...F[]];

/** A row's texts, ready to be shown. */
export type Line<F extends string> = Readonly<Record<"id" | F, string>>;

/** A group as it is sent to the browser: its rows packed into `lines`, null while it is folded. */
export type PackedGroup<G extends string> = Omit<Group<G, unknown>, "rows"> & {
  readonly lines: string | null;
};

/**
 * Many lines as one text. Sent as objects, the rows of a screen are a thousand values, each written, read back for the
 * first HTML, and read again in the browser; that took longer than rendering them.
 */
export function packLines<F extends string>(fields: Fields<F>, lines: readonly Line<F>[]): string {
  return lines
    .map((line) => fields.map((field) => line[field].replace(/[\t\n]/g, " ")).join("\t"))
    .join("\n");
}

/** A group with its rows packed; `write` turns a row into its texts. */
export function packGroup<G extends string, Row, F extends string>(
  { rows, ...group }: Group<G, Row>,
  fields: Fields<F>,
  write: (row: Row) => Line<F>,
): PackedGroup<G> {
  return { ...group, lines: rows && packLines(fields, rows.map(write)) };
}

/** The lines of such a text, each still packed. */
export function linesIn(text: string | null): readonly string[] {
  return text ? text.split("\n") : [];
}

/** The id of a packed line. */
export function idOf(line: string): string {
  return line.slice(0, line.indexOf("\t"));
}

/** A packed line as its texts. */
export function unpackLine<F extends string>(fields: Fields<F>, line: string): Line<F> {
  const values = line.split("\t");
  return Object.fromEntries(fields.map((field, at) => [field, values[at] ?? ""])) as Line<F>;
}
