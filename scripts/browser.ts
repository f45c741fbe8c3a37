import { chromium } from "@playwright/test";
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

/** Where systems install Chromium. The shell made for tests comes first: it draws no window, so it is the fastest. */
const SYSTEM = [
  "/usr/bin/chromium-headless-shell",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/snap/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/** Stop the browser from calling its makers' servers at every start. */
export const BROWSER_ARGS = [
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
  // Test machines have no graphics card, and emulating one takes most of the browser's time.
  "--disable-gpu",
  // Chromium refuses to run as root inside its sandbox. Everyone else keeps the sandbox.
  ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
];

/** The path of a Chromium on this machine, or null. Playwright's own comes before the system's. */
export function installedBrowser(): string | null {
  return [chromium.executablePath(), ...SYSTEM].find((path) => existsSync(path) && runs(path)) ?? null;
}

/**
 * Like `installedBrowser`. If there is none, it installs Debian's when run as root; otherwise it throws one sentence.
 */
export function ensureBrowser(): string {
  const found = installedBrowser() ?? installedByApt();
  if (found) return found;
  throw new Error(
    "The browser tests need Chromium: run `npx playwright install --with-deps chromium`, or on Debian `apt-get install chromium` as root.",
  );
}

function runs(path: string): boolean {
  const seconds = 20;
  return spawnSync(path, ["--version"], { stdio: "ignore", timeout: seconds * 1000 }).status === 0;
}

function installedByApt(): string | null {
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return null;
  console.log("Installing Debian's Chromium for the browser tests ...");
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  try {
    execFileSync("apt-get", ["update", "-q"], { env, stdio: "pipe" });
    execFileSync("apt-get", ["install", "-qy", "--no-install-recommends", "chromium-headless-shell"], {
      env,
      stdio: "pipe",
    });
  } catch {
    return null;
  }
  return installedBrowser();
}
