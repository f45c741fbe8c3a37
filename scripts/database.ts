import { rm } from "node:fs/promises";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { connectionTo } from "@/lib/db/connection";
import { binariesFor } from "./postgres/binaries";
import { type Cluster, initialise, OWNER } from "./postgres/cluster";
import { address, furnish, keeper } from "./postgres/keeper";
import { knownIn, remember } from "./postgres/known";
import { filesIn, placeFor } from "./postgres/place";
import { freePort } from "./postgres/port";
import { launch, runningPort, shutDown } from "./postgres/server";
import { PERSISTENT } from "./postgres/settings";

export type Database = { url: string; port: number; stop(): Promise<void> };

/** This checkout's git-ignored folder for what outlives a command: the database, its password, secrets. */
export const STATE_FOLDER = path.join(import.meta.dirname, "..", ".parley");

const USUAL_PORT = 54329;
const ATTEMPTS = 3;
const PAUSE_MS = 500;
const ANSWER_SECONDS = 10;
/** Every command that uses the cluster shares this lock, so that the last one to leave can tell. */
const IN_USE = 7_237_001;

/**
 * Starts this checkout's own PostgreSQL, or joins it if it is already running (for another command, or left over from
 * one that was killed). The data stays between starts. `stop` ends it unless another command still uses it.
 */
export async function startDatabase(stateFolder = STATE_FOLDER): Promise<Database> {
  const { cluster, lastPort } = await ownCluster(stateFolder);
  const { client, port } = await join(cluster, lastPort);
  await remember(stateFolder, { password: cluster.password, port, files: cluster.folder });
  return {
    url: address(port, OWNER, cluster.password, OWNER),
    port,
    stop: () => leave(cluster, client),
  };
}

export type ChosenDatabase = Pick<Database, "url" | "stop"> & { isOwn: boolean };

/** The database in DATABASE_URL, which is left running, or this checkout's own. */
export async function chosenDatabase(): Promise<ChosenDatabase> {
  const url = process.env.DATABASE_URL;
  if (!url) return { ...(await startDatabase()), isOwn: true };
  const client = new pg.Client(connectionTo(url, ANSWER_SECONDS));
  try {
    await client.connect();
  } catch (error) {
    const reason = error instanceof Error ? error.message : error;
    throw new Error(`The database in DATABASE_URL cannot be used: ${reason}`);
  } finally {
    await client.end();
  }
  return { url, stop: async () => undefined, isOwn: false };
}

/** Deletes everything in this checkout's PostgreSQL. Throws while another command uses it. */
export async function eraseDatabase(stateFolder = STATE_FOLDER): Promise<void> {
  const { cluster } = await ownCluster(stateFolder);
  const port = await runningPort(cluster);
  if (port !== null) {
    const client = await keeper(cluster, port);
    const last = await alone(client);
    await client.end();
    if (!last) throw new Error("Another command of this checkout is using the database. Stop it first.");
    await shutDown(cluster);
  }
  await rm(cluster.folder, { recursive: true, force: true });
}

async function ownCluster(stateFolder: string): Promise<{ cluster: Cluster; lastPort: number }> {
  const { account, home } = await placeFor(stateFolder);
  const folder = filesIn(home);
  const { password, port } = await knownIn(stateFolder, folder, USUAL_PORT);
  const binaries = await binariesFor(account, home);
  const logFile = path.join(stateFolder, "postgres.log");
  return { cluster: { account, binaries, folder, logFile, password }, lastPort: port };
}

// Two commands may start at the same time. The slower one finds the other's server at its next attempt.
async function join(cluster: Cluster, lastPort: number): Promise<{ client: pg.Client; port: number }> {
  for (let attempt = 1; ; attempt++) {
    try {
      const port = (await runningPort(cluster)) ?? (await start(cluster, lastPort));
      return { client: await enter(cluster, port), port };
    } catch (error) {
      if (attempt === ATTEMPTS) throw error;
      await sleep(PAUSE_MS);
    }
  }
}

async function enter(cluster: Cluster, port: number): Promise<pg.Client> {
  const client = await keeper(cluster, port);
  try {
    await client.query("select pg_advisory_lock_shared($1)", [IN_USE]);
    await furnish(client, cluster.password);
    return client;
  } catch (error) {
    // A connection left open would hold the lock, and nobody would be the last to leave.
    await client.end().catch(() => undefined);
    throw error;
  }
}

async function start(cluster: Cluster, lastPort: number): Promise<number> {
  await initialise(cluster);
  const port = await freePort([lastPort, USUAL_PORT]);
  await launch(cluster, port, PERSISTENT);
  return port;
}

async function leave(cluster: Cluster, client: pg.Client): Promise<void> {
  try {
    await client.query("select pg_advisory_unlock_shared($1)", [IN_USE]);
    if (await alone(client)) await shutDown(cluster);
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function alone(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ alone: boolean }>("select pg_try_advisory_lock($1) as alone", [
    IN_USE,
  ]);
  return rows[0]?.alone ?? false;
}
