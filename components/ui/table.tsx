import clsx from "clsx";
import type { ReactNode } from "react";

/** One column: its name, its cells, and whether they are figures. The first column names the row. */
export type Column<Row> = {
  name: string;
  cell: (row: Row) => ReactNode;
  isFigure?: boolean;
  hideName?: boolean;
};

/** A table that becomes a stack of cards on a phone, each value beside its column's name. */
export function Table<Row>({
  caption,
  columns,
  rows,
  keyOf,
}: {
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  keyOf: (row: Row) => string;
}) {
  return (
    <table className="listing">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          {columns.map(({ name, isFigure, hideName }) => (
            <th key={name} scope="col" className={clsx(isFigure && "end")}>
              {hideName ? <span className="sr-only">{name}</span> : name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={keyOf(row)}>
            {columns.map(({ name, cell, isFigure, hideName }, at) => (
              <td
                key={name}
                className={isFigure ? "end" : undefined}
                data-label={at === 0 || hideName ? undefined : name}
              >
                {cell(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
