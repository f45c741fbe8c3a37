import { setTimeout as wait } from "node:timers/promises";
import { type Consume, follow, handOutPositions } from "@/lib/event/service";
import { log } from "@/lib/log/log";
import { tellOf } from "@/lib/notification/service";

/** The most events in one batch. */
const BATCH = 500;
/**
 * How long a loop waits before its next batch, in milliseconds: after some work, at most after finding none, and at
 * most after a failure.
 */
const REST_BUSY = 50;
const REST_IDLE = 1_000;
const REST_FAILED = 30_000;

/** The consumers that follow the log, by the name of their cursor. A new one needs a row in `consumer`. */
const CONSUMERS: Record<string, Consume> = { notification: tellOf };

/**
 * Hands out positions, and lets every consumer follow the log, until `stopping`. Each runs in its own loop, so that a
 * slow or failing one does not hold up the others. Resolves once the current batches are finished.
 */
export async function relayUntil(stopping: AbortSignal): Promise<void> {
  await Promise.all([
    repeat("relay", stopping, () => handOutPositions(BATCH)),
    ...Object.entries(CONSUMERS).map(([name, consume]) =>
      repeat(name, stopping, () => follow(name, BATCH, consume)),
    ),
  ]);
}

/**
 * Repeats a batch: at once while batches are full, and after longer and longer waits while there is nothing to do or
 * batches fail.
 */
async function repeat(name: string, stopping: AbortSignal, batch: () => Promise<number>): Promise<void> {
  let rest = REST_BUSY;
  while (!stopping.aborted) {
    try {
      const done = await batch();
      if (done === BATCH) continue;
      rest = done > 0 ? REST_BUSY : Math.min(rest * 2, REST_IDLE);
    } catch (error) {
      rest = Math.min(rest * 2, REST_FAILED);
      log.error({ error, name, restMs: rest }, "a reader of the log failed and will try again");
    }
    await wait(rest, undefined, { signal: stopping }).catch(() => undefined);
  }
}
