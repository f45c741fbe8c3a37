import { readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll } from "vitest";
import { type Child, startChild } from "@/scripts/running/child";

const started: Child[] = [];
const folder = await mkdtemp(path.join(tmpdir(), "parley-processes-"));
let workers = 0;

afterAll(async () => {
  await Promise.all(started.map((child) => child.stop()));
  await rm(folder, { recursive: true });
});

/** A worker of its own process, and what it has logged so far. It ends with the tests of this file. */
export function worker(patch: Record<string, string> = {}): Child & { log(): Record<string, unknown>[] } {
  const { PATH, HOME, AUTH_SECRET, APP_URL, DATABASE_URL } = process.env;
  const logFile = path.join(folder, `worker-${++workers}.log`);
  const env = { PATH, HOME, AUTH_SECRET, APP_URL, DATABASE_URL, NODE_ENV: "production" as const, ...patch };
  const child = startChild({ name: "worker", script: "scripts/worker.ts", env, logFile });
  started.push(child);
  const log = () =>
    readFileSync(logFile, "utf8")
      .split("\n")
      .filter((line) => line.startsWith("{"))
      .map((line) => JSON.parse(line) as Record<string, unknown>);
  return { ...child, log };
}
