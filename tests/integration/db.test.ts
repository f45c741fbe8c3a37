import { AsyncLocalStorage } from "node:async_hooks";
import { setImmediate as turn } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { afterAll, expect, test } from "vitest";
import { db } from "@/lib/db/db";
import { affected, rows } from "@/lib/db/sql";
import { Prisma } from "@/prisma/generated/client";

afterAll(() => db.$disconnect());

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as () => void;

/** Does something as if for a request. The result tells whether anything still keeps that request in memory. */
async function asRequest(ask: () => Promise<unknown>): Promise<WeakRef<object>> {
  const request = { body: "large" };
  await new AsyncLocalStorage<object>().run(request, ask);
  return new WeakRef(request);
}

test("a connection keeps nothing of the request it was opened for", async () => {
  const request = await asRequest(() => rows(Prisma.sql`SELECT 1 AS one`));
  await turn();
  collect();
  expect(request.deref()).toBeUndefined();
});

test("SQL returns bigints as numbers, instants as dates, and JSON parsed", async () => {
  const [row] = await rows(Prisma.sql`
    SELECT ${"a"}::text AS word, ${9_007_199_254_740_991n}::bigint AS amount, ARRAY[1, NULL, 3]::bigint[] AS amounts,
           ${new Date("2026-03-04T05:06:07.089Z")}::timestamptz AS at, ${'{"a":[1]}'}::jsonb AS object, NULL::bigint AS nothing,
           ${["x,y", 'z"']}::text[] AS words, count(*) AS counted, ${new Uint8Array([1, 255])}::bytea AS bytes`);
  expect(row).toEqual({
    word: "a",
    amount: 9_007_199_254_740_991,
    amounts: [1, null, 3],
    at: new Date("2026-03-04T05:06:07.089Z"),
    object: { a: [1] },
    nothing: null,
    words: ["x,y", 'z"'],
    counted: 1,
    bytes: Buffer.from([1, 255]),
  });
});

test("a bigint that does not fit into a number throws", async () => {
  await expect(rows(Prisma.sql`SELECT 9007199254740992 AS amount`)).rejects.toThrow(RangeError);
  await expect(rows(Prisma.sql`SELECT ARRAY[-9007199254740993] AS amounts`)).rejects.toThrow(RangeError);
});

test("a statement is prepared once on each connection, whatever its parameters", async () => {
  for (const value of [1, 2, 3]) await rows(Prisma.sql`SELECT ${value}::int AS "prepared once"`);
  const prepared = await rows<{ name: string }>(Prisma.sql`
    SELECT name FROM pg_prepared_statements WHERE statement LIKE '%"prepared once"' AND statement NOT LIKE '%pg_prepared%'`);
  expect(prepared).toHaveLength(1);
});

test("the rows that a statement changed are counted", async () => {
  const key = Prisma.sql`'a counter of the tests'`;
  expect(await affected(Prisma.sql`INSERT INTO throttle (key) VALUES (${key})`)).toBe(1);
  expect(await affected(Prisma.sql`DELETE FROM throttle WHERE key = ${key}`)).toBe(1);
  expect(await affected(Prisma.sql`DELETE FROM throttle WHERE key = ${key}`)).toBe(0);
});

test("a statement that loses a deadlock is sent again", async () => {
  await affected(Prisma.sql`INSERT INTO throttle (key) VALUES ('one'), ('two')`);
  // Each locks its first row, waits until the other has locked its own, and then wants that one too.
  const take = (first: string, second: string) =>
    affected(Prisma.sql`
      WITH first AS MATERIALIZED (SELECT key FROM throttle WHERE key = ${first} FOR UPDATE),
      rest AS MATERIALIZED (SELECT pg_sleep(0.3) FROM first)
      UPDATE throttle SET points = points + 1 FROM rest WHERE key = ${second}`);
  expect(await Promise.all([take("one", "two"), take("two", "one")])).toEqual([1, 1]);
  expect(await db.throttle.findMany({ where: { key: { in: ["one", "two"] } } })).toMatchObject([
    { points: 1 },
    { points: 1 },
  ]);
});
