import * as bindings from "@prisma/schema-engine-wasm/schema_engine_bg";
import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";
import { ROOT } from "@/scripts/running/inputs";
import { IS_OLDEST } from "./oldest";

test("the oldest supported Node.js cannot load the engine through its package's entry", () => {
  const script = 'await import("@prisma/schema-engine-wasm")';
  const { status } = spawnSync(process.execPath, ["--input-type=module", "-e", script], { cwd: ROOT });
  expect(IS_OLDEST && status === 0, "the grip can go").toBe(false);
});

test("the bindings are those that the grip expects", () => {
  const names = Object.keys(bindings);
  expect(names).toEqual(expect.arrayContaining(["__wbg_set_wasm", "SchemaEngine"]));
  expect(names.some((name) => name.startsWith("__wbg_setTimeout"))).toBe(true);
});
