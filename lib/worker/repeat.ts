import { setTimeout as wait } from "node:timers/promises";
import { log } from "@/lib/log/log";

/** How long a loop waits in milliseconds: after some work, and at most after a failure. */
const REST_BUSY = 50;
const REST_FAILED = 5_000;

type Loop = {
  /** What the log calls it. */
  readonly name: string;
  readonly stopping: AbortSignal;
  /** The longest wait while there is nothing to do, in milliseconds. */
  readonly idleMs: number;
  /** Does what there is to do, and returns how much that was. */
  work(): Promise<number>;
  /** How much `work` does at most. If it did all of that, it goes on at once. */
  readonly full?: number;
};

/**
 * Repeats `work` until `stopping`: after longer and longer waits while there is nothing to do, or while it fails. The
 * waits do not depend on what this machine's clock shows. Resolves once the current work has finished.
 */
export async function repeat({ name, stopping, idleMs, work, full = Infinity }: Loop): Promise<void> {
  let rest = REST_BUSY;
  while (!stopping.aborted) {
    try {
      const done = await work();
      if (done >= full) continue;
      rest = done > 0 ? REST_BUSY : Math.min(rest * 2, idleMs);
    } catch (err) {
      rest = Math.min(rest * 2, REST_FAILED);
      log.error({ err, loop: name, restMs: rest }, "background work failed and will be tried again");
    }
    await wait(rest, undefined, { signal: stopping }).catch(() => undefined);
  }
}
