import { runMigrations } from "graphile-worker";
import pg from "pg";
import { connectionTo, LONG_SECONDS, withLongPool } from "@/lib/db/connection";
import { failedMigrations } from "@/lib/grips/migration-table";
import { withSchemaEngine } from "@/lib/grips/schema-engine";
import { migrationList } from "./folder";
import { refuseOtherVersion } from "./version";

/** Held while migrating. If several commands start at the same time, one migrates and the others wait. */
const MIGRATING = 7_237_002;

/**
 * Brings a database up to date: our migrations, as `prisma migrate deploy` applies them, then those of the job queue.
 * Resolves to the names of our migrations that it applied. Throws if one fails, and names it. Throws before changing
 * anything if another version of Parley made the database. `isOwn` says that the database is the checkout's own.
 */
export async function migrateDeploy(url: string, { isOwn = false } = {}): Promise<string[]> {
  const client = new pg.Client({ ...connectionTo(url, LONG_SECONDS), application_name: "parley-migrate" });
  client.on("error", () => undefined);
  await client.connect();
  try {
    await client.query("select pg_advisory_lock($1)", [MIGRATING]);
    await refuseOtherVersion(client, isOwn);
    const failedBefore = await failedMigrations(client);
    return await withLongPool(url, async (pgPool) => {
      const applied = await applyOurs(pgPool, failedBefore);
      await runMigrations({ pgPool });
      return applied;
    });
  } finally {
    await client.end();
  }
}

/** A migration is one transaction, so a failed one left nothing behind and can be tried again. */
async function applyOurs(pool: pg.Pool, failedBefore: readonly string[]): Promise<string[]> {
  return withSchemaEngine(pool, async (engine) => {
    for (const migrationName of failedBefore) await engine.markMigrationRolledBack({ migrationName });
    const { appliedMigrationNames } = await engine.applyMigrations({
      migrationsList: await migrationList(),
      filters: { externalTables: [], externalEnums: [] },
    });
    return appliedMigrationNames;
  });
}
