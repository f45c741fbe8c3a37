import { AsyncLocalStorage } from "node:async_hooks";
import { setImmediate as turn } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";
import { letGoOfStacks } from "@/lib/grips/aborted-stacks";
import { IS_OLDEST } from "./oldest";

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as () => void;

const requests = new AsyncLocalStorage<object>();

/** Whether the signal that ended one request keeps another in memory. */
async function isHeld(): Promise<boolean> {
  const held = new AbortController();
  const endTwo = (): WeakRef<object> => {
    const second = { body: "large" };
    setImmediate(() => held.abort(new Error("done")));
    requests.run(second, () => setImmediate(() => undefined));
    return new WeakRef(second);
  };
  const second = endTwo();
  await turn();
  await turn();
  collect();
  expect(held.signal.aborted).toBe(true);
  return second.deref() !== undefined;
}

test("without the grip a signal keeps other requests in memory, at least on the oldest supported Node.js", async () => {
  expect(IS_OLDEST && !(await isHeld()), "the grip can go").toBe(false);
});

test("with the grip it keeps none", async () => {
  letGoOfStacks();
  expect(await isHeld()).toBe(false);
});

test("a signal's reason and its stack are unchanged", () => {
  letGoOfStacks();
  const reason = new Error("done");
  const controller = new AbortController();
  controller.abort(reason);
  expect(controller.signal.reason).toBe(reason);
  expect(reason.stack).toContain("aborted-stacks.test");
  const bare = new AbortController();
  bare.abort();
  expect(bare.signal.reason).toMatchObject({ name: "AbortError" });
});
