import { expect, it } from "vitest";
import { sourcesIn } from "./imports";
import { SOURCES } from "./roles";

/** The folder within which imports are relative: a noun's own, or a whole room without nouns. */
function roomOf(file: string): string {
  const [room = "", noun = ""] = file.split("/");
  return ["lib", "components", "prisma", "tests"].includes(room) ? `${room}/${noun}` : room;
}

it("imports by a relative path within a room, and by @/ from another room", () => {
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

it("reaches the database by typed Prisma Client or by the one door for SQL", () => {
  const others = /\$(query|execute)Raw|\bpool\.query\(|new (pg\.)?(Pool|Client|PrismaClient)\(/;
  // The scripts make, start and migrate the database itself.
  const using = SOURCES.filter(({ file }) => !/^(lib\/(db|grips)|scripts|prisma\/generated)\//.test(file))
    .filter(({ text }) => others.test(text))
    .map(({ file }) => file);
  expect(using).toEqual([]);
});
