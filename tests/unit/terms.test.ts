import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatMoney } from "@/lib/money/money";
import { changes, describeChange } from "@/lib/negotiation/change";
import {
  carryForward,
  FORMATS,
  isFormatOf,
  mergeDeliverables,
  PLATFORM_FORMATS,
  PLATFORMS,
  sameTerms,
  type Terms,
  type TermsPatch,
} from "@/lib/negotiation/terms";
import { termsSummary } from "@/lib/negotiation/wording";
import { anyTerms, line, terms } from "./builders";

function dollars(minor: number) {
  return formatMoney(minor, "USD");
}

function told(before: TermsPatch, after: TermsPatch): string[] {
  return changes(terms(before), terms(after)).map((change) => {
    const text = describeChange(change, dollars);
    return text.kind === "replaced" ? `${text.label} ${text.before} -> ${text.after}` : text.text;
  });
}

describe("the same terms", () => {
  test("do not depend on the order of deliverables or on how equal lines are grouped", () => {
    fc.assert(
      fc.property(anyTerms, (some) => {
        const split = some.deliverables.flatMap((each) =>
          each.quantity > 1
            ? [
                { ...each, quantity: each.quantity - 1 },
                { ...each, quantity: 1 },
              ]
            : [each],
        );
        expect(sameTerms(some, { ...some, deliverables: split.reverse() })).toBe(true);
      }),
    );
  });

  test.each<[string, TermsPatch]>([
    ["fee", { fee: 140_001 }],
    ["usage rights", { usageRights: "organic-and-paid" }],
    ["licence", { licenceDays: 91 }],
    ["exclusivity", { exclusivityDays: 1 }],
    ["gifted product", { giftedProduct: { name: "Set", value: 0 } }],
    ["commission", { commissionBps: 1 }],
    ["platform", { deliverables: [line({ platform: "x", format: "post" })] }],
    ["quantity", { deliverables: [line({ quantity: 2 })] }],
    ["due date", { deliverables: [line({ dueOn: "2026-12-01" })] }],
    ["one deliverable more", { deliverables: [line(), line({ format: "story" })] }],
    ["no deliverable", { deliverables: [] }],
  ])("are others when the %s differs", (_, patch) => {
    expect(sameTerms(terms(), terms(patch))).toBe(false);
    expect(sameTerms(terms(patch), terms())).toBe(false);
  });

  test("a gift is another at another name or value", () => {
    const gift = (name: string, value: number) => terms({ giftedProduct: { name, value } });
    expect(sameTerms(gift("Set", 40), gift("Set", 40))).toBe(true);
    expect(sameTerms(gift("Set", 40), gift("Set", 41))).toBe(false);
    expect(sameTerms(gift("Set", 40), gift("Bowl", 40))).toBe(false);
  });

  test("are exactly those without changes", () => {
    const near = fc.tuple(
      anyTerms,
      anyTerms,
      fc.constantFrom<(keyof Terms)[]>([], ["fee"], ["deliverables"]),
    );
    fc.assert(
      fc.property(near, ([a, other, keys]) => {
        const b = { ...a, ...Object.fromEntries(keys.map((key) => [key, other[key]])) };
        expect(changes(a, b).length === 0).toBe(sameTerms(a, b));
        expect(changes(a, other).length === 0).toBe(sameTerms(a, other));
      }),
    );
  });
});

describe("what a counteroffer does not change it carries forward (N2)", () => {
  test("only what it names is new", () => {
    const standing = terms({ exclusivityDays: 14, giftedProduct: { name: "Set", value: 4000 } });
    expect(carryForward(standing, { fee: 105_000, licenceDays: undefined })).toEqual({
      ...standing,
      fee: 105_000,
    });
    expect(carryForward(standing, { giftedProduct: null })).toEqual({ ...standing, giftedProduct: null });
  });

  test("a licence ends with the rights it licenses", () => {
    expect(carryForward(terms(), { usageRights: "none" })).toEqual(
      terms({ usageRights: "none", licenceDays: 0 }),
    );
  });
});

describe("what an offer changed, in words", () => {
  const reel = line();
  const stories = (quantity: number, dueOn: string | null = null) =>
    line({ format: "story", quantity, dueOn });

  test.each<[string, TermsPatch, TermsPatch, string[]]>([
    ["fee", { fee: 105_000 }, { fee: 125_000 }, ["fee $1,050 -> $1,250"]],
    ["licence", { licenceDays: 90 }, { licenceDays: 30 }, ["licence 90 days -> 30 days"]],
    ["exclusivity", {}, { exclusivityDays: 1 }, ["exclusivity none -> 1 day"]],
    ["commission", {}, { commissionBps: 1250 }, ["commission 0% -> 12.5%"]],
    ["rights", {}, { usageRights: "organic-and-paid" }, ["usage rights organic -> organic and paid"]],
    ["a gift", {}, { giftedProduct: { name: "Set", value: 4000 } }, ["+ Set ($40)"]],
    ["no gift", { giftedProduct: { name: "Set", value: 4000 } }, {}, ["− Set ($40)"]],
    [
      "another gift",
      { giftedProduct: { name: "Set", value: 4000 } },
      { giftedProduct: { name: "Set", value: 4050 } },
      ["gifted product Set ($40) -> Set ($40.50)"],
    ],
    ["one more", { deliverables: [reel, stories(2)] }, { deliverables: [stories(3), reel] }, ["+ 1 story"]],
    ["two fewer", { deliverables: [stories(3)] }, { deliverables: [stories(1)] }, ["− 2 stories"]],
    ["a new line", { deliverables: [reel] }, { deliverables: [reel, stories(2)] }, ["+ 2 stories"]],
    [
      "a line on a day",
      { deliverables: [reel] },
      { deliverables: [reel, stories(2, "2026-12-12")] },
      ["+ 2 stories by 12 Dec 2026"],
    ],
    ["a line gone", { deliverables: [reel, stories(1)] }, { deliverables: [reel] }, ["− 1 story"]],
    [
      "a moved day",
      { deliverables: [stories(2, "2026-12-12")] },
      { deliverables: [stories(2, "2027-01-02")] },
      ["stories due 12 Dec 2026 -> 2 Jan 2027"],
    ],
    [
      "a day where there was none",
      { deliverables: [reel] },
      { deliverables: [line({ dueOn: "2026-12-12" })] },
      ["reel due any day -> 12 Dec 2026"],
    ],
    [
      "quantity and day at once",
      { deliverables: [stories(1)] },
      { deliverables: [stories(2, "2026-12-12")] },
      ["deliverable 1 story -> 2 stories by 12 Dec 2026"],
    ],
    [
      "a line of the same day before one of another",
      { deliverables: [stories(1, "2026-12-12"), stories(1)] },
      { deliverables: [stories(2, "2026-12-12")] },
      ["+ 1 story", "− 1 story"],
    ],
    [
      "a format several platforms know, by its platform",
      { deliverables: [] },
      { deliverables: [line({ platform: "tiktok", format: "video" })] },
      ["+ 1 TikTok video"],
    ],
    [
      "everything at once, the fee first",
      {},
      { fee: 1, licenceDays: 7, deliverables: [reel, stories(1)] },
      ["fee $1,400 -> $0.01", "+ 1 story", "licence 90 days -> 7 days"],
    ],
  ])("%s", (_, before, after, expected) => {
    expect(told(before, after)).toEqual(expected);
  });

  test("the terms without the fee, in short", () => {
    const full = terms({
      deliverables: [stories(2), reel],
      usageRights: "organic-and-paid",
      exclusivityDays: 30,
      giftedProduct: { name: "Stoneware set", value: 4000 },
      commissionBps: 500,
    });
    expect(termsSummary(full, dollars)).toEqual([
      "1 reel, 2 stories",
      "organic and paid, 90 days",
      "exclusive for 30 days",
      "Stoneware set ($40)",
      "5% commission",
    ]);
    expect(termsSummary(terms({ deliverables: [], usageRights: "none", licenceDays: 0 }), dollars)).toEqual(
      [],
    );
  });
});

describe("deliverables", () => {
  test("lines that differ only in quantity are one", () => {
    expect(mergeDeliverables([line({ quantity: 2 }), line({ dueOn: "2026-12-01" }), line()])).toEqual([
      line({ quantity: 3 }),
      line({ dueOn: "2026-12-01" }),
    ]);
  });

  test("every platform has formats, every format a platform", () => {
    expect(PLATFORMS.filter((platform) => PLATFORM_FORMATS[platform].length === 0)).toEqual([]);
    const homeless = FORMATS.filter((format) => !PLATFORMS.some((platform) => isFormatOf(platform, format)));
    expect(homeless).toEqual([]);
    expect([isFormatOf("youtube", "short"), isFormatOf("pinterest", "reel")]).toEqual([true, false]);
  });
});
