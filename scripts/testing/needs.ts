import { existsSync } from "node:fs";
import path from "node:path";
import { ensureBrowser } from "../browser";
import { runStep } from "./step";
import { ROUTE_TYPES } from "./steps";
import { build, generateClient, isBuilt } from "../running/build";
import { ROOT } from "../running/inputs";

/**
 * Prepares what a tool needs and a fresh clone does not have: the database client for all of them, the route types
 * for ESLint, and a browser and an up-to-date build for Playwright. Skips whatever exists already.
 */
export async function prepareFor(tool: string): Promise<void> {
  await generateClient();
  if (tool === "eslint") await routeTypes();
  if (tool === "playwright") await browserAndBuild();
}

async function routeTypes(): Promise<void> {
  if (existsSync(path.join(ROOT, "next-env.d.ts"))) return;
  const { ok, output } = await runStep(ROUTE_TYPES);
  if (!ok) throw new Error(`${output}\nThe route types could not be generated.`);
}

async function browserAndBuild(): Promise<void> {
  ensureBrowser();
  if (isBuilt()) return;
  console.log("Building, because something has changed. This takes a minute ...");
  await build();
}
