import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { STATE_FOLDER } from "../database";
import { BIN, buildInputs, contentsOf, ROOT } from "./inputs";

const CLIENT = path.join(ROOT, "prisma", "generated", "client.ts");
const CLIENT_STAMP = path.join(STATE_FOLDER, "client.stamp");
const BUILD_STAMP = path.join(ROOT, ".next", "parley.stamp");

/** Generates the database client if the schema changed since it was generated. */
export async function generateClient(signal?: AbortSignal): Promise<void> {
  const stamp = contentsOf("prisma/schema.prisma", "package-lock.json");
  if (existsSync(CLIENT) && read(CLIENT_STAMP) === stamp) return;
  await run("prisma", ["generate"], signal);
  mkdirSync(STATE_FOLDER, { recursive: true });
  writeFileSync(CLIENT_STAMP, stamp);
}

/** Builds the application for production. */
export async function build(signal?: AbortSignal): Promise<void> {
  await generateClient(signal);
  rmSync(BUILD_STAMP, { force: true });
  const stamp = buildInputs();
  await run("next", ["build"], signal);
  writeFileSync(BUILD_STAMP, stamp);
}

/** Whether the last build was made from the current files. */
export function isBuilt(): boolean {
  return read(BUILD_STAMP) === buildInputs();
}

function read(file: string): string | null {
  return existsSync(file) ? readFileSync(file, "utf8") : null;
}

/** Runs a command of an installed package. If it fails, the error includes its output. */
async function run(name: "next" | "prisma", args: readonly string[], signal?: AbortSignal): Promise<void> {
  const child = spawn(path.join(BIN, name), args, {
    cwd: ROOT,
    env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1", CHECKPOINT_DISABLE: "1" },
    signal,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const said: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk: Buffer) => said.push(chunk));
  const code = await new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  });
  if (code !== 0) throw new Error(`${Buffer.concat(said)}\n${name} ${args.join(" ")} failed.`);
}
