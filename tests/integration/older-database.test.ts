import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { eraseDatabase, startDatabase } from "@/scripts/database";
import { migrateDeploy } from "@/scripts/migrations/deploy";
import { prepareDatabase } from "@/scripts/running/content";
import { ROOT } from "@/scripts/running/inputs";

async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

/** Makes the database look as if an older Parley had made it, whose first migration has been rewritten since. */
async function makeOlder(url: string) {
  await ask(
    url,
    `update _prisma_migrations set checksum = repeat('0', 64)
      where migration_name = (select min(migration_name) from _prisma_migrations)`,
  );
  await ask(url, "create table kept as select 1 as one");
}

/** The exit code of a command on a database, and its error output. */
async function saidBy(script: string, url: string): Promise<{ code: number | null; err: string }> {
  const child = spawn(process.execPath, ["--import", "tsx", path.join("scripts", script)], {
    cwd: ROOT,
    env: { ...process.env, DATABASE_URL: url },
    stdio: ["ignore", "ignore", "pipe"],
  });
  let err = "";
  child.stderr.on("data", (chunk) => (err += chunk));
  const code = await new Promise<number | null>((resolve) => child.once("close", resolve));
  return { code, err };
}

describe("the checkout's own database, made by an older Parley", () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), "parley-older-"));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const START = { env: { NODE_ENV: "test" as const }, scale: 0, isOwn: true, started: () => undefined };

  test("is refused and left as it was, and made anew with --reset", async () => {
    const older = await startDatabase(folder);
    await migrateDeploy(older.url, { isOwn: true });
    await makeOlder(older.url);
    await expect(prepareDatabase(older.url, START)).rejects.toThrow(
      /^The database in \.parley was made by an older Parley\. Start with --reset \(npm run demo -- --reset\) .*\.$/,
    );
    expect(await ask(older.url, "select one from kept")).toEqual([{ one: 1 }]);
    await older.stop();

    await eraseDatabase(folder);
    const anew = await startDatabase(folder);
    expect(await migrateDeploy(anew.url, { isOwn: true })).not.toEqual([]);
    expect(await ask(anew.url, "select to_regclass('kept') as kept")).toEqual([{ kept: null }]);
    await anew.stop();
    await eraseDatabase(folder);
  });
});

describe("a database that DATABASE_URL names", () => {
  const url = process.env.DATABASE_URL ?? "";
  beforeAll(() => ask(url, "create table record as table _prisma_migrations"));
  afterEach(async () => {
    await ask(url, "drop table if exists kept; delete from _prisma_migrations");
    await ask(url, "insert into _prisma_migrations table record");
  });

  const UNKNOWN = "insert into _prisma_migrations (id, checksum, migration_name, finished_at)";

  test.each(["migrate.ts", "dev.ts"])(
    "made by an older Parley is left alone by %s, which says so in one line",
    async (script) => {
      await makeOlder(url);
      const { code, err } = await saidBy(script, url);
      expect(code).toBe(1);
      expect(err).toMatch(
        /^The database in DATABASE_URL was made by an older Parley\. It has not been changed\. .*\.\n$/,
      );
      expect(await ask(url, "select one from kept")).toEqual([{ one: 1 }]);
    },
  );

  test("with a migration that no longer exists was made by an older Parley", async () => {
    await ask(url, `${UNKNOWN} values ('1', 'x', '20000101000000_gone', now())`);
    await expect(migrateDeploy(url)).rejects.toThrow("was made by an older Parley");
  });

  test("with a migration later than ours was made by a newer Parley", async () => {
    await ask(url, `${UNKNOWN} values ('1', 'x', '29991231235959_wonders', now())`);
    await expect(migrateDeploy(url)).rejects.toThrow("was made by a newer Parley");
  });
});
