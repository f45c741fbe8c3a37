import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { endWith } from "@/server/lifetime";
import { ensureBrowser } from "./browser";
import { generateClient } from "./running/build";
import { Run, StepFailed } from "./testing/run";
import { endSteps } from "./testing/step";
import { browser, BUILD, CHECKS, LINT, ROUTE_TYPES, vitest } from "./testing/steps";

// npm test: everything, cheapest first, until something fails.
// npm run test:quick: everything that needs no build and no browser.
// npm run check: everything that needs no database either and runs no tests.
const isCheck = process.argv.includes("--check");
const isQuick = process.argv.includes("--quick");
const reports = mkdtempSync(path.join(tmpdir(), "parley-reports-"));
const run = new Run();
const began = performance.now();
function removeReports() {
  return rmSync(reports, { recursive: true, force: true });
}

endWith(async () => {
  await endSteps();
  removeReports();
});

async function everything(): Promise<void> {
  await generateClient();
  await run.inOrder(ROUTE_TYPES);
  // Two lanes for two cores: lint takes about as long as all the others together.
  await Promise.all([
    run.inOrder(LINT),
    run.inOrder(...CHECKS, ...(isCheck ? [] : [vitest("unit", reports, false)])),
  ]);
  if (isCheck) return;
  await run.inOrder(vitest("integration", reports, true));
  if (isQuick) return;
  await run.inOrder(BUILD);
  ensureBrowser();
  // Two lanes again: plain HTTP requests keep a server busy, while the other lane mostly waits for a browser.
  await Promise.all([
    run.inOrder(browser("hostile", ["hostile"], reports)),
    run.inOrder(browser("browser", ["desktop", "phone"], reports)),
  ]);
}

let crashes = 0;
try {
  await everything();
} catch (error) {
  if (!(error instanceof StepFailed)) {
    crashes = 1;
    console.error(error instanceof Error ? error.message : error);
  }
}
removeReports();
const { passed, failed } = run.counts;
console.log(`\n${Math.round((performance.now() - began) / 1000)} s in all`);
if (!isCheck) console.log(`${passed} passed, ${failed + crashes} failed`);
process.exit(failed + crashes === 0 ? 0 : 1);
