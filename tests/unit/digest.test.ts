import { describe, expect, test } from "vitest";
import { digestOf } from "@/lib/digest/digest";

describe("the digest of some content", () => {
  test("is the same for the same content, in whatever order its keys were set", () => {
    expect(digestOf({ a: 1, b: [{ c: 2, d: null }] })).toBe(digestOf({ b: [{ d: null, c: 2 }], a: 1 }));
    expect(digestOf(new Date(0))).toBe(digestOf("1970-01-01T00:00:00.000Z"));
    expect(digestOf({})).toMatch(/^[0-9a-f]{64}$/);
  });

  test.each([
    [[1], [2]],
    [
      ["a", "bc"],
      ["ab", "c"],
    ],
    [
      [1, 2],
      [2, 1],
    ],
    [{ a: null }, {}],
    [{ a: "1" }, { a: 1 }],
    ["é", "e\u0301"],
  ])("tells %j from %j", (one, other) => {
    expect(digestOf(one)).not.toBe(digestOf(other));
  });
});
