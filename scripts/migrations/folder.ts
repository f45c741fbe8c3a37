import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import type { MigrationList } from "@/lib/grips/schema-engine";

const PRISMA = path.join(import.meta.dirname, "..", "..", "prisma");

export const SCHEMA_FILE = path.join(PRISMA, "schema.prisma");
export const MIGRATIONS_FOLDER = path.join(PRISMA, "migrations");
/** The schema as of the newest migration, which the next one is compared with. */
export const SNAPSHOT_FILE = path.join(MIGRATIONS_FOLDER, "schema.snapshot.prisma");

const LOCK_FILE = "migration_lock.toml";
const SCRIPT = "migration.sql";

/** The migrations with their SQL, oldest first. */
export async function migrationScripts(): Promise<{ name: string; script: string }[]> {
  const entries = await readdir(MIGRATIONS_FOLDER, { withFileTypes: true });
  const names = entries.flatMap((entry) => (entry.isDirectory() ? [entry.name] : [])).sort();
  return Promise.all(
    names.map(async (name) => ({
      name,
      script: await readFile(path.join(MIGRATIONS_FOLDER, name, SCRIPT), "utf8"),
    })),
  );
}

/** The folder prisma/migrations, in the form that the schema engine expects. */
export async function migrationList(): Promise<MigrationList> {
  const scripts = await migrationScripts();
  return {
    baseDir: MIGRATIONS_FOLDER,
    lockfile: { path: LOCK_FILE, content: await readFile(path.join(MIGRATIONS_FOLDER, LOCK_FILE), "utf8") },
    shadowDbInitScript: "",
    migrationDirectories: scripts.map(({ name, script }) => ({
      path: name,
      migrationFile: { path: SCRIPT, content: { tag: "ok", value: script } },
    })),
  };
}
