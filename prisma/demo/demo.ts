import { newId } from "@/lib/id/id";
import { markAllRead } from "@/lib/notification/service";
import { expireDue } from "@/lib/sweep/service";
import { type Everyone, signEveryoneUp } from "./accounts";
import { DEMO_CAMPAIGNS } from "./campaigns";
import { DAY_MS } from "./moments";
import { DEMO_BRANDS } from "./people";
import { relayAll } from "./relay";
import { loadScale } from "./scale";
import { type DemoStep, stepsOf } from "./steps";

/** Older notifications have been read, in days. */
const READ_AGO = 3;

type Log = (line: string) => void;

/**
 * Loads the demo content into an empty database: people sign up, and every step is played through the services in the
 * order in which it happened. `scale` adds that many applications to a brand of their own. The content is the same at
 * every load, with all times relative to the time of loading.
 */
export async function loadDemo({ scale = 0, log }: { scale?: number; log: Log }): Promise<void> {
  const now = new Date();
  const everyone = await signEveryoneUp(now);
  log(`${DEMO_BRANDS.length} brands and ${everyone.userIds.length} people signed up`);
  const steps = [
    ...DEMO_CAMPAIGNS.flatMap((campaign) => stepsOf(campaign, everyone, now)),
    readingStep(everyone, now),
  ].sort((one, other) => one.at.getTime() - other.at.getTime());
  await takeAll(steps.filter(({ isLate }) => !isLate));
  await settle();
  await takeAll(steps.filter(({ isLate }) => isLate));
  await settle({ sweeping: false });
  log(`${steps.length} steps of ${DEMO_CAMPAIGNS.length} campaigns played`);
  if (scale > 0) await loadScale(scale, log);
}

async function takeAll(steps: readonly DemoStep[]): Promise<void> {
  for (const step of steps) await step.take();
}

/** A few days ago, everyone read their notifications. */
function readingStep({ userIds }: Everyone, now: Date): DemoStep {
  return {
    at: new Date(now.getTime() - READ_AGO * DAY_MS),
    isLate: false,
    take: async () => {
      await settle();
      for (const userId of userIds) await markAllRead({ userId }, { before: newId() });
    },
  };
}

/** Records expiries and notifies people, as the worker does. */
async function settle({ sweeping = true } = {}): Promise<void> {
  if (sweeping) while ((await expireDue()) > 0);
  await relayAll();
}
