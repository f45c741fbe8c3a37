import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";

export const ROOT = path.join(import.meta.dirname, "..", "..");
/** The commands of the installed packages. */
export const BIN = path.join(ROOT, "node_modules", ".bin");

/** Folders that a build does not read, or that are generated from what it reads. */
const NO_INPUTS = new Set([
  "node_modules",
  "tests",
  "scripts",
  "server",
  "coverage",
  "playwright-report",
  "test-results",
  "generated",
]);

/** A hash of all files that the build is made from. It changes whenever one of them does. */
export function buildInputs(): string {
  const hash = createHash("sha256");
  hash.update(`${process.version}\n${process.env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY ?? ""}\n`);
  for (const file of filesUnder(ROOT)) hash.update(`${path.relative(ROOT, file)}\n`).update(contents(file));
  return hash.digest("hex");
}

/** The same for the named files, relative to the checkout. */
export function contentsOf(...names: readonly string[]): string {
  const hash = createHash("sha256");
  for (const name of names) hash.update(contents(path.join(ROOT, name)));
  return hash.digest("hex");
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const file = path.join(folder, entry.name);
      if (isNoInput(entry.name)) return [];
      return statSync(file).isDirectory() ? filesUnder(file) : [file];
    });
}

function isNoInput(name: string): boolean {
  return NO_INPUTS.has(name) || name.startsWith(".") || /\.md$|^next-env\.d\.ts$|\.log$/.test(name);
}

// The length comes first, so that no part of one file can count as part of the next.
function contents(file: string): Buffer {
  const bytes = readFileSync(file);
  return Buffer.concat([Buffer.from(`${bytes.length}\n`), bytes]);
}
