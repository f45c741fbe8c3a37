import "@/server/environment";
import { log } from "@/lib/log/log";
import { endWith, fail } from "@/server/lifetime";

// npm run worker: runs the background work in its own process.
async function work(): Promise<void> {
  // Imported here, so that an invalid environment ends with one sentence.
  const { startWorker } = await import("@/lib/worker/worker");
  const stopping = new AbortController();
  const starting = startWorker(stopping);
  endWith(async () => {
    stopping.abort();
    await (await starting).stop();
  });
  await starting;
  log.info("working");
  process.send?.("ready");
}

work().catch(fail);
