import pg from "pg";
import { expect, test } from "vitest";
import { dropStuckClients } from "@/lib/grips/stuck-client";

/** How a pool of one connection answers after somebody returned that connection while its query was still running. */
async function afterStuck(prepare: (pool: pg.Pool) => void): Promise<string> {
  const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 1, query_timeout: 300 });
  prepare(pool);
  pool.on("error", () => undefined);
  const client = await pool.connect();
  await client.query("SELECT pg_sleep(3)").catch(() => undefined);
  client.release();
  const answer = await pool.query("SELECT 1").then(
    () => "answered",
    (error: Error) => error.message,
  );
  await pool.end();
  return answer;
}

test("a plain pool lends a connection that still waits for a lost answer", async () => {
  expect(await afterStuck(() => undefined), "the grip can go").toBe("Query read timeout");
});

test("with the grip it opens another one", async () => {
  expect(await afterStuck(dropStuckClients)).toBe("answered");
});
