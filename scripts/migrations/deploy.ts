import { runMigrations } from "graphile-worker";
import pg from "pg";
import { withSchemaEngine } from "./engine";
import { migrationList } from "./folder";

/** Held while migrating, so that when several commands start at once, one migrates and the others wait. */
const MIGRATING = 7_237_002;

/**
 * Brings a database up to date: our migrations, as `prisma migrate deploy` applies them, then those of the job queue.
 * Resolves to the names of our migrations that it applied. Throws when one fails, and names it.
 */
export async function migrateDeploy(url: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: url, application_name: "parley-migrate" });
  await client.connect();
  try {
    await client.query("select pg_advisory_lock($1)", [MIGRATING]);
    const applied = await applyOurs(url, await failed(client));
    await runMigrations({ connectionString: url });
    return applied;
  } finally {
    await client.end();
  }
}

/**
 * Migrations that failed earlier. Each is one transaction, so a failed one left nothing behind and can be tried again.
 */
async function failed(client: pg.Client): Promise<string[]> {
  const { rows: known } = await client.query("select where to_regclass('_prisma_migrations') is not null");
  if (known.length === 0) return [];
  const { rows } = await client.query<{ name: string }>(
    "select migration_name as name from _prisma_migrations where finished_at is null and rolled_back_at is null",
  );
  return rows.map(({ name }) => name);
}

async function applyOurs(url: string, failedBefore: readonly string[]): Promise<string[]> {
  return withSchemaEngine(url, async (engine) => {
    for (const migrationName of failedBefore) await engine.markMigrationRolledBack({ migrationName });
    const { appliedMigrationNames } = await engine.applyMigrations({
      migrationsList: await migrationList(),
      filters: { externalTables: [], externalEnums: [] },
    });
    return appliedMigrationNames;
  });
}
