import { type ChildProcess, spawn } from "node:child_process";
import path from "node:path";
import { BIN, ROOT } from "../running/inputs";

export type Step = {
  name: string;
  /** A command and its arguments. Commands of installed packages come before the system's. */
  command: readonly [string, ...string[]];
  /** Shows its output as it runs; otherwise only if it fails. */
  live?: boolean;
  env?: NodeJS.Dict<string>;
};

export type StepOutcome = { ok: boolean; seconds: number; output: string };

const PATH = [BIN, process.env.PATH].join(path.delimiter);
/** Colours only for people at a terminal. */
const PLAIN = process.stdout.isTTY ? {} : { NO_COLOR: "1" };

const running = new Set<ChildProcess>();

/** Runs one step to its end. */
export async function runStep({ command: [name, ...args], live = false, env }: Step): Promise<StepOutcome> {
  const began = performance.now();
  const child = spawn(name, args, {
    cwd: ROOT,
    env: { ...process.env, ...PLAIN, PATH, NEXT_TELEMETRY_DISABLED: "1", ...env },
    stdio: live ? "inherit" : ["ignore", "pipe", "pipe"],
  });
  running.add(child);
  const said: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (chunk: Buffer) => said.push(chunk));
  const code = await new Promise((resolve) => {
    child.once("error", resolve);
    child.once("close", resolve);
  });
  running.delete(child);
  return {
    ok: code === 0,
    seconds: (performance.now() - began) / 1000,
    output: Buffer.concat(said).toString(),
  };
}

/** Ends the steps that are still running, and waits for them. */
export async function endSteps(): Promise<void> {
  const ends = [...running].map((child) => new Promise((resolve) => child.once("close", resolve)));
  for (const child of running) child.kill("SIGTERM");
  await Promise.all(ends);
}
