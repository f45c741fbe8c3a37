import { readdirSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { type Import, ROOT, type SourceFile } from "./imports";
import { type FileRole, inRole, roleOf, SOURCES } from "./roles";

/** Packages that only compute. */
const PURE_PACKAGES = [
  "@zxcvbn-ts/core",
  "@zxcvbn-ts/language-common",
  "@zxcvbn-ts/language-en",
  "csv-stringify/sync",
  "date-fns",
  "date-fns/constants",
  "node:crypto",
  "node:net",
  "node:url",
  "uuid",
];

/** The roles whose files each role may import at run time. Types may come from anywhere except app. */
const MAY_IMPORT: Partial<Record<FileRole, readonly FileRole[]>> = {
  pure: ["pure"],
  schema: ["pure", "schema", "machinery"],
  statement: ["pure", "statement", "machinery"],
  queries: ["pure", "queries", "statement", "machinery"],
  service: ["pure", "queries", "statement", "service", "machinery"],
  actions: ["pure", "queries", "schema", "service", "machinery"],
  components: ["pure", "queries", "actions", "ui", "components", "machinery"],
};

function offences(
  sources: readonly SourceFile[],
  isOffence: (found: Import, source: SourceFile) => boolean,
): string[] {
  return sources.flatMap((source) =>
    source.imports
      .filter((found) => isOffence(found, source))
      .map((found) => `${source.file} -> ${found.from}`),
  );
}

describe("the source tree", () => {
  it("has only the top-level folders that were planned", () => {
    const folders = readdirSync(ROOT, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !entry.name.startsWith("."))
      .map((entry) => entry.name)
      .filter((name) => !["node_modules", "test-results", "playwright-report", "coverage"].includes(name));
    expect(folders.sort()).toEqual([
      "app",
      "components",
      "docs",
      "lib",
      "prisma",
      "public",
      "scripts",
      "server",
      "tests",
    ]);
  });

  it("has no catch-all files and no barrels", () => {
    const names = SOURCES.map((source) => source.file);
    expect(
      names.filter((name) => /(^|\/)(utils?|helpers?|common|misc|shared|index)(\.tsx?$|\/)/i.test(name)),
    ).toEqual([]);
  });

  it.each(Object.keys(MAY_IMPORT) as FileRole[])("lets %s import only what its role may", (role) => {
    const allowed = MAY_IMPORT[role] ?? [];
    expect(
      offences(inRole(role), ({ from, isOurs, isType }) => {
        if (!isOurs || isType || from.startsWith("prisma/generated/")) return false;
        return !from.endsWith(".json") && !allowed.includes(roleOf(from));
      }),
    ).toEqual([]);
  });

  it("keeps the clock, the environment and packages with side effects out of pure files", () => {
    expect(
      offences(
        inRole("pure"),
        ({ from, isOurs, isType }) => !isOurs && !isType && !PURE_PACKAGES.includes(from),
      ),
    ).toEqual([]);
    expect(
      inRole("pure")
        .filter((source) => /Date\.now\(|new Date\(\)|process\.env|Math\.random/.test(source.text))
        .map((source) => source.file),
    ).toEqual([]);
  });

  it("keeps the database behind queries, statements and services", () => {
    const touching = (found: Import) =>
      found.from.startsWith("lib/db/") || (found.from.startsWith("prisma/generated") && !found.isType);
    expect(offences(inRole("actions", "components", "ui", "app", "schema", "pure"), touching)).toEqual([]);
  });

  it("lets the design system import nothing of a noun", () => {
    expect(
      offences(
        inRole("ui"),
        ({ from, isOurs }) => isOurs && roleOf(from) !== "ui" && !from.startsWith("lib/form/"),
      ),
    ).toEqual([]);
  });

  it("lets nothing import app", () => {
    expect(offences(SOURCES, ({ from }) => from.startsWith("app/") && !from.endsWith(".css"))).toEqual([]);
  });
});

describe("scope", () => {
  it("is made only by the session module", () => {
    const makers = SOURCES.filter((source) =>
      /\bas (BrandId|InfluencerId|UserId|SessionId)\b/.test(source.text),
    );
    expect(
      makers.map((source) => path.dirname(source.file)).filter((folder) => folder !== "lib/session"),
    ).toEqual([]);
  });

  it("is recognised only by its kind", () => {
    const byKey = /"(brandId|influencerId|userId|linkId|keyId)" in\b/;
    expect(SOURCES.filter(({ text }) => byKey.test(text)).map(({ file }) => file)).toEqual([]);
  });

  it("is proven by every page and route of signed-in people", () => {
    const pages = SOURCES.filter(({ file }) =>
      /^app\/\((brand|influencer|shared)\)\/.*(page\.tsx|route\.ts)$/.test(file),
    );
    expect(pages.length).toBeGreaterThan(10);
    expect(
      pages
        .filter(({ text }) => !/\b(require|acting|openedBy)(Brand|Influencer|User|Person)\(/.test(text))
        .map(({ file }) => file),
    ).toEqual([]);
  });

  it("is proven by actions on the server, never in the browser", () => {
    const actions = inRole("actions");
    expect(actions.filter(({ text }) => !text.startsWith('"use server"')).map(({ file }) => file)).toEqual(
      [],
    );
  });
});
