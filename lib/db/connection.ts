import pg from "pg";
import { detachedClient } from "@/lib/grips/detached-client";
import { dropStuckClients } from "@/lib/grips/stuck-client";

/** How long opening a connection, or waiting for a free one of a pool, may take. */
const CONNECT_MS = 5_000;
/** How long a connection is quiet before the system asks whether the other side is still there. */
const KEEP_ALIVE_MS = 10_000;
/**
 * How much longer than the database itself we wait for an answer. The database gives up first, so that a statement
 * that we no longer wait for does not run on; we give up by ourselves if nothing arrives at all.
 */
const GRACE_MS = 2_000;

/** For commands whose statements may take long, such as migrations. */
export const LONG_SECONDS = 60 * 60;

/**
 * The options of every connection, of a pool or alone: none waits for ever, whether the database is slow, frozen, or
 * behind a network that carries nothing any more. `seconds` is the time of one statement.
 */
export function connectionTo(url: string, seconds: number) {
  return {
    connectionString: url,
    connectionTimeoutMillis: CONNECT_MS,
    query_timeout: seconds * 1000 + GRACE_MS,
    keepAlive: true,
    keepAliveInitialDelayMillis: KEEP_ALIVE_MS,
  } satisfies pg.ClientConfig;
}

/**
 * Opens a pool of at most `size` connections. A statement has `seconds`, and so has a transaction between two
 * statements, so that whoever goes silent does not keep its locks. Call it outside of any request.
 */
export function poolTo(url: string, { size, seconds }: { size: number; seconds: number }): pg.Pool {
  const pool = new pg.Pool({
    ...connectionTo(url, seconds),
    max: size,
    Client: detachedClient(),
    onConnect: async (client) => void (await client.query(limits(seconds))),
  });
  // A connection that breaks while idle is replaced when one is next needed. One that breaks in use fails its query.
  pool.on("error", () => undefined);
  pool.on("connect", (client) => client.on("error", () => undefined));
  dropStuckClients(pool);
  return pool;
}

/** Does `work` with a pool for statements that may take long, and closes it. */
export async function withLongPool<T>(url: string, work: (pool: pg.Pool) => Promise<T>): Promise<T> {
  const pool = poolTo(url, { size: 10, seconds: LONG_SECONDS });
  try {
    return await work(pool);
  } finally {
    await pool.end();
  }
}

/**
 * The database's own limits of a session. Sent after connecting, because a pooler such as PgBouncer refuses them among
 * the parameters of a connection. The last ones make the database notice a client that it cannot reach.
 */
function limits(seconds: number): string {
  const [statement, keepAlive] = [seconds * 1000, KEEP_ALIVE_MS / 1000];
  return `SELECT set_config('statement_timeout', '${statement}', false),
                 set_config('idle_in_transaction_session_timeout', '${statement}', false),
                 set_config('tcp_keepalives_idle', '${keepAlive}', false),
                 set_config('tcp_keepalives_interval', '${keepAlive}', false),
                 set_config('tcp_keepalives_count', '3', false),
                 set_config('tcp_user_timeout', '${statement + GRACE_MS}', false)`;
}
