import { copyFile, mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { withLongPool } from "@/lib/db/connection";
import { type DiffTarget, withSchemaEngine } from "@/lib/grips/schema-engine";
import { fail } from "@/server/lifetime";
import { chosenDatabase } from "./database";
import { MIGRATIONS_FOLDER, SCHEMA_FILE, SNAPSHOT_FILE } from "./migrations/folder";

// npm run db:new -- NAME: writes the SQL that leads from the schema after the newest migration to the current one.
const name = process.argv[2] ?? "";
if (!/^[a-z][a-z0-9_]{2,60}$/.test(name)) {
  console.error(
    "Name the migration in lower-case letters, digits and underscores: npm run db:new -- add_notes",
  );
  process.exit(1);
}
const sql = await change().catch(fail);
if (sql.includes("This is an empty migration")) {
  console.log(
    "prisma/schema.prisma has not changed since the newest migration. The new migration is empty, for your own SQL.",
  );
}
const stamp = new Date().toISOString().replace(/\D/g, "").slice(0, 14);
const folder = path.join(MIGRATIONS_FOLDER, `${stamp}_${name}`);
await mkdir(folder, { recursive: true });
await writeFile(path.join(folder, "migration.sql"), sql);
await copyFile(SCHEMA_FILE, SNAPSHOT_FILE);
console.log(
  `Wrote ${path.relative(process.cwd(), folder)}/migration.sql. Read it, and add what Prisma cannot express.`,
);

async function change(): Promise<string> {
  const [from, to] = await Promise.all([schemaIn(SNAPSHOT_FILE), schemaIn(SCHEMA_FILE)]);
  const filters = { externalTables: [], externalEnums: [] };
  const database = await chosenDatabase();
  try {
    const { stdout } = await withLongPool(database.url, (pool) =>
      withSchemaEngine(pool, (engine) => engine.diff({ from, to, script: true, exitCode: null, filters })),
    );
    return stdout ?? "";
  } finally {
    await database.stop();
  }
}

async function schemaIn(file: string): Promise<DiffTarget> {
  const content = await readFile(file, "utf8").catch(() => null);
  return content === null ? { tag: "empty" } : { tag: "schemaDatamodel", files: [{ path: file, content }] };
}
