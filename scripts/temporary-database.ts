import { randomBytes } from "node:crypto";
import { chmod, lstat, mkdtemp, readdir, realpath, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Database } from "./database";
import { canReach, databaseAccount } from "./postgres/account";
import { binariesFor } from "./postgres/binaries";
import { type Cluster, OWNER, initialise } from "./postgres/cluster";
import { address, furnish, keeper } from "./postgres/keeper";
import { filesIn } from "./postgres/place";
import { freePort } from "./postgres/port";
import { alive } from "./postgres/processes";
import { launch, shutDown } from "./postgres/server";
import { PERSISTENT, THROW_AWAY } from "./postgres/settings";

const PREFIX = "parley-temporary-";

/**
 * Starts a PostgreSQL of its own in a temporary folder, for tests and measurements. `stop` ends it and removes
 * all it held; what a killed run left behind is removed by the next one. A `durable` one waits for the disk at every
 * commit, as one that is kept does.
 */
export async function temporaryDatabase({ durable = false } = {}): Promise<Database> {
  await sweepAbandoned();
  const account = databaseAccount();
  const home = await temporaryFolder();
  const cluster: Cluster = {
    account,
    binaries: await binariesFor(account, home),
    folder: filesIn(home),
    logFile: path.join(home, "postgres.log"),
    password: randomBytes(12).toString("hex"),
  };
  const discard = async () => {
    await shutDown(cluster);
    await rm(home, { recursive: true, force: true });
  };
  try {
    await initialise(cluster, ["--no-sync"]);
    const port = await freePort([]);
    await launch(cluster, port, durable ? PERSISTENT : THROW_AWAY);
    const client = await keeper(cluster, port);
    await furnish(client, cluster.password);
    await client.end();
    return { url: address(port, OWNER, cluster.password, OWNER), port, stop: discard };
  } catch (error) {
    await discard();
    throw error;
  }
}

async function temporaryFolder(): Promise<string> {
  const account = databaseAccount();
  for (const parent of new Set([tmpdir(), "/tmp", "/var/tmp"])) {
    const folder = await mkdtemp(path.join(parent, `${PREFIX}${process.pid}-`)).catch(() => null);
    if (folder === null) continue;
    await chmod(folder, 0o711);
    if (canReach(account, folder)) return realpath(folder);
    await rm(folder, { recursive: true, force: true });
  }
  throw new Error("No temporary folder is open to the database's account: set TMPDIR to one that is.");
}

async function sweepAbandoned(): Promise<void> {
  for (const parent of new Set([tmpdir(), "/tmp", "/var/tmp"])) {
    for (const name of await readdir(parent).catch(() => [])) {
      if (!name.startsWith(PREFIX) || alive(Number.parseInt(name.slice(PREFIX.length), 10))) continue;
      const home = path.join(parent, name);
      // Another person's is not ours to stop or remove, whatever it says in it.
      const found = await lstat(home);
      if (found.isDirectory() && found.uid === process.getuid?.()) await discardFolder(home);
    }
  }
}

async function discardFolder(home: string): Promise<void> {
  await shutDown({ folder: filesIn(await realpath(home)) });
  await rm(home, { recursive: true, force: true });
}
