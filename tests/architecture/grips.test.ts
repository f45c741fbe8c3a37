import { existsSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { reachedFrom, ROOT, type SourceFile } from "./imports";
import { SOURCES } from "./roles";

const GRIPS = SOURCES.filter(({ file }) => file.startsWith("lib/grips/"));
const OTHERS = SOURCES.filter(({ file }) => !file.startsWith("lib/grips/"));

/** Ways to reach into other packages: their files, their classes, and formats that they keep for themselves. */
const WAYS_IN: readonly RegExp[] = [
  /from "(?![@.]\/)[^"]*(\/(dist|build|cjs|esm|internal|native|compiled)\/|_bg")/,
  /\brequire(\.resolve)?\(|createRequire\(/,
  /\.prototype\.\w+ = /,
  /\bextends (pg\.|Prisma)/,
  /\bglobalThis\.(?!crypto\b)[A-Za-z_]/,
  /_prisma_migrations|__wbg_|driverAdapterError|PRISMA_SCHEMA_ENGINE/,
  /next-router-state-tree|\$ACTION_REF|sha256-/,
];

const KINDS = ["unit", "integration", "hostile"];

function hasTest({ file }: SourceFile): boolean {
  const name = path.basename(file, ".ts");
  return KINDS.flatMap((kind) => [`${kind}/grips/${name}.test.ts`, `${kind}/grips/${name}.spec.ts`]).some(
    (test) => existsSync(path.join(ROOT, "tests", test)),
  );
}

describe("grips on the internals of other packages", () => {
  it("are only in lib/grips", () => {
    const found = OTHERS.flatMap(({ file, text }) =>
      WAYS_IN.flatMap((way) => way.exec(text)?.[0] ?? []).map((way) => `${file}: ${way}`),
    );
    expect(found).toEqual([]);
  });

  it("say what they reach, why, what was measured, and when they can go", () => {
    expect(GRIPS.length).toBeGreaterThan(5);
    const said = /^\/\/ Grip on [^]*?^\/\/ Reason: [^]*?^\/\/ Measured: [^]*?^\/\/ Goes when: /m;
    expect(GRIPS.filter(({ text }) => !said.test(text)).map(({ file }) => file)).toEqual([]);
  });

  it("each have a test of their own", () => {
    expect(GRIPS.filter((grip) => !hasTest(grip)).map(({ file }) => file)).toEqual([]);
  });

  it("are not sent to the browser", () => {
    const clients = SOURCES.filter(({ text }) => text.startsWith('"use client"'));
    const isAction = ({ text }: SourceFile) => text.startsWith('"use server"');
    const trails = reachedFrom(clients, SOURCES, isAction);
    expect(GRIPS.flatMap(({ file }) => trails.get(file) ?? [])).toEqual([]);
  });
});
