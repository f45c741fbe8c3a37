import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatMoney } from "@/lib/money/money";
import { changes } from "@/lib/terms/change";
import { fixedToJson, termsFromJson, termsToJson } from "@/lib/terms/codec";
import { COUNTRY_CODES, countryName, isCountry } from "@/lib/terms/country";
import { brokenTerm, fixedAt, fixedNames } from "@/lib/terms/fixed";
import { FORMATS, isFormatOf, PLATFORM_FORMATS, PLATFORMS } from "@/lib/terms/platform";
import { canonical, mergeDeliverables, sameTerm, sameTerms, TERM_NAMES, type Terms } from "@/lib/terms/terms";
import { paymentText, termsSummary, termText } from "@/lib/terms/wording";
import { anyTerms, line, right, terms } from "./builders";

function dollars(minor: number) {
  return formatMoney(minor, "USD");
}

function told(before: Partial<Terms>, after: Partial<Terms>): string[] {
  return changes(terms(before), terms(after), dollars).map((change) =>
    change.kind === "replaced" ? `${change.label} ${change.before} -> ${change.after}` : change.text,
  );
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

  test.each<[string, Partial<Terms>]>([
    ["fee", { fee: 140_001 }],
    ["kind of right", { rights: [right({ kind: "paid" })] }],
    ["days of a right", { rights: [right({ days: 91 })] }],
    ["territory", { rights: [right({ territory: ["DE"] })] }],
    ["number of rights", { rights: [right(), right({ kind: "paid" })] }],
    ["no right", { rights: [] }],
    ["exclusivity", { exclusivity: { days: 1, category: null } }],
    ["gifted product", { gift: { name: "Set", variant: null, value: 0 } }],
    ["deposit", { payment: { depositBps: 1, days: 30, after: "publication" } }],
    ["days of payment", { payment: { depositBps: 0, days: 31, after: "publication" } }],
    ["event before payment", { payment: { depositBps: 0, days: 30, after: "approval" } }],
    ["commission", { commissionBps: 1 }],
    ["platform", { deliverables: [line({ platform: "x", format: "post" })] }],
    ["quantity", { deliverables: [line({ quantity: 2 })] }],
    ["due date", { deliverables: [line({ due: { on: "2026-12-01" } })] }],
    ["due days", { deliverables: [line({ due: { days: 21 } })] }],
    ["one deliverable more", { deliverables: [line(), line({ format: "story" })] }],
    ["no deliverable", { deliverables: [] }],
  ])("are different when the %s differs", (_, patch) => {
    expect(sameTerms(terms(), terms(patch))).toBe(false);
    expect(sameTerms(terms(patch), terms())).toBe(false);
  });

  test("a gift with another name, variant or value is another gift", () => {
    const gift = (name: string, variant: string | null, value: number) =>
      terms({ gift: { name, variant, value } });
    expect(sameTerms(gift("Set", "sand", 40), gift("Set", "sand", 40))).toBe(true);
    expect(sameTerms(gift("Set", "sand", 40), gift("Set", "sand", 41))).toBe(false);
    expect(sameTerms(gift("Set", "sand", 40), gift("Set", null, 40))).toBe(false);
    expect(sameTerms(gift("Set", null, 40), gift("Bowl", null, 40))).toBe(false);
  });

  test("do not depend on the order of rights and countries", () => {
    const [paid, organic] = [right({ kind: "paid", territory: ["US", "DE"] }), right()];
    const turned = [organic, right({ kind: "paid", territory: ["DE", "US", "DE"] })];
    expect(sameTerms(terms({ rights: [paid, organic] }), terms({ rights: turned }))).toBe(true);
  });

  test("are exactly those without any change between them", () => {
    const near = fc.tuple(
      anyTerms,
      anyTerms,
      fc.constantFrom<(keyof Terms)[]>(
        [],
        ["fee"],
        ["deliverables"],
        ["rights"],
        ["exclusivity"],
        ["gift"],
        ["payment"],
      ),
    );
    fc.assert(
      fc.property(near, ([a, other, keys]) => {
        const b = { ...a, ...Object.fromEntries(keys.map((key) => [key, other[key]])) };
        expect(changes(a, b, dollars).length === 0).toBe(sameTerms(a, b));
        expect(changes(a, other, dollars).length === 0).toBe(sameTerms(a, other));
      }),
    );
  });
});

describe("the codec", () => {
  test("writes terms as a row's JSON and reads them back, the same and canonical", () => {
    fc.assert(
      fc.property(anyTerms, (some) => {
        const back = termsFromJson(JSON.parse(JSON.stringify(termsToJson(some))));
        expect(sameTerms(back, some)).toBe(true);
        expect(back).toEqual(canonical(some));
        expect(termsToJson(back)).toEqual(termsToJson(some));
      }),
    );
  });

  test("writes equal terms as equal JSON", () => {
    const [one, other] = [
      terms({
        deliverables: [line({ format: "story" }), line()],
        rights: [right({ kind: "paid" }), right()],
      }),
      terms({
        deliverables: [line(), line({ format: "story" })],
        rights: [right(), right({ kind: "paid" })],
      }),
    ];
    expect(JSON.stringify(termsToJson(one))).toBe(JSON.stringify(termsToJson(other)));
  });

  test.each([null, "terms", {}, { ...terms(), fee: "140000" }, { ...terms(), deliverables: null }])(
    "throws on %j",
    (json) => {
      expect(() => termsFromJson(json)).toThrow();
    },
  );

  test("keeps only what is fixed of fixed terms", () => {
    expect(fixedToJson({ rights: [right({ kind: "paid" }), right()] })).toEqual({
      rights: [right(), right({ kind: "paid" })],
    });
    expect(fixedToJson({})).toEqual({});
  });
});

describe("fixed terms (N19)", () => {
  test("are the named terms at their values, and name the term that breaks them", () => {
    const fixed = fixedAt(terms({ commissionBps: 500 }), ["commission", "fee"]);
    expect(fixed).toEqual({ fee: 140_000, commissionBps: 500 });
    expect(fixedNames(fixed)).toEqual(["fee", "commission"]);
    expect(brokenTerm(fixed, terms({ commissionBps: 500, rights: [] }))).toBeNull();
    expect(brokenTerm(fixed, terms({ commissionBps: 501 }))).toBe("commission");
    expect(brokenTerm({}, terms())).toBeNull();
  });

  test("can fix that there is none of something", () => {
    const fixed = fixedAt(terms(), ["gift", "exclusivity"]);
    expect(brokenTerm(fixed, terms({ gift: { name: "Set", variant: null, value: 1 } }))).toBe("gift");
    expect(fixedNames(fixed)).toEqual(["exclusivity", "gift"]);
  });

  test("are broken exactly when a term is not the same", () => {
    fc.assert(
      fc.property(anyTerms, anyTerms, fc.subarray([...TERM_NAMES]), (one, other, names) => {
        const broken = brokenTerm(fixedAt(one, names), other);
        expect(broken).toBe(
          TERM_NAMES.find((name) => names.includes(name) && !sameTerm(name, one, other)) ?? null,
        );
      }),
    );
  });
});

describe("what an offer changed, in words", () => {
  const reel = line();
  const stories = (quantity: number, on: string | null = null) =>
    line({ format: "story", quantity, due: on === null ? null : { on } });
  const set = (value: number) => ({ gift: { name: "Set", variant: null, value } });

  test.each<[string, Partial<Terms>, Partial<Terms>, string[]]>([
    ["fee", { fee: 105_000 }, { fee: 125_000 }, ["fee $1,050 -> $1,250"]],
    ["the days of a right", {}, { rights: [right({ days: 30 })] }, ["organic use 90 days -> 30 days"]],
    [
      "a right more",
      {},
      { rights: [right(), right({ kind: "paid", days: 30, territory: ["US"] })] },
      ["+ paid use for 30 days in United States"],
    ],
    ["a right less", {}, { rights: [] }, ["− organic use for 90 days worldwide"]],
    ["exclusivity", {}, { exclusivity: { days: 1, category: null } }, ["exclusivity none -> 1 day"]],
    [
      "its category",
      { exclusivity: { days: 30, category: null } },
      { exclusivity: { days: 30, category: "cookware" } },
      ["exclusivity 30 days -> 30 days in cookware"],
    ],
    ["commission", {}, { commissionBps: 1250 }, ["commission none -> 12.5%"]],
    ["a gift", {}, set(4000), ["+ Set ($40)"]],
    ["no gift", set(4000), {}, ["− Set ($40)"]],
    ["another gift", set(4000), set(4050), ["gifted product Set ($40) -> Set ($40.50)"]],
    [
      "payment",
      {},
      { payment: { depositBps: 3000, days: 14, after: "publication" } },
      ["payment all 30 days after publication -> 30% on agreement, the rest 14 days after publication"],
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
      { deliverables: [line({ due: { on: "2026-12-12" } })] },
      ["reel due any day -> 12 Dec 2026"],
    ],
    [
      "days after agreement for a day",
      { deliverables: [line({ due: { on: "2026-12-12" } })] },
      { deliverables: [line({ due: { days: 21 } })] },
      ["reel due 12 Dec 2026 -> 21 days after agreement"],
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
      { fee: 1, rights: [], deliverables: [reel, stories(1)] },
      ["fee $1,400 -> $0.01", "+ 1 story", "− organic use for 90 days worldwide"],
    ],
  ])("%s", (_, before, after, expected) => {
    expect(told(before, after)).toEqual(expected);
  });

  test("the terms without the fee, in short", () => {
    const full = terms({
      deliverables: [stories(2), reel],
      rights: [right({ kind: "paid", days: 30, territory: ["US", "DE"] }), right()],
      exclusivity: { days: 30, category: "cookware" },
      gift: { name: "Stoneware set", variant: "sand", value: 4000 },
      commissionBps: 500,
      payment: { depositBps: 3000, days: 14, after: "publication" },
    });
    expect(termsSummary(canonical(full), dollars)).toEqual([
      "1 reel, 2 stories",
      "organic use for 90 days worldwide",
      "paid use for 30 days in Germany and United States",
      "exclusive for 30 days in cookware",
      "Stoneware set, sand ($40)",
      "5% commission",
      "paid 30% on agreement, the rest 14 days after publication",
    ]);
    const least = terms({ deliverables: [], rights: [] });
    expect(termsSummary(least, dollars)).toEqual(["paid all 30 days after publication"]);
    expect(TERM_NAMES.map((name) => termText(name, least, dollars))).toEqual([
      "$1,400",
      "none",
      "none granted",
      "none",
      "none",
      "none",
      "all 30 days after publication",
    ]);
  });

  test.each([
    [{ depositBps: 10_000, days: 5, after: "approval" }, "all on agreement"],
    [{ depositBps: 0, days: 0, after: "approval" }, "all on approval"],
    [{ depositBps: 2_500, days: 0, after: "agreement" }, "25% on agreement, the rest on agreement"],
  ] as const)("payment %o is %s", (payment, words) => {
    expect(paymentText(payment)).toBe(words);
  });
});

describe("countries", () => {
  test("are those of ISO 3166-1, each with a name", () => {
    expect(COUNTRY_CODES).toHaveLength(249);
    expect([isCountry("DE"), isCountry("de"), isCountry("XX"), isCountry("EU")]).toEqual([
      true,
      false,
      false,
      false,
    ]);
    expect(COUNTRY_CODES.filter((code) => countryName(code) === code)).toEqual([]);
  });
});

describe("deliverables", () => {
  test("that differ only in quantity become one line", () => {
    expect(mergeDeliverables([line({ quantity: 2 }), line({ due: { on: "2026-12-01" } }), line()])).toEqual([
      line({ quantity: 3 }),
      line({ due: { on: "2026-12-01" } }),
    ]);
  });

  test("have formats on every platform, and a platform for every format", () => {
    expect(PLATFORMS.filter((platform) => PLATFORM_FORMATS[platform].length === 0)).toEqual([]);
    const homeless = FORMATS.filter((format) => !PLATFORMS.some((platform) => isFormatOf(platform, format)));
    expect(homeless).toEqual([]);
    expect([isFormatOf("youtube", "short"), isFormatOf("pinterest", "reel")]).toEqual([true, false]);
  });
});
