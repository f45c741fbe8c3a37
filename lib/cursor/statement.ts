import { Prisma } from "@/prisma/generated/client";
import type { CursorKind, CursorPoint } from "./cursor";

/** The order of a keyset list: by a column, then by id where values are equal. There is an index on both. */
export type Order = {
  readonly column: Prisma.Sql;
  readonly id: Prisma.Sql;
  readonly kind: CursorKind;
  readonly descending: boolean;
};

/** The same order, reversed. */
export function reversed(order: Order): Order {
  return { ...order, descending: !order.descending };
}

/** The expressions after ORDER BY. */
export function sorted({ column, id, descending }: Order): Prisma.Sql {
  const direction = descending ? Prisma.sql`DESC` : Prisma.sql`ASC`;
  return Prisma.sql`${column} ${direction}, ${id} ${direction}`;
}

/**
 * A row's sort value, in the form that `writeCursor` takes. As a Date it would lose its microseconds, and the next
 * page would repeat rows.
 */
export function placeOf({ column, kind }: Order): Prisma.Sql {
  return kind === "timestamptz"
    ? Prisma.sql`to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US')`
    : Prisma.sql`${column}::text`;
}

/**
 * The condition that a row comes after `place` (or at it, if `inclusive`). It is a row comparison, which can seek
 * into an index. Without a place, it is true for every row.
 */
export function beyond(
  { column, id, kind, descending }: Order,
  place: CursorPoint | null,
  inclusive = false,
): Prisma.Sql {
  if (place === null) return Prisma.sql`true`;
  const comparison = Prisma.raw(`${descending ? "<" : ">"}${inclusive ? "=" : ""}`);
  return Prisma.sql`(${column}, ${id}) ${comparison} (${place.at}::${Prisma.raw(kind)}, ${place.id}::uuid)`;
}
