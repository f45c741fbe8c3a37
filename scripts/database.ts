import { randomBytes } from "node:crypto";
import { readFile, rm, stat } from "node:fs/promises";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { binariesFor } from "./postgres/binaries";
import { type Cluster, OWNER, initialise } from "./postgres/cluster";
import { address, furnish, keeper } from "./postgres/keeper";
import { filesIn, placeFor } from "./postgres/place";
import { freePort } from "./postgres/port";
import { launch, runningPort, shutDown } from "./postgres/server";
import { PERSISTENT } from "./postgres/settings";
import { writePrivately } from "./private-file";

export type Database = { url: string; port: number; stop(): Promise<void> };

/** The git-ignored folder of this checkout that keeps what outlives a command: the database, its password, secrets. */
export const STATE_FOLDER = path.join(import.meta.dirname, "..", ".parley");

const USUAL_PORT = 54329;
const ATTEMPTS = 3;
const CONNECT_MS = 10_000;
/** Everyone who uses the cluster holds this lock shared, so that the last one to leave knows it is the last. */
const IN_USE = 7_237_001;

/**
 * Starts this checkout's own PostgreSQL, or joins it if it runs already (another command's, or left over from
 * one that was killed). The data stays between starts. `stop` ends it unless another command still uses it.
 */
export async function startDatabase(): Promise<Database> {
  const { cluster, lastPort, known } = await ownCluster();
  if (!known && (await stat(cluster.folder).catch(() => null))) {
    throw new Error(
      `${KNOWN_FILE}, the key to the database, is gone: delete ${cluster.folder} to begin anew.`,
    );
  }
  const { client, port } = await join(cluster, lastPort);
  await remember({ password: cluster.password, port, files: cluster.folder });
  return {
    url: address(port, OWNER, cluster.password, OWNER),
    port,
    stop: () => leave(cluster, client),
  };
}

/** The database of DATABASE_URL, which is left running, or else this checkout's own. */
export async function chosenDatabase(): Promise<Pick<Database, "url" | "stop">> {
  const url = process.env.DATABASE_URL;
  if (!url) return startDatabase();
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: CONNECT_MS });
  try {
    await client.connect();
  } catch (error) {
    throw new Error(
      `The database of DATABASE_URL cannot be used: ${error instanceof Error ? error.message : error}`,
    );
  } finally {
    await client.end();
  }
  return { url, stop: async () => undefined };
}

/** Deletes all that this checkout's PostgreSQL holds. Refuses while another command uses it. */
export async function eraseDatabase(): Promise<void> {
  const { cluster } = await ownCluster();
  const port = await runningPort(cluster);
  if (port !== null) {
    const client = await keeper(cluster, port);
    if (!(await alone(client))) {
      await client.end();
      throw new Error("Another command of this checkout uses the database: stop it first.");
    }
    await shutDown(cluster);
  }
  await rm(cluster.folder, { recursive: true, force: true });
  await rm(KNOWN_FILE, { force: true });
}

async function ownCluster(): Promise<{ cluster: Cluster; lastPort: number; known: boolean }> {
  const { account, home } = await placeFor(STATE_FOLDER);
  const known = await recall();
  const cluster = {
    account,
    binaries: await binariesFor(account, home),
    folder: filesIn(home),
    logFile: path.join(STATE_FOLDER, "postgres.log"),
    password: known?.password ?? randomBytes(24).toString("hex"),
  };
  return { cluster, lastPort: known?.port ?? USUAL_PORT, known: known !== null };
}

// Two commands may start at once: the one that loses finds the other's server at its next attempt.
async function join(cluster: Cluster, lastPort: number): Promise<{ client: pg.Client; port: number }> {
  for (let attempt = 1; ; attempt++) {
    try {
      const port = (await runningPort(cluster)) ?? (await start(cluster, lastPort));
      const client = await keeper(cluster, port);
      await client.query("select pg_advisory_lock_shared($1)", [IN_USE]);
      await furnish(client, cluster.password);
      return { client, port };
    } catch (error) {
      if (attempt === ATTEMPTS) throw error;
      await sleep(500);
    }
  }
}

async function start(cluster: Cluster, lastPort: number): Promise<number> {
  await remember({ password: cluster.password, port: lastPort, files: cluster.folder });
  await initialise(cluster);
  const port = await freePort([lastPort, USUAL_PORT]);
  await launch(cluster, port, PERSISTENT);
  return port;
}

async function leave(cluster: Cluster, client: pg.Client): Promise<void> {
  try {
    await client.query("select pg_advisory_unlock_shared($1)", [IN_USE]);
    const { rows } = await client.query<{ last: boolean }>("select pg_try_advisory_lock($1) as last", [
      IN_USE,
    ]);
    if (rows[0]?.last) await shutDown(cluster);
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

type Known = { password: string; port: number; files: string };

const KNOWN_FILE = path.join(STATE_FOLDER, "database.json");

async function recall(): Promise<Known | null> {
  const text = await readFile(KNOWN_FILE, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return null;
    throw new Error(`${KNOWN_FILE} cannot be read: run the command as the account that owns it.`);
  });
  return text === null ? null : JSON.parse(text);
}

async function remember(known: Known): Promise<void> {
  await writePrivately(KNOWN_FILE, JSON.stringify(known, null, 2) + "\n");
}
