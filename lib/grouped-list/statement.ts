import { parseCursor } from "@/lib/cursor/cursor";
import { beyond, type Order, placeOf, reversed, sorted } from "@/lib/cursor/statement";
import { Prisma } from "@/prisma/generated/client";
import { COUNT_CAP, GROUP_STEP, type Stretch } from "./grouped-list";

/** Where the rows of one group come from. */
export type Source = {
  /** A table under the alias `a`. */
  readonly table: Prisma.Sql;
  /** The conditions of the whole list: the scope and the filters. */
  readonly within: Prisma.Sql;
  /** Conditions that select the group's rows and exclude each other. All but the first match only a few rows. */
  readonly branches: readonly Prisma.Sql[];
  readonly order: Order;
  /** The columns of a row, from `a` and what is joined to it. */
  readonly columns: Prisma.Sql;
  readonly joined?: Prisma.Sql;
};

/**
 * The rows of one group as `{ rows, before }` in JSON, for `groupsOf`. It is SQL because each group is a seek by row
 * comparison that stops after a page, and all groups of a list are read in one statement, at one instant.
 */
export function groupFound(source: Source, { after, rows }: Stretch): Prisma.Sql {
  const { order, columns, joined = Prisma.empty } = source;
  const place = parseCursor(after ?? undefined, order.kind);
  const page = nearest(source, order, beyond(order, place), rows + 1);
  const found = Prisma.sql`
    SELECT json_agg(r) FROM (
      SELECT ${columns}, ${placeOf(order)} AS at FROM (${page}) a ${joined} ORDER BY ${sorted(order)}) r`;
  return Prisma.sql`json_build_object('rows', (${found}), 'before', ${place ? before(source, place) : Prisma.sql`NULL`})`;
}

/** The places of the rows before a stretch, nearest first. They include the row that it begins after. */
function before(source: Source, place: NonNullable<ReturnType<typeof parseCursor>>): Prisma.Sql {
  const back = reversed(source.order);
  const page = nearest(source, back, beyond(back, place, true), GROUP_STEP + 1);
  return Prisma.sql`(
    SELECT json_agg(r) FROM (SELECT ${placeOf(back)} AS at, a.id FROM (${page}) a ORDER BY ${sorted(back)}) r)`;
}

/**
 * The first rows in an order. The first branch walks the order's index and stops; the other branches have few rows.
 */
function nearest(
  { table, within, branches }: Source,
  order: Order,
  seek: Prisma.Sql,
  limit: number,
): Prisma.Sql {
  const stop = Prisma.sql`ORDER BY ${sorted(order)} LIMIT ${limit}::int`;
  const parts = branches.map(
    (branch, at) =>
      Prisma.sql`(SELECT a.* FROM ${table} a WHERE ${within} AND ${branch} AND ${seek} ${at === 0 ? stop : Prisma.empty})`,
  );
  return parts.length === 1
    ? Prisma.join(parts)
    : Prisma.sql`SELECT a.* FROM (${Prisma.join(parts, " UNION ALL ")}) a ${stop}`;
}

/** How many rows a group has. Each of its branches is counted up to COUNT_CAP + 1. */
export function groupCount({
  table,
  within,
  branches,
}: Pick<Source, "table" | "within" | "branches">): Prisma.Sql {
  const parts = branches.map(
    (branch) =>
      Prisma.sql`(SELECT 1 FROM ${table} a WHERE ${within} AND ${branch} LIMIT ${COUNT_CAP + 1}::int)`,
  );
  return Prisma.sql`(SELECT count(*)::int FROM (${Prisma.join(parts, " UNION ALL ")}) counted)`;
}

/** A JSON object of SQL values, keyed by group. */
export function keyedBy<G extends string>(values: readonly (readonly [G, Prisma.Sql])[]): Prisma.Sql {
  return values.length === 0
    ? Prisma.sql`'{}'::json`
    : Prisma.sql`json_build_object(${Prisma.join(values.map(([group, value]) => Prisma.sql`${group}::text, ${value}`))})`;
}
