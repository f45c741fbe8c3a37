import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chown, mkdir, readdir, rename, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Programs } from "@/lib/grips/postgres-programs";
import { type Account, as } from "./account";
import { alive } from "./processes";

/** A PostgreSQL cluster on this machine, running or not. */
export type Cluster = {
  binaries: Programs;
  account: Account;
  folder: string; // its files: an absolute path without links
  logFile: string;
  password: string; // of both roles
};

/** The role that administers the cluster. */
export const KEEPER = "postgres";
/** The role that owns the application's database. The database has the same name. */
export const OWNER = "parley";

// The collation is PostgreSQL's own, so that names sort in the same order on every machine.
const INITDB = [
  `--username=${KEEPER}`,
  "--auth=scram-sha-256",
  "--encoding=UTF8",
  "--locale=C",
  "--locale-provider=builtin",
  "--builtin-locale=C.UTF-8",
];

/** Creates the cluster's files if there are none, and creates them again if an earlier attempt was interrupted. */
export async function initialise(cluster: Cluster, extra: readonly string[] = []): Promise<void> {
  if (await stat(path.join(cluster.folder, "PG_VERSION")).catch(() => null)) return;
  await sweepUnfinished(cluster.folder);
  const unfinished = `${cluster.folder}.making-${process.pid}-${randomBytes(4).toString("hex")}`;
  const passwordFile = `${unfinished}.password`;
  try {
    await mkdir(unfinished, { mode: 0o700 });
    await writeFile(passwordFile, cluster.password, { mode: 0o600 });
    if (cluster.account) {
      const { uid, gid } = cluster.account;
      await Promise.all([chown(unfinished, uid, gid), chown(passwordFile, uid, gid)]);
    }
    const args = [`--pgdata=${unfinished}`, `--pwfile=${passwordFile}`, ...INITDB, ...extra];
    const run = spawnSync(cluster.binaries.initdb, args, {
      ...as(cluster.account),
      env: environment(),
      encoding: "utf8",
    });
    if (run.status !== 0) {
      throw new Error(`The database could not be created: ${run.error?.message ?? run.stderr.trim()}`);
    }
    await rename(unfinished, cluster.folder);
  } finally {
    await rm(passwordFile, { force: true });
    await rm(unfinished, { recursive: true, force: true });
  }
}

async function sweepUnfinished(folder: string): Promise<void> {
  const parent = path.dirname(folder);
  const prefix = `${path.basename(folder)}.making-`;
  for (const name of await readdir(parent)) {
    if (!name.startsWith(prefix) || alive(Number.parseInt(name.slice(prefix.length), 10))) continue;
    await rm(path.join(parent, name), { recursive: true, force: true });
  }
}

/** The environment of the database's own processes. It contains none of our secrets. */
export function environment(): NodeJS.ProcessEnv {
  return { NODE_ENV: "production", PATH: process.env.PATH, LC_ALL: "C", TZ: "UTC" };
}
