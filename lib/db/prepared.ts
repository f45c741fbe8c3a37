import { Prisma } from "@/prisma/generated/client";
import type { Statement } from "./sql";

type Value = string | number | boolean | Date | null | readonly string[];

/** The text of a statement with named parameters, and their order. Build it once, with `named`, and fill it each time. */
export type NamedStatement<Name extends string> = { readonly text: string; readonly order: readonly Name[] };

const PARAMETER = /\{\{(\w+)\}\}/g;

/**
 * Numbers the parameters of a statement, which `build` gets by name as typed SQL: `types` has the Postgres type of each.
 * For the few statements that are so long that composing them anew costs more than sending them. Throws if the
 * statement also has values of its own.
 */
export function named<Name extends string>(
  types: Readonly<Record<Name, string>>,
  build: (parameters: Readonly<Record<Name, Prisma.Sql>>) => Prisma.Sql,
): NamedStatement<Name> {
  const parameters = Object.fromEntries(
    Object.entries<string>(types).map(([name, type]) => [name, Prisma.raw(`{{${name}}}::${type}`)]),
  ) as Record<Name, Prisma.Sql>;
  const { text: draft, values } = build(parameters);
  if (values.length > 0) throw new Error("a statement with named parameters has no other values");
  const order: Name[] = [];
  const text = draft.replace(PARAMETER, (_, name: Name) => {
    if (!order.includes(name)) order.push(name);
    return `$${order.indexOf(name) + 1}`;
  });
  return { text, order };
}

/** The statement with these values; a parameter that is not given is null. */
export function filled<Name extends string>(
  { text, order }: NamedStatement<Name>,
  values: Readonly<Partial<Record<Name, Value>>>,
): Statement {
  return { text, values: order.map((name) => values[name] ?? null) };
}
