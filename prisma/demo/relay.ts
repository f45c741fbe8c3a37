import { follow, handOutPositions } from "@/lib/event/service";
import { tellOf } from "@/lib/notification/service";

const BATCH = 500;

/** Gives every event its position and notifies people, as the worker does. */
export async function relayAll(): Promise<void> {
  let done = 1;
  while (done > 0) done = (await handOutPositions(BATCH)) + (await follow("notification", BATCH, tellOf));
}
