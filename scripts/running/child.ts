import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, mkdirSync, openSync, readFileSync } from "node:fs";
import path from "node:path";
import { ROOT } from "./inputs";
import { ended } from "../postgres/processes";

export type Child = {
  /** Resolves when it is ready; rejects, with the last lines of its log, if it ends before that. */
  ready: Promise<void>;
  /** Resolves, to the last lines of its log, if it ends without being asked to. */
  lost: Promise<string>;
  stop(): Promise<void>;
};

export type Start = {
  name: string;
  script: string; // from the root of the checkout
  args?: readonly string[];
  env: NodeJS.ProcessEnv; // its whole environment
  logFile: string | null; // null: its output is shown
  append?: boolean; // keep what an earlier process wrote there
};

const STOP_SECONDS = 20;

/**
 * Starts one of the scripts as its own process. Ctrl-C does not reach it, so that processes end in the right order.
 * It ends by itself if this process is killed.
 */
export function startChild({ name, script, args = [], env, logFile, append = false }: Start): Child {
  const output = logFile === null ? ("inherit" as const) : openLog(logFile, append ? "a" : "w");
  const child = spawn(process.execPath, ["--import", "tsx", script, ...args], {
    cwd: ROOT,
    env,
    detached: true,
    stdio: ["ignore", output, output, "ipc"],
  });
  if (typeof output === "number") closeSync(output);
  let stopping = false;
  const gone = new Promise<string>((resolve) => {
    child.once("error", (error) => resolve(error.message));
    child.once("exit", () => resolve(lastWords(logFile)));
  });
  return {
    ready: new Promise((resolve, reject) => {
      child.once("message", () => resolve());
      void gone.then((words) => reject(new Error(`The ${name} did not start. ${words}`)));
    }),
    lost: new Promise(
      (resolve) => void gone.then((words) => stopping || resolve(`The ${name} ended. ${words}`)),
    ),
    stop: () => {
      stopping = true;
      return stop(child);
    },
  };
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  if (await ended(child.pid, "SIGTERM", STOP_SECONDS)) return;
  await ended(child.pid, "SIGKILL", STOP_SECONDS);
}

function openLog(file: string, flags: "a" | "w"): number {
  mkdirSync(path.dirname(file), { recursive: true });
  return openSync(file, flags, 0o600);
}

function lastWords(logFile: string | null): string {
  if (logFile === null) return "";
  const lines = readFileSync(logFile, "utf8").trim().split("\n").slice(-10).join("\n");
  return `The end of its log:\n${lines}\n(full log: ${path.relative(ROOT, logFile)})`;
}
