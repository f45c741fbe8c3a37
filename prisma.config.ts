import path from "node:path";
import { defineConfig } from "prisma/config";
import { generateWithoutEngine } from "./lib/grips/generate";

// Migrations do not go through Prisma's command line: see scripts/migrate.ts.
generateWithoutEngine();

export default defineConfig({
  schema: path.join("prisma", "schema.prisma"),
  migrations: { path: path.join("prisma", "migrations") },
});
