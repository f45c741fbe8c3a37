import { AsyncLocalStorage } from "node:async_hooks";
import { setImmediate as turn } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";
import { letGoOfStacks } from "@/lib/memory/stacks";

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as () => void;

const requests = new AsyncLocalStorage<object>();

letGoOfStacks();

test("a signal that ended one request does not keep another in memory", async () => {
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
  expect(second.deref()).toBeUndefined();
});

test("a signal's reason and its stack do not change", () => {
  const reason = new Error("done");
  const controller = new AbortController();
  controller.abort(reason);
  expect(controller.signal.reason).toBe(reason);
  expect(reason.stack).toContain("memory.test");
  const bare = new AbortController();
  bare.abort();
  expect(bare.signal.reason).toMatchObject({ name: "AbortError" });
});
