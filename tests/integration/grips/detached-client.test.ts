import { AsyncLocalStorage } from "node:async_hooks";
import { setImmediate as turn } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import pg from "pg";
import { expect, test } from "vitest";
import { detachedClient } from "@/lib/grips/detached-client";

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as () => void;

/** Whether a pool of such clients, first used inside a request, keeps that request in memory. */
async function isHeldBy(Client: typeof pg.Client): Promise<boolean> {
  const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 1, Client });
  const ask = async (): Promise<WeakRef<object>> => {
    const request = { body: "large" };
    await new AsyncLocalStorage<object>().run(request, () => pool.query("select 1"));
    return new WeakRef(request);
  };
  const request = await ask();
  await turn();
  await turn();
  collect();
  const isHeld = request.deref() !== undefined;
  await pool.end();
  return isHeld;
}

test("a plain connection of the driver keeps the request it was opened for", async () => {
  expect(await isHeldBy(pg.Client), "the grip can go").toBe(true);
});

test("with the grip it keeps none", async () => {
  expect(await isHeldBy(detachedClient())).toBe(false);
});
