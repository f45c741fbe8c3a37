import path from "node:path";
import { defineConfig } from "prisma/config";

// `prisma generate` looks for its schema engine and downloads it when it is missing, though generating
// never runs it. Naming any existing file keeps it from asking a host that may be out of reach.
// Migrations do not go through this command line: see scripts/migrate.ts.
if (process.argv.includes("generate")) {
  process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= path.join(import.meta.dirname, "package.json");
}

export default defineConfig({
  schema: path.join("prisma", "schema.prisma"),
  migrations: { path: path.join("prisma", "migrations") },
});
