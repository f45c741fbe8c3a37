import { expect, it } from "vitest";
import { sourcesIn } from "./imports";
import { inRole, SOURCES } from "./roles";

/** The folder inside which imports are relative: a noun's own, or a top-level folder that has no nouns. */
function roomOf(file: string): string {
  const [room = "", noun = ""] = file.split("/");
  return ["lib", "components", "prisma", "tests"].includes(room) ? `${room}/${noun}` : room;
}

it("imports by relative path within such a folder, and by @/ from outside it", () => {
  const offences = [...SOURCES, ...sourcesIn("tests")].flatMap(({ file, imports }) =>
    imports
      .filter(({ isOurs }) => isOurs)
      .filter(({ from, written }) => (roomOf(from) === roomOf(file)) !== written.startsWith("."))
      .map(({ written }) => `${file} -> ${written}`),
  );
  expect(offences).toEqual([]);
});

it("exports nothing that another file defines", () => {
  const again = /^export\s+(type\s+)?(\*|\{[^}]*\})(\s+as\s+\w+)?\s+from\s/m;
  expect(SOURCES.filter(({ text }) => again.test(text)).map(({ file }) => file)).toEqual([]);
});

it("reaches the database only through the typed Prisma Client or lib/db/sql", () => {
  const others = /\$(query|execute)Raw|\bpool\.query\(|new (pg\.)?(Pool|Client|PrismaClient)\(/;
  // The scripts make, start and migrate the database itself.
  const using = SOURCES.filter(({ file }) => !/^(lib\/(db|grips)|scripts|prisma\/generated)\//.test(file))
    .filter(({ text }) => others.test(text))
    .map(({ file }) => file);
  expect(using).toEqual([]);
});

it("lets the database's clock decide in every service, query and statement", () => {
  const asking = inRole("service", "queries", "statement").filter(({ text }) =>
    /new Date\(\)|Date\.now\(\)/.test(text),
  );
  expect(asking.map(({ file }) => file)).toEqual([]);
});

it("logs every error under the name err", () => {
  const others = /\blog\.\w+\(\s*\{[^}]*\b(error|e|ex|exception|failure|reason)\b\s*[,:}]/;
  expect(SOURCES.filter(({ text }) => others.test(text)).map(({ file }) => file)).toEqual([]);
});
