import { type TaskList } from "graphile-worker";
import { untilReachable } from "@/lib/db/reachable";
import { env } from "@/lib/env/env";
import { log } from "@/lib/log/log";
import { closedWithOpenNegotiations } from "@/lib/sweep/queries";
import { endOpenNegotiations, expireDue } from "@/lib/sweep/service";
import { planTidying, tidy } from "@/lib/tidy/service";
import { queueUntil } from "./queue";
import { relayUntil } from "./relay";
import { repeat } from "./repeat";

/** The longest waits between two sweeps, and between two looks at whether tidying is planned, in milliseconds. */
const SWEEP_MS = 20_000;
const PLAN_MS = 5 * 60_000;

/** Background work that has started. `stop` finishes the current work and resolves. */
export type Worker = { stop(): Promise<void> };

/**
 * Starts the background work as soon as the database answers. Whatever has its time is a loop, and asks the database
 * what is due by its clock: the sweep, the relay with its consumers, and the planning of the tidying. Any number of
 * workers may run side by side. Only jobs that one worker should do alone go through the queue in the database.
 * `stopping` stops it too, also while it still waits for the database.
 */
export async function startWorker(stopping = new AbortController()): Promise<Worker> {
  const { signal } = stopping;
  await untilReachable(env().DATABASE_URL, signal);
  const running = Promise.all([
    repeat({ name: "sweep", stopping: signal, idleMs: SWEEP_MS, work: sweepAll }),
    repeat({ name: "plan", stopping: signal, idleMs: PLAN_MS, work: planTidying }),
    relayUntil(signal),
    queueUntil(signal, JOBS),
  ]);
  log.info("worker started");
  return {
    stop: async () => {
      stopping.abort();
      await running;
      log.info("worker stopped");
    },
  };
}

const JOBS: TaskList = {
  tidy: async () => log.info(await tidy(), "tidy"),
};

async function sweepAll(): Promise<number> {
  const swept = await sweep();
  const count = swept.expired + swept.closed;
  if (count > 0) log.info(swept, "sweep");
  return count;
}

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
