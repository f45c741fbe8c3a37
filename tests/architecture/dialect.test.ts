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

/** Files that still reach the database in another way. */
const STILL_OPEN = [
  "lib/applicant/queries.ts",
  "lib/application/queries.ts",
  "lib/application/service.ts",
  "lib/contract/queries.ts",
  "lib/event/queries.ts",
  "lib/negotiation/queries.ts",
  "lib/negotiation/service.ts",
  "lib/notification/queries.ts",
  "lib/notification/service.ts",
  "lib/roster/queries.ts",
  "lib/sweep/queries.ts",
  "lib/sweep/service.ts",
];

it("reaches the database by typed Prisma Client or by the one door for SQL", () => {
  const others = /\$(query|execute)Raw|\browsOf\b|\bpool\.query\(|new (pg\.)?(Pool|Client|PrismaClient)\(/;
  // The scripts make, start and migrate the database itself. The demo's crowd is loaded in transactions of many
  // statements.
  const using = SOURCES.filter(
    ({ file }) => !/^(lib\/(db|grips)|scripts|prisma\/generated)\/|^prisma\/demo\/scale\.ts$/.test(file),
  )
    .filter(({ text }) => others.test(text))
    .map(({ file }) => file);
  expect(using.filter((file) => !STILL_OPEN.includes(file))).toEqual([]);
});
