import { describe, expect, it } from "vitest";
import { reachedFrom, type SourceFile, sourcesIn } from "./imports";

const SOURCES = sourcesIn("app", "components", "lib");

/** What a GET runs: every page with its layouts, and the route handlers for GET. */
const READERS = SOURCES.filter(
  ({ file, text }) =>
    /^app\/.*\.tsx$/.test(file) || (/^app\/.*\/route\.ts$/.test(file) && /\bfunction GET\b/.test(text)),
);

/** A page names an action, but the action runs only when a form is posted. */
function isAction({ text }: SourceFile): boolean {
  return text.startsWith('"use server"');
}

describe("a GET writes nothing", () => {
  it("because pages and route handlers reach no service and no throttle", () => {
    expect(READERS.length).toBeGreaterThan(25);
    const trails = reachedFrom(READERS, SOURCES, isAction);
    expect(
      [...trails]
        .filter(([file]) => /\/service\.ts$|^lib\/throttle\/throttle\.ts$/.test(file))
        .map(([, trail]) => trail),
    ).toEqual([]);
  });

  it("because queries only read", () => {
    const writing =
      /\b(INSERT INTO|UPDATE \w+ SET|DELETE FROM|FOR (NO KEY )?UPDATE)\b|\.(create|update|delete|upsert)(Many\w*)?\(/i;
    const queries = SOURCES.filter(({ file }) => file.endsWith("/queries.ts"));
    expect(queries.length).toBeGreaterThan(10);
    expect(queries.filter(({ text }) => writing.test(text)).map(({ file }) => file)).toEqual([]);
  });
});
