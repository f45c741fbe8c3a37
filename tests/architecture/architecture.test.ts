import { readdirSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { type Import, ROOT, type Source, sourcesIn } from "./imports";

const SOURCES = sourcesIn("app", "components", "lib", "prisma", "scripts", "server");

/** What touches the world: the clock, the network, the database, the request. Everything else in lib is pure. */
const MACHINERY = [
  "lib/password/hash.ts",
  "lib/db/",
  "lib/env/",
  "lib/invite/token.ts",
  "lib/log/",
  "lib/memory/",
  "lib/session/cookie.ts",
  "lib/session/session.ts",
  "lib/session/token.ts",
  "lib/session/viewer.ts",
  "lib/session/visit.ts",
  "lib/throttle/throttle.ts",
  "lib/worker/",
];

/** Packages that only reckon. */
const PURE_PACKAGES = [
  "csv-stringify/sync",
  "date-fns",
  "date-fns/constants",
  "node:crypto",
  "node:net",
  "uuid",
];

type Role =
  | "pure"
  | "schema"
  | "queries"
  | "statement"
  | "service"
  | "actions"
  | "machinery"
  | "ui"
  | "components"
  | "app"
  | "other";

function roleOf(file: string): Role {
  if (file.startsWith("app/")) return "app";
  if (file.startsWith("components/ui/")) return "ui";
  if (file.startsWith("components/")) return "components";
  if (!file.startsWith("lib/")) return "other";
  if (MACHINERY.some((place) => file.startsWith(place))) return "machinery";
  const role = /\/(schema|queries|statement|service|actions)\.ts$/.exec(file)?.[1];
  return (role as Role | undefined) ?? "pure";
}

/** Which of our own roles a role may import at run time; types may come from anywhere but app. */
const MAY_IMPORT: Partial<Record<Role, readonly Role[]>> = {
  pure: ["pure"],
  schema: ["pure", "schema", "machinery"],
  statement: ["pure", "statement", "machinery"],
  queries: ["pure", "queries", "statement", "machinery"],
  service: ["pure", "queries", "statement", "service", "machinery"],
  actions: ["pure", "queries", "schema", "service", "machinery"],
  components: ["pure", "queries", "actions", "ui", "components", "machinery"],
};

function offences(
  sources: readonly Source[],
  isOffence: (found: Import, source: Source) => boolean,
): string[] {
  return sources.flatMap((source) =>
    source.imports
      .filter((found) => isOffence(found, source))
      .map((found) => `${source.file} -> ${found.from}`),
  );
}

function inRole(...roles: Role[]) {
  return SOURCES.filter((source) => roles.includes(roleOf(source.file)));
}
function isClient(source: Source) {
  return /^"use client"/.test(source.text);
}

describe("the house", () => {
  it("has its rooms and no others", () => {
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

  it("has no dumping grounds and no barrels", () => {
    const names = SOURCES.map((source) => source.file);
    expect(
      names.filter((name) => /(^|\/)(utils?|helpers?|common|misc|shared|index)(\.tsx?$|\/)/i.test(name)),
    ).toEqual([]);
  });

  it.each(Object.keys(MAY_IMPORT) as Role[])("lets %s import only what its role may", (role) => {
    const allowed = MAY_IMPORT[role] ?? [];
    expect(
      offences(inRole(role), ({ from, isOurs, isType }) => {
        if (!isOurs || isType || from.startsWith("prisma/generated/")) return false;
        return !from.endsWith(".json") && !allowed.includes(roleOf(from));
      }),
    ).toEqual([]);
  });

  it("keeps pure files free of the world", () => {
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

  it("keeps the design system ignorant of every noun", () => {
    expect(
      offences(
        inRole("ui"),
        ({ from, isOurs }) => isOurs && roleOf(from) !== "ui" && from !== "lib/form/form.ts",
      ),
    ).toEqual([]);
  });

  it("lets nothing import app", () => {
    expect(offences(SOURCES, ({ from }) => from.startsWith("app/") && !from.endsWith(".css"))).toEqual([]);
  });

  it("sends no server code to the browser", () => {
    const serverOnly: Role[] = ["queries", "statement", "service", "schema", "machinery"];
    expect(
      offences(
        SOURCES.filter(isClient),
        ({ from, isOurs, isType }) => isOurs && !isType && serverOnly.includes(roleOf(from)),
      ),
    ).toEqual([]);
    expect(
      SOURCES.filter(isClient)
        .filter((source) => !/^"use client"; \/\/ \S/.test(source.text))
        .map((source) => source.file),
      "a client component says why",
    ).toEqual([]);
  });

  it("has no circles", () => {
    expect(circlesIn(SOURCES)).toEqual([]);
  });
});

describe("scope", () => {
  it("is made by the session module alone", () => {
    const makers = SOURCES.filter((source) =>
      /\bas (BrandId|InfluencerId|UserId|SessionId)\b/.test(source.text),
    );
    expect(
      makers.map((source) => path.dirname(source.file)).filter((folder) => folder !== "lib/session"),
    ).toEqual([]);
  });

  it("is told apart by its kind alone", () => {
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
        .filter(({ text }) => !/\b(require|acting)(Brand|Influencer|User|Person)\(/.test(text))
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

/** The circles among run-time imports, each as the files on it. */
function circlesIn(sources: readonly Source[]): string[] {
  const edges = new Map(
    sources.map(({ file, imports }) => [
      file,
      imports.filter((found) => found.isOurs && !found.isType).map((found) => found.from),
    ]),
  );
  const finished = new Set<string>();
  const circles: string[] = [];
  const visit = (file: string, trail: readonly string[]) => {
    if (trail.includes(file)) circles.push([...trail.slice(trail.indexOf(file)), file].join(" -> "));
    if (finished.has(file) || trail.includes(file)) return;
    for (const next of edges.get(file) ?? []) visit(next, [...trail, file]);
    finished.add(file);
  };
  for (const file of edges.keys()) visit(file, []);
  return circles;
}
