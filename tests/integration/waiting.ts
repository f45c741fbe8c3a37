import { setTimeout as rest } from "node:timers/promises";
import pg from "pg";
import { env } from "@/lib/env/env";
import { type Prisma } from "@/prisma/generated/client";

/** How many times to check, every 10 ms, whether a write has reached the lock it should wait for. */
const TRIES = 1_000;

/**
 * What `write` answers after it waited for a lock: another transaction runs `held`, the write starts and waits for it,
 * `meanwhile` happens, and then the other transaction commits. Throws if the write does not wait for it.
 */
export async function whileWaiting<T>({
  held,
  write,
  meanwhile = () => Promise.resolve(),
}: {
  held: Prisma.Sql;
  write: () => Promise<T>;
  meanwhile?: () => Promise<unknown>;
}): Promise<T> {
  const other = new pg.Client({ connectionString: env().DATABASE_URL });
  await other.connect();
  try {
    await other.query("BEGIN");
    await other.query(held.text, [...held.values]);
    let isAnswered = false;
    const answer = write().finally(() => (isAnswered = true));
    answer.catch(() => undefined);
    for (let tries = 0; !(await isWaitedFor(other)); tries++) {
      if (isAnswered || tries === TRIES) throw new Error("the write did not wait for the lock");
      await rest(10);
    }
    await meanwhile();
    await other.query("COMMIT");
    return await answer;
  } finally {
    await other.end();
  }
}

async function isWaitedFor(client: pg.Client): Promise<boolean> {
  const { rowCount } = await client.query(
    "SELECT FROM pg_locks WHERE NOT granted AND pg_backend_pid() = ANY (pg_blocking_pids(pid))",
  );
  return rowCount !== 0;
}
