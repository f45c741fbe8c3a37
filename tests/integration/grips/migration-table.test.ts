import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { withLongPool } from "@/lib/db/connection";
import { appliedMigrations, checksumOf, failedMigrations } from "@/lib/grips/migration-table";
import { withSchemaEngine } from "@/lib/grips/schema-engine";
import { migrationList, migrationScripts } from "@/scripts/migrations/folder";

const url = process.env.DATABASE_URL ?? "";
const client = new pg.Client({ connectionString: url });
beforeAll(() => client.connect());
afterAll(() => client.end());

test("the table lists what was applied, with the checksums of the scripts", async () => {
  const scripts = await migrationScripts();
  expect(await appliedMigrations(client)).toEqual(
    scripts.map(({ name, script }) => ({ name, checksum: checksumOf(script) })),
  );
  expect(await failedMigrations(client)).toEqual([]);
});

test("the engine ignores that an applied migration has changed since", async () => {
  await client.query("update _prisma_migrations set checksum = 'x'");
  const applied = withLongPool(url, (pool) =>
    withSchemaEngine(pool, async (engine) =>
      engine.applyMigrations({
        migrationsList: await migrationList(),
        filters: { externalTables: [], externalEnums: [] },
      }),
    ),
  );
  await expect(applied, "the grip can go").resolves.toEqual({ appliedMigrationNames: [] });
});

test("the table lists what failed and was not resolved since", async () => {
  await client.query("update _prisma_migrations set finished_at = null");
  const names = (await migrationScripts()).map(({ name }) => name);
  expect((await failedMigrations(client)).sort()).toEqual(names);
  expect(await appliedMigrations(client)).toEqual([]);
});
