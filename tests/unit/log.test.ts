import { execFileSync } from "node:child_process";
import path from "node:path";
import { expect, test } from "vitest";

const ROOT = path.join(import.meta.dirname, "..", "..");

/** What a separate process prints when it logs `entry`, an expression. */
function printed(entry: string): string {
  const code = `import("./lib/log/log.ts").then(({ log }) => log.info(${entry}, "said"))`;
  const env = { PATH: process.env.PATH, NODE_ENV: "test" as const };
  return execFileSync(process.execPath, ["--import", "tsx", "-e", code], {
    cwd: ROOT,
    env,
    encoding: "utf8",
  });
}

function logged(entry: object): string {
  return printed(JSON.stringify(entry));
}

test.each([
  ["new TypeError('no such thing')", "no such thing"],
  ["new Error('outer', { cause: new Error('inner') })", "outer: inner"],
  ["new AggregateError([new Error('refused by ::1'), new Error('refused by 127.0.0.1')])", "refused by ::1"],
])("an error is logged with its message and its stack: %s", (error, message) => {
  const { err } = JSON.parse(printed(`{ err: ${error} }`));
  expect(err.message).toContain(message);
  expect(err.stack).toMatch(/Error.*\n +at /);
});

test.each(["'gone'", "null", "{ code: 7 }"])(
  "whatever else is thrown is logged with a message: %s",
  (thrown) => {
    expect(JSON.parse(printed(`{ err: ${thrown} }`)).err.message).toEqual(expect.any(String));
  },
);

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
