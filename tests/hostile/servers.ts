import { spawn } from "node:child_process";
import { closeSync, openSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { freePort } from "@/scripts/postgres/port";
import { ended } from "@/scripts/postgres/processes";
import { startChild } from "@/scripts/running/child";
import { BIN, ROOT } from "@/scripts/running/inputs";
import { ENVIRONMENT } from "./store";
import { send } from "./wire";

/** One more server of the same build. */
export type Server = { port: number; stop(): Promise<void> };

const START_SECONDS = 30;
const STOP_SECONDS = 20;
const POLL_MS = 100;

function surroundings(port: number, env: Record<string, string>) {
  return { ...process.env, ...ENVIRONMENT, NODE_ENV: "production" as const, PORT: String(port), ...env };
}

function logOf(name: string) {
  return path.join(process.env.E2E_LOGS ?? "", `${name}.log`);
}

/** Parley as `npm start` serves it, next to the server under attack and with these further variables. */
export async function anotherServer(name: string, env: Record<string, string> = {}): Promise<Server> {
  const port = await freePort([]);
  const child = startChild({
    name,
    script: "server/serve.ts",
    env: surroundings(port, env),
    logFile: logOf(name),
  });
  await child.ready;
  return { port, stop: child.stop };
}

/** The same build under a plain `next start`, without our own server in front of it. */
export async function plainServer(name: string): Promise<Server> {
  const port = await freePort([]);
  const log = openSync(logOf(name), "w", 0o600);
  const child = spawn(path.join(BIN, "next"), ["start", "--hostname", "127.0.0.1", "--port", String(port)], {
    cwd: ROOT,
    env: surroundings(port, { NEXT_TELEMETRY_DISABLED: "1" }),
    stdio: ["ignore", log, log],
  });
  closeSync(log);
  const stop = async () => void (await ended(child.pid ?? 0, "SIGTERM", STOP_SECONDS));
  const until = Date.now() + START_SECONDS * 1000;
  while (!(await send({ path: "/icon.svg", port }).catch(() => null))) {
    if (Date.now() > until || child.exitCode !== null) {
      await stop();
      throw new Error(`next start does not serve, see ${logOf(name)}`);
    }
    await sleep(POLL_MS);
  }
  return { port, stop };
}
