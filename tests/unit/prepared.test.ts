import { describe, expect, it } from "vitest";
import { filled, named } from "@/lib/db/prepared";
import { Prisma } from "@/prisma/generated/client";

const TYPES = { id: "uuid", fee: "bigint", roles: "text[]" } as const;

describe("a statement with named parameters", () => {
  const statement = named(TYPES, (p) => Prisma.sql`SELECT ${p.fee} WHERE id = ${p.id} AND ${p.fee} > 0`);

  it("numbers each parameter once, in order of appearance, and leaves out what it does not use", () => {
    expect(statement.text).toBe("SELECT $1::bigint WHERE id = $2::uuid AND $1::bigint > 0");
    expect(statement.order).toEqual(["fee", "id"]);
  });

  it("is filled by name, with null for what is not given", () => {
    expect(filled(statement, { id: "a", fee: 12, roles: ["owner"] })).toEqual({
      text: statement.text,
      values: [12, "a"],
    });
    expect(filled(statement, { fee: 0 }).values).toEqual([0, null]);
  });

  it("refuses values of its own, which would take the same numbers", () => {
    expect(() => named(TYPES, (p) => Prisma.sql`SELECT ${p.fee}, ${1}`)).toThrow("no other values");
  });
});
