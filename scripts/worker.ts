import "@/server/environment";
import { log } from "@/lib/log/log";
import { endWith, fail } from "@/server/lifetime";

// npm run worker: the background work, in a process of its own.
async function work(): Promise<void> {
  // Loaded here, so that a bad environment ends with one sentence.
  const { startWorker } = await import("@/lib/worker/worker");
  const worker = await startWorker();
  log.info("working");
  process.send?.("ready");
  endWith(() => worker.stop());
}

work().catch(fail);
