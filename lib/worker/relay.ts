import { setTimeout as wait } from "node:timers/promises";
import { log } from "@/lib/log/log";
import { relayBatch } from "@/lib/notification/service";

/** Events told in one statement. */
const BATCH = 200;
/** How long the relay rests, in milliseconds: after some work, at most when there is none, at most when it fails. */
const REST_BUSY = 100;
const REST_IDLE = 2_000;
const REST_FAILED = 30_000;

/**
 * Polls the outbox until `stopping`, telling people within a couple of seconds: without a rest while full batches come,
 * with longer and longer rests when nothing does. A failure is logged and tried again, later each time. Resolves when
 * the batch in hand is finished.
 */
export async function relayUntil(stopping: AbortSignal): Promise<void> {
  let rest = REST_BUSY;
  while (!stopping.aborted) {
    try {
      const taken = await relayBatch(BATCH);
      if (taken === BATCH) continue;
      rest = taken > 0 ? REST_BUSY : Math.min(rest * 2, REST_IDLE);
    } catch (error) {
      rest = Math.min(rest * 2, REST_FAILED);
      log.error({ error, restMs: rest }, "the relay failed and will try again");
    }
    await wait(rest, undefined, { signal: stopping }).catch(() => undefined);
  }
}
