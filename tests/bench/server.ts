import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import http from "node:http";
import { createServer } from "node:net";
import path from "node:path";
import { BIN, ROOT } from "@/scripts/running/inputs";

const COPY = path.join(ROOT, ".parley", "bench");

/** An empty dynamic page, the floor for every page. It exists only in the copy that is measured. */
const EMPTY_PAGE = `export const dynamic = "force-dynamic";
export default function EmptyPage() {
  return <main>empty</main>;
}
`;

export type MeasuredServer = { port: number; pid: number; stop: () => Promise<void> };

/** Copies the checkout, adds the empty page, builds it for production. Returns the copy's folder. */
export function buildCopy(): string {
  rmSync(COPY, { recursive: true, force: true });
  mkdirSync(COPY, { recursive: true });
  const files = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], {
    cwd: ROOT,
    encoding: "utf8",
  });
  for (const file of files.split("\n").filter((name) => name !== "" && !name.startsWith("tests/")))
    cpSync(path.join(ROOT, file), path.join(COPY, file), { recursive: true });
  cpSync(path.join(ROOT, "prisma", "generated"), path.join(COPY, "prisma", "generated"), { recursive: true });
  mkdirSync(path.join(COPY, "app", "empty"));
  writeFileSync(path.join(COPY, "app", "empty", "page.tsx"), EMPTY_PAGE);
  execFileSync(path.join(BIN, "next"), ["build"], {
    cwd: COPY,
    env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
    stdio: ["ignore", "ignore", "inherit"],
  });
  return COPY;
}

/** Serves the copy on a free port as `npm start` does. */
export async function serveCopy(copy: string): Promise<MeasuredServer> {
  const port = await freePort();
  const child = spawn(process.execPath, ["--import", "tsx", "server/serve.ts"], {
    cwd: copy,
    env: { ...process.env, NODE_ENV: "production", HOST: "127.0.0.1", PORT: String(port), LOG_LEVEL: "warn" },
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  await new Promise<void>((resolve, reject) => {
    child.once("message", () => resolve());
    child.once("exit", (code) => reject(new Error(`the server ended with ${code}`)));
  });
  return { port, pid: child.pid ?? 0, stop: () => stop(child) };
}

function stop(child: ChildProcess) {
  return new Promise<void>((resolve) => {
    child.removeAllListeners("exit").once("exit", () => resolve());
    child.kill("SIGTERM");
  });
}

function freePort() {
  return new Promise<number>((resolve) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}

/** The resident memory of a process in bytes. */
export function residentBytes(pid: number): number {
  const pages = Number(readFileSync(`/proc/${pid}/statm`, "utf8").split(" ")[1]);
  return pages * 4096;
}

const agent = new http.Agent({ keepAlive: true, maxSockets: 64 });

/** Fetches a page over a kept connection and returns its body. Throws on anything but 200. */
export function get(
  port: number,
  url: string,
  cookie: string,
  headers: Record<string, string> = {},
): Promise<string> {
  return new Promise((resolve, reject) => {
    http
      .get({ host: "127.0.0.1", port, path: url, agent, headers: { ...headers, cookie } }, (response) => {
        const chunks: Buffer[] = [];
        response.on("data", (chunk: Buffer) => chunks.push(chunk));
        response.on("end", () =>
          response.statusCode === 200
            ? resolve(Buffer.concat(chunks).toString())
            : reject(new Error(`${url} answered ${response.statusCode}`)),
        );
      })
      .on("error", reject);
  });
}
