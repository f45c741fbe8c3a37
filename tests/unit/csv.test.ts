import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { csvHead, csvLines, csvName, safeCell } from "@/lib/roster/csv";
import type { RosterPlace } from "@/lib/roster/roster";
import { START, terms } from "./builders";

function place(patch: Partial<RosterPlace> = {}): RosterPlace {
  return {
    applicationId: "0199a000-0000-7000-8000-000000000001",
    contractId: "0199a000-0000-7000-8000-000000000002",
    name: "Maya Okafor",
    handle: "mayacooks",
    platforms: ["instagram", "tiktok"],
    followers: 412_000,
    agreedAt: START,
    asked: 140_000,
    terms: terms({ fee: 125_050 }),
    ...patch,
  };
}

/** Parses one line of CSV, as RFC 4180 says. */
function cellsOf(line: string): string[] {
  return [...line.matchAll(/("(?:[^"]|"")*"|[^,\r\n]*)(?:,|\r\n$)/g)].map(([, cell = ""]) =>
    cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell,
  );
}

describe("the roster as CSV", () => {
  test("begins with a byte order mark and the titles", () => {
    expect(csvHead()).toMatch(/^\uFEFF"Name","Handle",/);
    expect(csvHead().endsWith("\r\n")).toBe(true);
  });

  test("writes amounts as plain decimals, their currency in a column of its own", () => {
    const cells = cellsOf(csvLines([place()], "EUR"));
    expect(cells.slice(3, 7)).toEqual(["412000", "EUR", "1400", "1250.50"]);
    expect(cellsOf(csvLines([place({ asked: 90_000 })], "JPY"))[5]).toBe("90000");
  });

  test("has one line for each place, with as many cells as there are titles", () => {
    const titles = cellsOf(csvHead().slice(1)).length;
    const lines = csvLines([place(), place({ name: 'Ann "A, B"\nLee' })], "USD");
    expect(
      lines
        .split(/\r\n/)
        .filter(Boolean)
        .map((line) => cellsOf(`${line}\r\n`).length),
    ).toEqual([titles, titles]);
  });

  test.each([
    ["Mug;=1+1;x", "Mug;'=1+1;x"],
    ["Mug; =1+1", "Mug;' =1+1"],
    ["a;@SUM(A1)|-2", "a;'@SUM(A1)|'-2"],
    ["Pots; pans; lids", "Pots; pans; lids"],
  ])(
    "lets no part of a cell run as a formula in a program that separates cells by semicolons: %j",
    (text, safe) => {
      expect(safeCell(text)).toBe(safe);
    },
  );

  test.each([
    "=1+1",
    "+49 170",
    "-2",
    "@SUM(A1)",
    "\tx",
    "\rx",
    "\n=1",
    "  =1",
    '"=1',
    "'=1",
    "\u200B=1",
    "＝1",
    "\u00A0@x",
  ])("disarms %j", (text) => {
    expect(safeCell(text)).toBe(`'${text}`);
  });

  test.each(["Maya", "a=b", "Zoë & Söhne", "100% wool".slice(4), ""])("leaves %j alone", (text) => {
    expect(safeCell(text)).toBe(text);
  });

  test("lets no text that a person typed begin a formula in any cell", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary" }).map((any) => any.replace(/[;|]/g, "")),
        fc.constantFrom("", " ", '"', "\t", "\u200B"),
        fc.constantFrom(..."=+-@＝"),
        (text, before, sign) => {
          const typed = before + sign + text;
          const gifted = terms({ gift: { name: typed, variant: null, value: 1 } });
          const cells = cellsOf(csvLines([place({ name: typed, handle: typed, terms: gifted })], "USD"));
          for (const cell of [cells[0], cells[1], cells[11]]) expect(cell).toBe(`'${typed}`);
        },
      ),
    );
  });

  test.each([
    ["Autumn Kitchen", "autumn-kitchen-roster.csv"],
    ['a"; filename=evil.exe\r\nX: y', "a-filename-evil-exe-x-y-roster.csv"],
    ["Größe ÉTÉ", "gro-e-ete-roster.csv"],
    ["東京", "roster.csv"],
    ["../../etc/passwd", "etc-passwd-roster.csv"],
  ])("names the file of %j safely", (name, file) => {
    expect(csvName(name)).toBe(file);
  });
});
