import { affected } from "@/lib/db/sql";
import { Prisma } from "@/prisma/generated/client";

/** How many days ended sessions are kept, so that people can still see when a browser was signed out. */
const SESSIONS_KEPT_DAYS = 30;
/** The most rows that one statement deletes, so that it never holds many locks. */
const BATCH = 5_000;

/** Deletes what is no longer needed: sessions that ended long ago, and old counters of the rate limits. */
export async function tidy(): Promise<{ sessions: number; counters: number }> {
  return { sessions: await inBatches(OLD_SESSIONS), counters: await inBatches(OLD_COUNTERS) };
}

// SQL because each batch is limited, and skips rows that another worker has locked.
const OLD_SESSIONS = Prisma.sql`
  DELETE FROM session WHERE id IN (
    SELECT id FROM session
     WHERE least(expires_at, revoked_at) < now() - make_interval(days => ${SESSIONS_KEPT_DAYS}::int)
     LIMIT ${BATCH}::int FOR UPDATE SKIP LOCKED)`;
const OLD_COUNTERS = Prisma.sql`
  DELETE FROM throttle WHERE key IN (
    SELECT key FROM throttle WHERE expire < extract(epoch FROM now()) * 1000
     LIMIT ${BATCH}::int FOR UPDATE SKIP LOCKED)`;

async function inBatches(removal: Prisma.Sql): Promise<number> {
  let removed = 0;
  for (let batch = BATCH; batch === BATCH; removed += batch) batch = await affected(removal);
  return removed;
}
