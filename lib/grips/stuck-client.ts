import type pg from "pg";

// Grip on the client of `pg` and its pool.
// Reason: When a query takes longer than `query_timeout`, `pg` gives up waiting, but the connection still waits for that
// query's answer. Whoever borrowed it from the pool returns it as if it were free (Prisma's transactions and the job
// queue do), so the pool lends it again, and each later query waits for its own timeout behind the lost one.
// Measured: behind a proxy that went silent, the job queue never worked again, although new connections did.
// Goes when: the pool closes a returned connection whose query is still running.

type Inside = pg.PoolClient & { _activeQuery?: unknown; _queryable: boolean };

/** Makes the pool close a connection that is returned while it still waits for an answer. */
export function dropStuckClients(pool: pg.Pool): void {
  pool.on("release", (_, client) => {
    const inside = client as Inside;
    // The pool ends a client that cannot be queried, and such an end does not wait for the other side.
    if (inside._activeQuery) inside._queryable = false;
  });
}
