import { setTimeout as wait } from "node:timers/promises";
import { expect, test } from "vitest";
import { startChild } from "@/scripts/running/child";
import { keptRunning } from "@/scripts/running/parley";

test("a worker that ends is started again, until it is stopped", async () => {
  const starts: boolean[] = [];
  const kept = keptRunning((again) => {
    starts.push(again);
    return startChild({
      name: "short-lived worker",
      script: "tests/integration/short-lived.ts",
      env: { PATH: process.env.PATH, NODE_ENV: "test" },
      logFile: null,
    });
  });
  await kept.ready;
  await expect.poll(() => starts, { timeout: 20_000 }).toEqual([false, true, true]);
  await kept.stop();
  await wait(1_500);
  expect(starts.length).toBe(3);
});
