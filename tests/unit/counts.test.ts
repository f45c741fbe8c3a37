import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { playwrightCounts, vitestCounts } from "@/scripts/testing/counts";

const folder = mkdtempSync(path.join(tmpdir(), "parley-counts-"));
afterAll(() => rmSync(folder, { recursive: true }));

function report(content: unknown): string {
  const file = path.join(folder, "report.json");
  writeFileSync(file, JSON.stringify(content));
  return file;
}

describe("the counts of a test run", () => {
  test("are taken from its report", () => {
    const unit = report({ numPassedTests: 7, numFailedTests: 2, numFailedTestSuites: 1 });
    expect(vitestCounts(unit)).toEqual({ passed: 7, failed: 2 });
    const browser = report({ stats: { expected: 5, unexpected: 1, flaky: 0 } });
    expect(playwrightCounts(browser)).toEqual({ passed: 5, failed: 1 });
  });

  test("count a file that could not be loaded as failed", () => {
    expect(vitestCounts(report({ numPassedTests: 7, numFailedTests: 0, numFailedTestSuites: 1 }))).toEqual({
      passed: 7,
      failed: 1,
    });
  });

  test("count a test that passed only at its second try as failed", () => {
    expect(playwrightCounts(report({ stats: { expected: 5, unexpected: 0, flaky: 1 } }))).toEqual({
      passed: 5,
      failed: 1,
    });
  });

  test("are null without a report", () => {
    expect(vitestCounts(path.join(folder, "none.json"))).toEqual({ passed: 0, failed: 0 });
  });
});
