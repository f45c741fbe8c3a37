import { type SourceFile, sourcesIn } from "./imports";

/** Every source file except the tests. */
export const SOURCES = sourcesIn("app", "components", "lib", "prisma", "scripts", "server");

/** What reaches outside: the clock, the network, the database, the request. Everything else in lib is pure. */
const MACHINERY = [
  "lib/password/hash.ts",
  "lib/db/",
  "lib/env/",
  "lib/grips/aborted-stacks.ts",
  "lib/grips/detached-client.ts",
  "lib/grips/generate.ts",
  "lib/grips/migration-table.ts",
  "lib/grips/postgres-programs.ts",
  "lib/grips/router-state.ts",
  "lib/grips/schema-engine.ts",
  "lib/grips/stuck-client.ts",
  "lib/grips/whole-scripts.ts",
  "lib/invite/token.ts",
  "lib/log/",
  "lib/session/cookie.ts",
  "lib/session/session.ts",
  "lib/session/token.ts",
  "lib/session/viewer.ts",
  "lib/session/visit.ts",
  "lib/throttle/throttle.ts",
  "lib/worker/",
];

export type FileRole =
  | "pure"
  | "schema"
  | "queries"
  | "statement"
  | "service"
  | "actions"
  | "machinery"
  | "ui"
  | "components"
  | "app"
  | "other";

/** The role of a file, by its place and its name. */
export function roleOf(file: string): FileRole {
  if (file.startsWith("app/")) return "app";
  if (file.startsWith("components/ui/")) return "ui";
  if (file.startsWith("components/")) return "components";
  if (!file.startsWith("lib/")) return "other";
  if (MACHINERY.some((place) => file.startsWith(place))) return "machinery";
  const role = /\/(schema|queries|statement|service|actions)\.ts$/.exec(file)?.[1];
  return (role as FileRole | undefined) ?? "pure";
}

export function inRole(...roles: FileRole[]): SourceFile[] {
  return SOURCES.filter((source) => roles.includes(roleOf(source.file)));
}
