import { type CronItem, Logger, parseCronItems, run, type TaskList } from "graphile-worker";
import { env } from "@/lib/env/env";
import { log } from "@/lib/log/log";
import { closedWithOpenNegotiations } from "@/lib/sweep/queries";
import { endOpenNegotiations, expireDue } from "@/lib/sweep/service";
import { tidy } from "@/lib/tidy/service";
import { relayUntil } from "./relay";

/** The job queue's own connections; the jobs use the application's pool. */
const QUEUE_CONNECTIONS = 3;

/**
 * Starts the background work: the sweep every minute and the tidying every hour, both through the job queue in the
 * database, so that only one worker runs each; and this process's relay, which turns events into notifications.
 * `stop` finishes the current work and resolves.
 */
export async function startWorker(): Promise<{ stop(): Promise<void> }> {
  const queue = await run({
    connectionString: env().DATABASE_URL,
    maxPoolSize: QUEUE_CONNECTIONS,
    concurrency: 1,
    noHandleSignals: true,
    logger: queueLog,
    taskList: TASKS,
    parsedCronItems: parseCronItems([...TIMETABLE]),
  });
  queue.promise.catch((error: unknown) => log.fatal({ error }, "the job queue stopped"));
  const stopping = new AbortController();
  const relay = relayUntil(stopping.signal);
  log.info("worker started");
  return {
    stop: async () => {
      stopping.abort();
      await Promise.all([queue.stop(), relay]);
      log.info("worker stopped");
    },
  };
}

const TASKS: TaskList = {
  sweep: async () => {
    const swept = await sweep();
    if (swept.expired + swept.closed > 0) log.info(swept, "sweep");
  },
  tidy: async () => log.info(await tidy(), "tidy"),
};

// The key keeps jobs of one kind from piling up. Missed runs are not made up for, because each run does everything
// there is to do. The jobs have no named queue: if a worker died, its queue would stay locked for hours.
const TIMETABLE: readonly CronItem[] = [
  {
    task: "sweep",
    match: "* * * * *",
    options: { jobKey: "sweep", maxAttempts: 1, backfillPeriod: 0 },
  },
  {
    task: "tidy",
    match: "7 * * * *",
    options: { jobKey: "tidy", maxAttempts: 1, backfillPeriod: 0 },
  },
];

/**
 * Records everything that has expired (N7), and ends what a closing left open (N16). May run beside other sweeps,
 * moves and closings. Returns how many negotiations it ended of each kind.
 */
export async function sweep(): Promise<{ expired: number; closed: number }> {
  let expired = 0;
  for (let batch = 1; batch > 0; expired += batch) batch = await expireDue();
  let closed = 0;
  for (const { closedBy, ...campaign } of await closedWithOpenNegotiations())
    closed += await endOpenNegotiations(campaign, { actor: closedBy });
  return { expired, closed };
}

/** Sends the job queue's messages to our own log; its routine ones only at debug level. */
const queueLog = new Logger((scope) => (level, message) => {
  const entry = { ...scope, queue: true };
  if (level === "error") log.error(entry, message);
  else if (level === "warning") log.warn(entry, message);
  else log.debug(entry, message);
});
