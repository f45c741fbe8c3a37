import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { type Child, startChild } from "./child";
import { authSecret } from "./secrets";

export type Processes = {
  env: NodeJS.ProcessEnv; // of both processes
  logFolder: string | null; // null, in development: their output is shown
};

/**
 * Starts the server and the worker, each as its own process. Ready once both are. A worker that ends is started again;
 * all is lost once the server ends.
 */
export function startParley({ env, logFolder }: Processes): Child {
  const logFile = (name: string) => logFolder && path.join(logFolder, `${name}.log`);
  const worker = keptRunning((append) =>
    startChild({ name: "worker", script: "scripts/worker.ts", env, logFile: logFile("worker"), append }),
  );
  const args = env.NODE_ENV === "development" ? ["--dev"] : [];
  const server = startChild({
    name: "server",
    script: "server/serve.ts",
    args,
    env,
    logFile: logFile("server"),
  });
  return {
    ready: Promise.all([worker.ready, server.ready]).then(() => undefined),
    lost: server.lost,
    stop: async () => {
      await Promise.all([worker.stop(), server.stop()]);
    },
  };
}

/** How long to wait before a process that ended is started again, in milliseconds: at first, and at most. */
const RESTART_MS = 500;
const MAX_RESTART_MS = 30_000;

/**
 * A process that is started again whenever it ends without being asked to, once it has been ready. `start` is told
 * whether it is started again.
 */
export function keptRunning(start: (again: boolean) => Child): Omit<Child, "lost"> {
  const stopping = new AbortController();
  const { signal } = stopping;
  let child = start(false);
  const ready = child.ready;
  const keep = async () => {
    await ready;
    for (let rest = RESTART_MS; !signal.aborted; rest = Math.min(rest * 2, MAX_RESTART_MS)) {
      const since = performance.now();
      console.error(`${await child.lost}\nIt is started again.`);
      if (performance.now() - since > MAX_RESTART_MS) rest = RESTART_MS;
      await wait(rest, undefined, { signal }).catch(() => undefined);
      if (signal.aborted) return;
      child = start(true);
      child.ready.catch(() => undefined); // then it is lost, too
    }
  };
  keep().catch(() => undefined); // without a first start there is nothing to keep running
  return {
    ready,
    stop: async () => {
      stopping.abort();
      await child.stop();
    },
  };
}

/** The address that people open. */
export function addressOf(port: number): string {
  return process.env.APP_URL || `http://localhost:${port}`;
}

export type Surroundings = { databaseUrl: string; port: number; development?: boolean };

/** The complete environment of the server and the worker. They inherit nothing else. */
export async function environment(around: Surroundings): Promise<NodeJS.ProcessEnv> {
  const {
    PATH,
    HOME,
    TMPDIR,
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY,
    HOST = "127.0.0.1",
    LOG_LEVEL = "info",
    DATABASE_POOL_SIZE = "10",
    DATABASE_STATEMENT_SECONDS = "10",
  } = process.env;
  return {
    PATH,
    HOME,
    TMPDIR,
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY,
    NODE_ENV: around.development ? "development" : "production",
    NEXT_TELEMETRY_DISABLED: "1",
    DATABASE_URL: around.databaseUrl,
    DATABASE_POOL_SIZE,
    DATABASE_STATEMENT_SECONDS,
    AUTH_SECRET: await authSecret(),
    APP_URL: addressOf(around.port),
    TRUSTED_PROXY_HOPS: "0",
    LOG_LEVEL,
    HOST,
    PORT: String(around.port),
  };
}
