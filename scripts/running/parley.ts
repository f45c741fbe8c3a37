import path from "node:path";
import { type Child, startChild } from "./child";
import { authSecret } from "./secrets";

export type Processes = {
  env: NodeJS.ProcessEnv; // of both processes
  logFolder: string | null; // null, in development: their output is shown
};

/** Starts the server and the worker, each as its own process. Ready once both are; lost as soon as one is. */
export function startParley({ env, logFolder }: Processes): Child {
  const start = (name: string, script: string, args: readonly string[]) =>
    startChild({ name, script, args, env, logFile: logFolder && path.join(logFolder, `${name}.log`) });
  const children = [
    start("worker", "scripts/worker.ts", []),
    start("server", "server/serve.ts", env.NODE_ENV === "development" ? ["--dev"] : []),
  ];
  return {
    ready: Promise.all(children.map(({ ready }) => ready)).then(() => undefined),
    lost: Promise.race(children.map(({ lost }) => lost)),
    stop: async () => {
      await Promise.all(children.map((child) => child.stop()));
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
    AUTH_SECRET: await authSecret(),
    APP_URL: addressOf(around.port),
    TRUSTED_PROXY_HOPS: "0",
    LOG_LEVEL,
    HOST,
    PORT: String(around.port),
  };
}
