import { createServer } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, describe, expect, test } from "vitest";
import { poolTo } from "@/lib/db/connection";
import { db } from "@/lib/db/db";
import { affected, rows } from "@/lib/db/sql";
import { unreadCount } from "@/lib/notification/queries";
import { queueUntil } from "@/lib/worker/queue";
import { Prisma } from "@/prisma/generated/client";
import { applied, newBrand, newCampaign, newInfluencer, sure } from "./cast";
import { worker } from "./processes";
import { networkTo } from "./proxy";

afterAll(() => db.$disconnect());

const DATABASE_URL = sure(process.env.DATABASE_URL);
const DAY_MS = 86_400_000;
/** How long recovering from an outage may take. */
const RECOVERED = { timeout: 30_000, interval: 100 };
const SLOW = { timeout: 90_000 };

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Somebody applies, and `expected` notifications are read by the manager once the relay works. */
async function applyingIsTold(): Promise<void> {
  const { manager } = await newBrand();
  await applied(await newInfluencer(), await newCampaign(manager));
  await expect.poll(() => unreadCount(manager), RECOVERED).toBe(1);
}

describe("a network that falls silent", () => {
  test("stops no worker: it goes on once there is a network again", SLOW, async () => {
    const network = await networkTo(DATABASE_URL);
    await worker({ DATABASE_URL: network.url }).ready;
    await applyingIsTold();
    network.silence();
    await wait(3_000);
    network.restore();
    await applyingIsTold();
    await network.close();
  });

  test("stops no pool, and keeps no lock of a transaction", SLOW, async () => {
    const network = await networkTo(DATABASE_URL);
    const pool = poolTo(network.url, { size: 2, seconds: 2 });
    const [lost, another] = await Promise.all([pool.connect(), pool.connect()]);
    lost.on("error", () => undefined);
    await lost.query("BEGIN; SELECT FROM consumer WHERE name = 'relay' FOR UPDATE");
    another.release();
    network.silence();
    await expect(pool.query("SELECT 1")).rejects.toThrow("timeout");
    await expect(pool.query("SELECT 1")).rejects.toThrow("timeout");
    network.restore();
    await expect(pool.query("SELECT 1 AS one")).resolves.toMatchObject({ rows: [{ one: 1 }] });
    await rows(Prisma.sql`SELECT FROM consumer WHERE name = 'relay' FOR UPDATE`);
    await expect(lost.query("SELECT 1")).rejects.toThrow();
    lost.release();
    await pool.end();
    await network.close();
  });
});

describe("a worker", () => {
  test("started while the database is away waits for it and says so", SLOW, async () => {
    const port = await freePort();
    const url = new URL(DATABASE_URL);
    url.port = String(port);
    const waiting = worker({ DATABASE_URL: url.href });
    const said = () => waiting.log().map(({ msg }) => msg);
    await expect.poll(said, RECOVERED).toContain("the database cannot be reached: waiting for it");
    const network = await networkTo(DATABASE_URL, port);
    await waiting.ready;
    await applyingIsTold();
    await network.close();
  });

  test("whose clock is a day ahead sweeps what is due by the database's clock, and nothing else", async () => {
    const { manager } = await newBrand();
    const at = (daysAgo: number) => new Date(Date.now() - daysAgo * DAY_MS);
    const campaignId = await newCampaign(manager, { at: at(60) });
    const due = await applied(await newInfluencer(), campaignId, { at: at(42.001) });
    const alive = await applied(await newInfluencer(), campaignId, { at: at(41.5) });
    const ahead = worker({ NODE_OPTIONS: "--import tsx --import ./tests/integration/tomorrow.ts" });
    await ahead.ready;
    const stateOf = async (id: string) => (await db.application.findFirst({ where: { id } }))?.state;
    await expect.poll(() => stateOf(due), RECOVERED).toBe("expired");
    expect(await stateOf(alive)).toBe("open");
    expect(String(ahead.log()[0]?.time).slice(0, 10)).toBe(at(-1).toISOString().slice(0, 10));
    const plan = () =>
      rows<{ soon: boolean }>(Prisma.sql`
        SELECT run_at < now() + interval '2 hours' AS soon FROM graphile_worker.jobs WHERE key = 'tidy'`);
    await expect.poll(plan, RECOVERED).toEqual([{ soon: true }]);
  });
});

describe("the job queue", () => {
  test.each([
    ["done", async () => undefined],
    ["failed", async () => Promise.reject(new Error("as this job must"))],
  ])("survives a database that dies while a job is recorded as %s", async (kind, end) => {
    const stopping = new AbortController();
    let runs = 0;
    const running = queueUntil(stopping.signal, {
      [kind]: async () => {
        runs++;
        if (runs === 1) await killOthers();
        await end();
      },
    });
    const add = () => rows(Prisma.sql`SELECT FROM graphile_worker.add_job(${kind}::text, max_attempts := 1)`);
    await add();
    await expect.poll(() => runs, RECOVERED).toBe(1);
    await add();
    await expect.poll(() => runs, RECOVERED).toBe(2);
    stopping.abort();
    await running;
  });
});

/** Cuts every connection to this database except the one that does it. */
function killOthers(): Promise<number> {
  return affected(Prisma.sql`
    SELECT pg_terminate_backend(pid) FROM pg_stat_activity
     WHERE datname = current_database() AND pid <> pg_backend_pid()`);
}
