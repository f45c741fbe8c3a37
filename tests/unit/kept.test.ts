import { describe, expect, test } from "vitest";
import { carriedOver, isChanged, type Kept, readKept } from "@/lib/form/kept";
import { unsentReason, unsentSentence } from "@/lib/form/unsent";

const DAY_MS = 24 * 60 * 60 * 1000;
const NOW = Date.UTC(2026, 10, 25);

function kept(change: Partial<Kept> = {}): Kept {
  return { about: "2", at: NOW, start: { fee: ["1,120"] }, values: { fee: ["1,050"] }, ...change };
}

describe("what was typed", () => {
  test("is a change only if a value, a tick or a line differs", () => {
    const start = { fee: ["1,120"], platform: ["x", "tiktok"], note: [""] };
    expect(isChanged(start, { ...start })).toBe(false);
    expect(isChanged(start, { ...start, note: ["a"] })).toBe(true);
    expect(isChanged(start, { ...start, platform: ["x"] })).toBe(true);
    expect(isChanged(start, { ...start, anyway: ["yes"] })).toBe(true);
    expect(isChanged(start, { fee: ["1,120"], note: [""] })).toBe(true);
    expect(isChanged({ platform: [] }, {})).toBe(false);
  });

  test("is carried over field by field: what was not touched stays as it is now", () => {
    const draft = kept({
      start: { name: ["Autumn"], brief: ["Old."], platforms: ["x"], budget: ["5,000"] },
      values: { name: ["Autumn Kitchen"], brief: ["Old."], budget: ["5,000"], anyway: ["yes"] },
    });
    const now = { name: ["Autumn"], brief: ["New."], platforms: ["x"], budget: ["9,000"] };
    expect(carriedOver(draft, now)).toEqual({
      name: ["Autumn Kitchen"],
      brief: ["New."],
      budget: ["9,000"],
      anyway: ["yes"],
    });
  });
});

describe("what a browser kept", () => {
  test("comes back as it was", () => {
    const draft = kept({ values: { message: ["“Ça va?”\n\n👩‍👩‍👧"], platform: [] } });
    expect(readKept(JSON.stringify(draft), NOW)).toEqual(draft);
  });

  test("is left alone after six weeks, and when a clock was wrong", () => {
    const text = JSON.stringify(kept());
    expect(readKept(text, NOW + 42 * DAY_MS - 1)).not.toBeNull();
    expect(readKept(text, NOW + 42 * DAY_MS)).toBeNull();
    expect(readKept(text, NOW - 1)).toBeNull();
  });

  test.each([
    null,
    "",
    "{",
    "null",
    "[]",
    '"x"',
    "{}",
    JSON.stringify({ ...kept(), values: { fee: "1" } }),
    JSON.stringify({ ...kept(), start: null }),
    JSON.stringify({ ...kept(), at: "now" }),
    JSON.stringify({ ...kept(), about: 2 }),
  ])("is nothing if it cannot be read: %s", (text) => {
    expect(readKept(text, NOW)).toBeNull();
  });
});

describe("a form without an answer", () => {
  const failed = Object.assign(new Error("An error occurred"), { digest: "123" });
  const online = { wasOnline: true, isOutdated: false };

  test("says that it was not sent only if that is certain", () => {
    expect(unsentReason(new TypeError("Failed to fetch"), { ...online, wasOnline: false })).toBe("offline");
    expect(unsentReason(new Error("not found"), { ...online, isOutdated: true })).toBe("outdated");
    expect(unsentReason(new TypeError("Failed to fetch"), online)).toBe("cut");
    expect(unsentReason(failed, online)).toBe("failed");
    expect(unsentReason(failed, { ...online, wasOnline: false })).toBe("failed");
    for (const reason of ["offline", "outdated"] as const)
      expect(unsentSentence(reason)).toContain("wasn’t sent");
    for (const reason of ["cut", "failed"] as const) {
      expect(unsentSentence(reason)).toContain("we don’t know");
      expect(unsentSentence(reason)).toContain("won’t be done twice");
    }
  });
});
