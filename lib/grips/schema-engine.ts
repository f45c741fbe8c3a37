import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import * as bindings from "@prisma/schema-engine-wasm/schema_engine_bg";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import type pg from "pg";
import { WholeScripts } from "./whole-scripts";

// Grip on the bindings of Prisma's schema engine, which are made for a bundler.
// Reason: Prisma's command line downloads a native engine from a host that cannot be reached everywhere. The same
// engine is available as WebAssembly in its own package. Plain Node.js cannot load that package by its entry, and the
// engine leaves timers behind that keep a finished command running.
// Measured: `prisma migrate deploy` fails without network; this applies the migrations in less than a second.
// Goes when: every supported Node.js loads the package by its entry.

declare global {
  /** Where the engine stores its message when it panics. */
  var PRISMA_WASM_PANIC_REGISTRY: { set_message(message: string): void } | undefined;
}

/** The engine's input: migrations, and schemas to compare. */
export type MigrationList = bindings.MigrationList;
export type DiffTarget = bindings.DiffTarget;

type Bindings = typeof bindings & { __wbg_set_wasm(exports: WebAssembly.Exports): void };

let ready: Promise<void> | undefined;

/**
 * Calls `work` with Prisma's schema engine as WebAssembly. It creates and applies migrations as the Prisma command
 * line does, without the native program. It connects to the database of `pool` even if it only compares schemas.
 */
export async function withSchemaEngine<T>(
  pool: pg.Pool,
  work: (engine: bindings.SchemaEngine) => Promise<T>,
): Promise<T> {
  await (ready ??= load());
  const adapter = bindMigrationAwareSqlAdapterFactory(new WholeScripts(pool));
  const engine = await bindings.SchemaEngine.new({ datamodels: undefined }, () => undefined, adapter);
  try {
    return await work(engine);
  } finally {
    engine.free();
  }
}

async function load(): Promise<void> {
  const script = createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm/schema_engine_bg");
  const binary = await readFile(path.join(path.dirname(script), "schema_engine_bg.wasm"));
  const { instance } = await WebAssembly.instantiate(binary, { "./schema_engine_bg.js": imports() });
  globalThis.PRISMA_WASM_PANIC_REGISTRY ??= { set_message: (message) => console.error(message) };
  (bindings as Bindings).__wbg_set_wasm(instance.exports);
  (instance.exports.__wbindgen_start as () => void)();
}

/** The functions that the engine calls. It leaves timers behind, which must not keep a finished command running. */
function imports(): WebAssembly.ModuleImports {
  const timer = (callback: () => void, ms: number) => setTimeout(callback, ms).unref();
  return Object.fromEntries(
    Object.entries(bindings).map(([name, call]) => [
      name,
      name.startsWith("__wbg_setTimeout") ? timer : call,
    ]),
  ) as WebAssembly.ModuleImports;
}
