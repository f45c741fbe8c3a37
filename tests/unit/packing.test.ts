import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Fields, idOf, linesIn, packLines, unpackLine } from "@/components/grouped-list/packing";
import { readFees, writeFees } from "@/components/negotiation/negotiation-fields";

const FIELDS: Fields<"name" | "note"> = ["id", "name", "note"];
const text = fc.string({ unit: "grapheme" }).map((any) => any.replace(/[\t\n]/g, ""));
const line = fc.record({ id: fc.uuid(), name: text, note: text });

describe("the packed rows of a list", () => {
  test("are read back as they were packed, in the same order", () => {
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        const packed = linesIn(packLines(FIELDS, lines));
        expect(packed.map((one) => unpackLine(FIELDS, one))).toEqual(lines);
        expect(packed.map(idOf)).toEqual(lines.map(({ id }) => id));
      }),
    );
  });

  test("have a space in place of any separator in their texts", () => {
    fc.assert(
      fc.property(line, (one) => {
        const [packed = ""] = linesIn(packLines(FIELDS, [{ ...one, name: "a\tb\nc" }]));
        expect(unpackLine(FIELDS, packed)).toEqual({ ...one, name: "a b c" });
      }),
    );
  });

  test("are an empty list when there is no text", () => {
    expect(packLines(FIELDS, [])).toBe("");
    expect([linesIn(""), linesIn(null)]).toEqual([[], []]);
  });
});

describe("the fees of a row's ladder", () => {
  test("are read back as they were written, with a range only where alternatives differ", () => {
    const drawn = { fees: [140_000, 105_000], spans: [null, { lowest: 105_000, dearest: 118_000 }] };
    expect(writeFees(drawn)).toBe("140000,105000:105000:118000");
    expect(readFees(writeFees(drawn))).toEqual(drawn);
  });
});
