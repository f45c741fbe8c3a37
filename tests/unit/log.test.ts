import { execFileSync } from "node:child_process";
import path from "node:path";
import { expect, test } from "vitest";

const ROOT = path.join(import.meta.dirname, "..", "..");

/** What a separate process prints when it logs `entry`. */
function logged(entry: object): string {
  const code = `import("./lib/log/log.ts").then(({ log }) => log.info(${JSON.stringify(entry)}, "said"))`;
  const env = { PATH: process.env.PATH, NODE_ENV: "test" as const };
  return execFileSync(process.execPath, ["--import", "tsx", "-e", code], {
    cwd: ROOT,
    env,
    encoding: "utf8",
  });
}

test("the log says what happened and hides every secret", () => {
  const line = logged({
    applicationId: "42",
    password: "hush",
    user: { name: "Maya", passwordHash: "hush", session: { token: "hush" } },
    request: { headers: { cookie: "hush", authorization: "hush", "set-cookie": "hush" } },
    DATABASE_URL: "hush",
  });
  expect(JSON.parse(line)).toMatchObject({
    level: "info",
    msg: "said",
    applicationId: "42",
    user: { name: "Maya" },
  });
  expect(line).not.toContain("hush");
});
