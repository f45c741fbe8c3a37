import { type ChildProcess, spawn } from "node:child_process";
import { open, readFile, rm } from "node:fs/promises";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { as } from "./account";
import { type Cluster, environment } from "./cluster";
import { serverOn } from "./keeper";
import { ended, serves } from "./processes";

const START_SECONDS = 120;
const STOP_SECONDS = 30;
const POLL_MS = 50;

/** Starts the cluster and waits until it answers. The server outlives this process, and Ctrl-C does not reach it. */
export async function launch(
  cluster: Cluster,
  port: number,
  settings: Record<string, string>,
): Promise<void> {
  const log = await open(cluster.logFile, "w", 0o600);
  const flags = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const child = spawn(cluster.binaries.postgres, ["-D", cluster.folder, "-p", String(port), ...flags], {
    ...as(cluster.account),
    env: environment(),
    detached: true,
    stdio: ["ignore", log.fd, log.fd],
  });
  child.once("error", () => undefined);
  child.unref();
  await log.close();
  if (await answers(cluster, port, child)) return;
  child.kill("SIGQUIT");
  throw new Error(`The database did not start: ${await lastWords(cluster)} (see ${cluster.logFile})`);
}

async function answers(cluster: Cluster, port: number, child: ChildProcess): Promise<boolean> {
  const until = Date.now() + START_SECONDS * 1000;
  while (
    Date.now() < until &&
    child.pid !== undefined &&
    child.exitCode === null &&
    child.signalCode === null
  ) {
    const found = await serverOn(port, cluster);
    if (found !== "silent") return found === "ours";
    await sleep(POLL_MS);
  }
  return false;
}

async function lastWords(cluster: Cluster): Promise<string> {
  const said = await readFile(cluster.logFile, "utf8").catch(() => "");
  return said.split("\n").findLast((line) => /FATAL|PANIC|rror/.test(line)) ?? "it did not answer";
}

/**
 * The port of the server that serves these files, or null if none does. It waits for a server that is starting or
 * stopping, and removes the lock file of one that was killed.
 */
export async function runningPort(cluster: Cluster): Promise<number | null> {
  const until = Date.now() + START_SECONDS * 1000;
  while (Date.now() < until) {
    const lock = await readLock(cluster.folder);
    if (!lock) return null;
    if (!serves(lock.pid, cluster.folder)) return clearLock(cluster.folder);
    if (lock.port !== null && (await serverOn(lock.port, cluster)) === "ours") return lock.port;
    await sleep(POLL_MS);
  }
  throw new Error(
    `A database process is using ${cluster.folder} but does not answer. Stop it, then try again.`,
  );
}

async function clearLock(folder: string): Promise<null> {
  await rm(lockFile(folder), { force: true });
  return null;
}

/** Stops the cluster if it is running. Open connections are closed; committed work is kept. */
export async function shutDown({ folder }: Pick<Cluster, "folder">): Promise<void> {
  const lock = await readLock(folder);
  if (!lock || !serves(lock.pid, folder)) return;
  if (await ended(lock.pid, "SIGINT", STOP_SECONDS)) return;
  if (await ended(lock.pid, "SIGQUIT", STOP_SECONDS)) return;
  throw new Error(`The database (process ${lock.pid}) does not stop.`);
}

type Lock = { pid: number; port: number | null };

/**
 * PostgreSQL's own postmaster.pid: process, folder, start time, port and more, one per line, written from top to
 * bottom.
 */
async function readLock(folder: string): Promise<Lock | null> {
  const text = await readFile(lockFile(folder), "utf8").catch(() => null);
  if (text === null) return null;
  const [pid, , , port = ""] = text.split("\n");
  return { pid: Math.abs(Number(pid)), port: port === "" ? null : Number(port) };
}

function lockFile(folder: string): string {
  return path.join(folder, "postmaster.pid");
}
