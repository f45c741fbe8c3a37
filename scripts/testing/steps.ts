import path from "node:path";
import { playwrightCounts, vitestCounts } from "./counts";
import type { CountedStep } from "./run";
import type { Step } from "./step";
import { ROOT } from "../running/inputs";

/** The types of routes and of imported files that are not code, which the type check needs. */
export const ROUTE_TYPES: Step = { name: "route types", command: ["next", "typegen"] };

export const LINT: Step = { name: "lint", command: npmScript("lint") };

/** The other steps that need neither a database nor a build. */
export const CHECKS: readonly Step[] = [
  { name: "format", command: ["prettier", "--check", "--log-level", "warn", "."] },
  { name: "types", command: ["tsc", "--noEmit"] },
  { name: "dead code", command: ["knip", "--no-config-hints"] },
];

export const BUILD: Step = { name: "build", command: ["tsx", "scripts/build.ts"] };

/** One of package.json's scripts, with more arguments. */
function npmScript(name: string, ...args: readonly string[]): Step["command"] {
  return ["npm", "run", "--silent", name, "--", ...args];
}

/** The tests of one Vitest project. They are counted from the report that they leave in `folder`. */
export function vitest(project: "unit" | "integration", folder: string, live: boolean): CountedStep {
  const report = path.join(folder, `${project}.json`);
  return {
    name: project,
    command: npmScript(`test:${project}`, "--reporter=dot", "--reporter=json", `--outputFile.json=${report}`),
    live,
    counts: () => vitestCounts(report),
  };
}

/**
 * Some projects of the browser tests, with their own server, database and worker. They are counted from the report
 * that they leave in `folder`.
 */
export function browser(name: string, projects: readonly string[], folder: string): CountedStep {
  const report = path.join(folder, `${name}.json`);
  return {
    name,
    command: npmScript(
      "test:browser",
      ...projects.map((project) => `--project=${project}`),
      `--output=test-results/${name}`,
      "--reporter=list,json",
    ),
    live: true,
    env: { PLAYWRIGHT_JSON_OUTPUT_NAME: report, E2E_LOGS: path.join(ROOT, ".parley", `log-${name}`) },
    counts: () => playwrightCounts(report),
  };
}
