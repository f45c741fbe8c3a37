import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chmod, mkdtemp, realpath, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Database } from "./database";
import { type Account, canReach, databaseAccount } from "./postgres/account";
import { binariesFor } from "./postgres/binaries";
import { type Cluster, initialise, OWNER } from "./postgres/cluster";
import { address, furnish, keeper } from "./postgres/keeper";
import { filesIn } from "./postgres/place";
import { freePort } from "./postgres/port";
import { launch } from "./postgres/server";
import { PERSISTENT, THROW_AWAY } from "./postgres/settings";

/**
 * Starts a separate PostgreSQL in a temporary folder, for tests and measurements. `stop` ends it and removes all its
 * files, which also happens if this process is killed. With `durable`, it waits for the disk at every commit, as a
 * real one does.
 */
export async function temporaryDatabase({ durable = false } = {}): Promise<Database> {
  const account = databaseAccount();
  const home = await temporaryFolder(account);
  const discard = guard(home);
  try {
    const cluster: Cluster = {
      account,
      binaries: await binariesFor(account, home),
      folder: filesIn(home),
      logFile: path.join(home, "postgres.log"),
      password: randomBytes(12).toString("hex"),
    };
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

async function temporaryFolder(account: Account): Promise<string> {
  for (const parent of new Set([tmpdir(), "/tmp", "/var/tmp"])) {
    const folder = await mkdtemp(path.join(parent, "parley-temporary-")).catch(() => null);
    if (folder === null) continue;
    await chmod(folder, 0o711);
    if (canReach(account, folder)) return realpath(folder);
    await rm(folder, { recursive: true, force: true });
  }
  throw new Error(
    "The database's account cannot reach any temporary folder. Set TMPDIR to one that it can reach.",
  );
}

/** Waits for the end of its input, which comes at the latest when the process that holds it ends; then cleans up. */
const TIDY = `
cat > /dev/null
pid=$(head -n 1 "$0/postgres/postmaster.pid" 2> /dev/null) && kill -QUIT "$pid" &&
  while kill -0 "$pid" 2> /dev/null; do sleep 0.1; done
rm -rf "$0"
`;

/** Starts a process that stops the server and removes the folder when this process asks for it or is gone. */
function guard(home: string): () => Promise<void> {
  const tidier = spawn("/bin/sh", ["-c", TIDY, home], {
    cwd: "/",
    detached: true,
    stdio: ["pipe", "ignore", "ignore"],
  });
  const done = new Promise<void>((resolve) => tidier.once("exit", () => resolve()));
  tidier.unref();
  return async () => {
    tidier.ref();
    tidier.stdin.end();
    await done;
  };
}
