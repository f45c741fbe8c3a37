import { db } from "@/lib/db/db";

/** Ended sessions are kept this long, so that a person can still be told when a browser was signed out. */
const SESSIONS_KEPT_DAYS = 30;
/** Rows one statement deletes at most, so that it never holds many locks. */
const BATCH = 5_000;

/** Deletes what nobody needs any more: sessions ended long ago, and counters of the rate limits that are over. */
export async function tidy(): Promise<{ sessions: number; counters: number }> {
  return {
    sessions: await inBatches(
      () => db.$executeRaw`
      DELETE FROM session WHERE id IN (
        SELECT id FROM session
         WHERE least(expires_at, revoked_at) < now() - make_interval(days => ${SESSIONS_KEPT_DAYS}::int)
         LIMIT ${BATCH}::int FOR UPDATE SKIP LOCKED)`,
    ),
    counters: await inBatches(
      () => db.$executeRaw`
      DELETE FROM throttle WHERE key IN (
        SELECT key FROM throttle WHERE expire < extract(epoch FROM now()) * 1000
         LIMIT ${BATCH}::int FOR UPDATE SKIP LOCKED)`,
    ),
  };
}

async function inBatches(removeBatch: () => Promise<number>): Promise<number> {
  let removed = 0;
  for (let batch = BATCH; batch === BATCH; removed += batch) batch = await removeBatch();
  return removed;
}
