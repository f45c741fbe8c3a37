import { createHash } from "node:crypto";
import type pg from "pg";

// Grip on the table `_prisma_migrations`, where Prisma's schema engine records what it applied.
// Reason: The engine reports neither a migration that failed earlier, nor one that has changed since it was applied.
// Measured: on a database that an older Parley made, it reports that there is nothing to do.
// Goes when: the engine itself refuses such a database.

/** An applied migration, with the checksum that its script had then. */
export type AppliedMigration = { name: string; checksum: string };

async function isKept(client: pg.ClientBase): Promise<boolean> {
  const { rowCount } = await client.query("select where to_regclass('_prisma_migrations') is not null");
  return rowCount === 1;
}

/** The migrations that a database was made with, oldest first; none for a new database. */
export async function appliedMigrations(client: pg.ClientBase): Promise<AppliedMigration[]> {
  if (!(await isKept(client))) return [];
  const { rows } = await client.query<AppliedMigration>(
    "select migration_name as name, checksum from _prisma_migrations where finished_at is not null and rolled_back_at is null order by 1",
  );
  return rows;
}

/** The names of migrations that failed and have not been marked as rolled back. */
export async function failedMigrations(client: pg.ClientBase): Promise<string[]> {
  if (!(await isKept(client))) return [];
  const { rows } = await client.query<{ name: string }>(
    "select migration_name as name from _prisma_migrations where finished_at is null and rolled_back_at is null",
  );
  return rows.map(({ name }) => name);
}

/** The checksum that the engine records for a script. */
export function checksumOf(script: string): string {
  return createHash("sha256").update(script).digest("hex");
}
