import { defineConfig } from "@playwright/test";
import path from "node:path";
import { BROWSER_ARGS, installedBrowser } from "./scripts/browser";
import { freePort } from "./scripts/postgres/port";

// Each process of a run loads this file; the others inherit what the first decides.
process.env.E2E_PORT ??= String(await freePort([]));
process.env.E2E_BROWSER ??= installedBrowser() ?? "";
process.env.E2E_LOGS ??= path.join(import.meta.dirname, ".parley", "log-tests");

export default defineConfig({
  testMatch: "**/*.spec.ts",
  outputDir: "test-results",
  globalSetup: "./tests/e2e/start.ts",
  globalTimeout: 18 * 60_000,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  // The tests of one run share a server, one after the other; a test that needs a second try is broken.
  workers: 1,
  retries: 0,
  forbidOnly: true,
  use: {
    baseURL: `http://localhost:${process.env.E2E_PORT}`,
    browserName: "chromium",
    launchOptions: { executablePath: process.env.E2E_BROWSER || undefined, args: BROWSER_ARGS },
    locale: "en-GB",
    timezoneId: "Europe/London",
    contextOptions: { reducedMotion: "reduce" },
    trace: "retain-on-failure",
    screenshot: "only-on-failure",
  },
  projects: [
    // Requests that our own pages would never send, over HTTP alone.
    { name: "hostile", testDir: "tests/hostile" },
    // A test tagged @phone runs on both; one tagged @phone-only runs on the phone alone.
    {
      name: "desktop",
      testDir: "tests/e2e",
      grepInvert: /@phone-only/,
      use: { viewport: { width: 1440, height: 900 } },
    },
    {
      name: "phone",
      testDir: "tests/e2e",
      grep: /@phone/,
      use: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, hasTouch: true, isMobile: true },
    },
  ],
});
