import pg from "pg";
import { describe, expect, test } from "vitest";
import { migrateDeploy } from "@/scripts/migrations/deploy";

async function asked(sql: string) {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

describe("the database of a test file", () => {
  test("is migrated, and belongs only to this file", async () => {
    const [row] = await asked(
      "select current_database() as name, (select count(*)::int from brand) as brands",
    );
    expect(row.name).toMatch(/^test_/);
    expect(row.brands).toBe(0);
  });

  test("is migrated once: a second deployment changes nothing, nor do two at the same time", async () => {
    const url = process.env.DATABASE_URL ?? "";
    expect(await Promise.all([migrateDeploy(url), migrateDeploy(url)])).toEqual([[], []]);
  });
});
