import { affected, rows } from "@/lib/db/sql";
import { Prisma } from "@/prisma/generated/client";

/** How many days ended sessions are kept, so that people can still see when a browser was signed out. */
const SESSIONS_KEPT_DAYS = 30;
/** The most rows that one statement deletes, so that it never holds many locks. */
const BATCH = 5_000;

/** The job's name in the queue, and its key: there is never more than one that waits. */
const JOB = "tidy";
/** How many minutes after the full hour it is due. */
const DUE_MINUTE = 7;

/**
 * Plans the next tidying of the hour, unless one is planned. A job of the queue, because it may take long, needs only
 * one worker, and is tried again if it fails. Its hour is that of the database's clock. Returns 0: no more to plan.
 */
export async function planTidying(): Promise<number> {
  await rows(Prisma.sql`
    SELECT FROM graphile_worker.add_job(${JOB}::text, job_key := ${JOB}::text, job_key_mode := 'preserve_run_at',
      run_at := date_trunc('hour', now()) + make_interval(hours => 1, mins => ${DUE_MINUTE}::int), max_attempts := 5)`);
  return 0;
}

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
