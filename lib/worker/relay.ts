import { type Consume, follow, handOutPositions } from "@/lib/event/service";
import { tellOf } from "@/lib/notification/service";
import { repeat } from "./repeat";

/** The most events in one batch. */
const BATCH = 500;
const IDLE_MS = 1_000;

/** The consumers that follow the log, by the name of their cursor. A new one needs a row in `consumer`. */
const CONSUMERS: Record<string, Consume> = { notification: tellOf };

/**
 * Hands out positions, and lets every consumer follow the log, until `stopping`. Each runs in its own loop, so that a
 * slow or failing one does not hold up the others. Resolves once the current batches are finished.
 */
export async function relayUntil(stopping: AbortSignal): Promise<void> {
  const loop = (name: string, work: () => Promise<number>) =>
    repeat({ name, stopping, work, full: BATCH, idleMs: IDLE_MS });
  await Promise.all([
    loop("relay", () => handOutPositions(BATCH)),
    ...Object.entries(CONSUMERS).map(([name, consume]) => loop(name, () => follow(name, BATCH, consume))),
  ]);
}
