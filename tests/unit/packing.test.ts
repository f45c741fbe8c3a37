import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type ApplicantLine, packLines, unpackLines } from "@/components/offer-management/packing";

const text = fc.string({ unit: "grapheme" }).map((any) => any.replace(/[\t\n]/g, ""));
const line: fc.Arbitrary<ApplicantLine> = fc.record({
  id: fc.uuid(),
  name: text,
  handle: text,
  channels: text,
  followers: text,
  engaged: text,
  asked: text,
  standing: text,
  gap: text,
  fees: text,
  outcome: text,
  ladder: text,
  round: text,
  iso: text,
  title: text,
  time: text,
  look: text,
});

describe("the packed rows of Offer Management", () => {
  test("come out as they went in, in their order", () => {
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        expect(unpackLines(packLines(lines))).toEqual(lines);
      }),
    );
  });

  test("take what would part them for a space", () => {
    fc.assert(
      fc.property(line, (one) => {
        const [read] = unpackLines(packLines([{ ...one, name: "a\tb\nc" }]));
        expect(read).toEqual({ ...one, name: "a b c" });
      }),
    );
  });

  test("are no text when there are none", () => {
    expect(packLines([])).toBe("");
    expect(unpackLines("")).toEqual([]);
  });
});
