import { existsSync, readFileSync } from "node:fs";

export type Counts = { passed: number; failed: number };

/** Reads the counts of a Vitest JSON report; zero if there is none. */
export function vitestCounts(file: string): Counts {
  const report = read<{ numPassedTests: number; numFailedTests: number; numFailedTestSuites: number }>(file);
  if (!report) return { passed: 0, failed: 0 };
  // A file that could not be loaded has failed, even though none of its tests ran.
  const failed = Math.max(report.numFailedTests, Math.min(report.numFailedTestSuites, 1));
  return { passed: report.numPassedTests, failed };
}

/** Reads the counts of a Playwright JSON report. A test that passed only on a retry counts as failed. */
export function playwrightCounts(file: string): Counts {
  const report = read<{ stats: { expected: number; unexpected: number; flaky: number } }>(file);
  if (!report) return { passed: 0, failed: 0 };
  const { expected, unexpected, flaky } = report.stats;
  return { passed: expected, failed: unexpected + flaky };
}

function read<T>(file: string): T | null {
  return existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as T) : null;
}
