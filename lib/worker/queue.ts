import { Logger, runTaskList, type TaskList } from "graphile-worker";
import { poolTo } from "@/lib/db/connection";
import { env } from "@/lib/env/env";
import { log } from "@/lib/log/log";
import { repeat } from "./repeat";

/** The queue's own connections: one listens, the others take and finish jobs. The jobs use the application's pool. */
const CONNECTIONS = 3;
/** The longest wait before a queue that died is started again. */
const RESTART_MS = 5_000;

/**
 * Finished jobs are recorded through the queue's batches. Without them, it does not wait for the record of a job, and
 * a database that dies at that moment would end this process by an unhandled rejection.
 */
const BATCHED = { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } };

/**
 * Runs the jobs that wait in the queue, until `stopping`. If the queue dies, it is started again. Resolves once the
 * current job is finished.
 */
export async function queueUntil(stopping: AbortSignal, tasks: TaskList): Promise<void> {
  const { DATABASE_URL: url, DATABASE_STATEMENT_SECONDS: seconds } = env();
  const pool = poolTo(url, { size: CONNECTIONS, seconds });
  const work = async () => {
    const queue = runTaskList(
      { concurrency: 1, noHandleSignals: true, logger, preset: BATCHED },
      tasks,
      pool,
    );
    const stop = () => void queue.gracefulShutdown(); // its failure is also that of `promise`
    stopping.addEventListener("abort", stop, { once: true });
    try {
      await queue.promise;
    } finally {
      stopping.removeEventListener("abort", stop);
    }
    if (!stopping.aborted) throw new Error("The job queue stopped by itself.");
    return 0;
  };
  await repeat({ name: "queue", stopping, idleMs: RESTART_MS, work });
  await pool.end();
}

/** Sends the job queue's messages to our own log; its routine ones only at debug level. */
const logger = new Logger((scope) => (level, message, meta) => {
  const entry = { ...scope, queue: true, err: meta?.error ?? meta?.fatalError };
  if (level === "error") log.error(entry, message);
  else if (level === "warning") log.warn(entry, message);
  else log.debug(entry, message);
});
