import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import net from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { eraseDatabase, startDatabase } from "@/scripts/database";
import { alive, ended } from "@/scripts/postgres/processes";

// What `npm run demo` promises of the database it starts: real processes, killed for real.
let folder: string;
const stops: Array<() => Promise<void>> = [];

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "parley-own-"));
});

afterEach(async () => {
  for (const stop of stops.splice(0).reverse()) await stop().catch(() => undefined);
});

afterAll(async () => {
  await eraseDatabase(folder);
  await rm(folder, { recursive: true, force: true });
});

async function started() {
  const database = await startDatabase(folder);
  stops.push(database.stop);
  return database;
}

async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

async function serverProcess(): Promise<number> {
  const lock = await readFile(path.join(folder, "postgres", "postmaster.pid"), "utf8");
  return Number(lock.split("\n")[0]);
}

describe("the checkout's own database", () => {
  test("is started once by two commands at the same time, and stops with the last", async () => {
    const [one, other] = await Promise.all([started(), started()]);
    expect(other.url).toBe(one.url);
    const server = await serverProcess();
    await one.stop();
    expect(alive(server)).toBe(true);
    await expect(eraseDatabase(folder)).rejects.toThrow("Another command");
    await other.stop();
    expect(alive(server)).toBe(false);
  });

  test("keeps its content through a stop and a kill", async () => {
    const first = await started();
    await ask(first.url, "create table kept as select 1 as one");
    await first.stop();
    const second = await started();
    expect(await ask(second.url, "select one from kept")).toEqual([{ one: 1 }]);

    await ended(await serverProcess(), "SIGKILL", 10);
    const third = await started();
    expect(await ask(third.url, "select one from kept")).toEqual([{ one: 1 }]);
  });

  test("starts even if a lock names another running process", async () => {
    const first = await started();
    await first.stop();
    const lock = [process.pid, path.join(folder, "postgres"), 1, first.port, "", "127.0.0.1", "1 1", "ready"];
    await writeFile(path.join(folder, "postgres", "postmaster.pid"), lock.join("\n"));
    const second = await started();
    expect(await ask(second.url, "select 1 as one")).toEqual([{ one: 1 }]);
  });

  test("takes another port when its own is taken", async () => {
    const first = await started();
    await first.stop();
    const squatter = net.createServer().listen(first.port, "127.0.0.1");
    stops.push(() => new Promise((resolve) => squatter.close(() => resolve())));
    const second = await started();
    expect(second.port).not.toBe(first.port);
  });

  test("listens only on this machine and lets nobody in without its password", async () => {
    const { url } = await started();
    expect(await ask(url, "show listen_addresses")).toEqual([{ listen_addresses: "127.0.0.1" }]);
    const stranger = new URL(url);
    stranger.password = "guess";
    await expect(ask(stranger.href, "select 1")).rejects.toThrow("password authentication failed");
  });

  test("is empty after being erased", async () => {
    const first = await started();
    await ask(first.url, "create table lost as select 1 as one");
    await first.stop();
    await eraseDatabase(folder);
    const second = await started();
    expect(await ask(second.url, "select to_regclass('lost') as lost")).toEqual([{ lost: null }]);
  });
});
