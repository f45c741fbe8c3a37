import { AsyncLocalStorage } from "node:async_hooks";
import { setImmediate as turn } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { afterAll, expect, test } from "vitest";
import { db, rowsOf } from "@/lib/db/db";
import { Prisma } from "@/prisma/generated/client";

afterAll(() => db.$disconnect());

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as () => void;

/** Does something as if for a request; what is left tells whether anything still holds on to that request. */
async function asRequest(ask: () => Promise<unknown>): Promise<WeakRef<object>> {
  const request = { body: "large" };
  await new AsyncLocalStorage<object>().run(request, ask);
  return new WeakRef(request);
}

test("a connection keeps nothing of the request it was opened for", async () => {
  const request = await asRequest(() => rowsOf(Prisma.sql`SELECT 1 AS one`));
  await turn();
  collect();
  expect(request.deref()).toBeUndefined();
});

test("a statement sent straight down the pool answers what Prisma answers", async () => {
  const statement = Prisma.sql`SELECT ${"a"}::text AS word, ${7}::int AS number, now() AS at, '{"a":1}'::json AS object`;
  const [[straight], [through]] = await Promise.all([rowsOf(statement), db.$queryRaw<object[]>(statement)]);
  expect(straight).toEqual({ ...through, at: expect.any(Date) });
});
