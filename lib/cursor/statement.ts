import { Prisma } from "@/prisma/generated/client";
import type { CursorKind, Place } from "./cursor";

/** The order of a keyset list: by a column and, where its values are equal, by id. An index has both. */
export type Order = {
  readonly column: Prisma.Sql;
  readonly id: Prisma.Sql;
  readonly kind: CursorKind;
  readonly descending: boolean;
};

/** The same order from its end. */
export function reversed(order: Order): Order {
  return { ...order, descending: !order.descending };
}

/** What stands after ORDER BY. */
export function sorted({ column, id, descending }: Order): Prisma.Sql {
  const direction = descending ? Prisma.sql`DESC` : Prisma.sql`ASC`;
  return Prisma.sql`${column} ${direction}, ${id} ${direction}`;
}

/** A row's value in this order as `writeCursor` takes it: a Date would lose the microseconds, and so repeat rows. */
export function placeOf({ column, kind }: Order): Prisma.Sql {
  return kind === "timestamptz"
    ? Prisma.sql`to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US')`
    : Prisma.sql`${column}::text`;
}

/**
 * The condition that a row comes after `place` (and the row there itself, where `inclusive`), by row comparison: the seek
 * into an index. Every row does where there is no place.
 */
export function beyond(
  { column, id, kind, descending }: Order,
  place: Place | null,
  inclusive = false,
): Prisma.Sql {
  if (place === null) return Prisma.sql`true`;
  const comparison = Prisma.raw(`${descending ? "<" : ">"}${inclusive ? "=" : ""}`);
  return Prisma.sql`(${column}, ${id}) ${comparison} (${place.at}::${Prisma.raw(kind)}, ${place.id}::uuid)`;
}
