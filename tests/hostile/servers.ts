import path from "node:path";
import { freePort } from "@/scripts/postgres/port";
import { startChild } from "@/scripts/running/child";
import { ENVIRONMENT } from "./store";

/** One more server of the same build. */
export type Server = { port: number; stop(): Promise<void> };

function surroundings(port: number, env: Record<string, string>) {
  return { ...process.env, ...ENVIRONMENT, NODE_ENV: "production" as const, PORT: String(port), ...env };
}

function logOf(name: string) {
  return path.join(process.env.E2E_LOGS ?? "", `${name}.log`);
}

/** Parley as `npm start` serves it, beside the server under attack, told what `env` says besides. */
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
