import { describe, expect, it } from "vitest";
import { parseApplication } from "@/lib/application/schema";
import type { FormValues } from "@/lib/form/form";
import {
  acceptedAlternative,
  answeredOffer,
  parseDecline,
  parseMessage,
  parseOverride,
} from "@/lib/negotiation/schema";
import type { FixedTerms } from "@/lib/terms/fixed";
import { fieldOfObjection, parseAlternatives, termsSchema } from "@/lib/terms/schema";
import { line, right, terms } from "./builders";

const NOW = new Date("2026-11-22T10:00:00Z");
const GOOD: FormValues = {
  fee: ["1,250.50"],
  "deliverable.0.kind": ["instagram.reel"],
  "deliverable.0.quantity": ["1"],
  "deliverable.0.dueDays": [""],
  "deliverable.0.dueOn": ["2026-12-12"],
  "deliverable.1.kind": [""],
  "deliverable.1.quantity": ["1"],
  "deliverable.1.dueDays": [""],
  "deliverable.1.dueOn": [""],
  "right.organic.days": ["90"],
  "right.organic.territory": ["Worldwide"],
  "right.paid.days": ["30"],
  "right.paid.territory": ["us, Germany"],
  "right.allowlisting.days": [""],
  exclusivityDays: ["30"],
  exclusivityCategory: ["Cookware"],
  giftName: ["Stoneware set"],
  giftVariant: ["sand"],
  giftValue: ["40"],
  commission: ["12.5"],
  deposit: ["30"],
  paymentDays: ["14"],
  paymentAfter: ["publication"],
};
const READ = terms({
  fee: 125_050,
  deliverables: [line({ due: { on: "2026-12-12" } })],
  rights: [right(), right({ kind: "paid", days: 30, territory: ["US", "DE"] })],
  exclusivity: { days: 30, category: "Cookware" },
  gift: { name: "Stoneware set", variant: "sand", value: 4_000 },
  commissionBps: 1_250,
  payment: { depositBps: 3_000, days: 14, after: "publication" },
});

function parse(patch: FormValues = {}, { kept = ["2026-11-01"], fixed = {} as FixedTerms } = {}) {
  return parseAlternatives({ ...GOOD, ...patch }, { currency: "USD", now: NOW, kept, fixed });
}

/** The lead as read. */
function lead(patch: FormValues = {}) {
  const given = parse(patch);
  return given.ok ? given.alternatives[0] : undefined;
}

/** The sentences by field, as they will stand beside the fields. */
function errors(
  given: { ok: true } | { ok: false; issues: readonly { path: readonly string[]; message: string }[] },
): Record<string, string> {
  return given.ok
    ? {}
    : Object.fromEntries(given.issues.map(({ path, message }) => [path.join("."), message]));
}

describe("the form of an offer", () => {
  it("gives complete terms with amounts in minor units, and leaves out empty lines", () => {
    expect(parse()).toEqual({ ok: true, alternatives: [READ], places: [1] });
  });

  it("grants no right or exclusivity without days, no gift from empty fields, and no deposit unless one is given", () => {
    const nothing = {
      "right.organic.days": [""],
      "right.paid.days": ["0"],
      exclusivityDays: [""],
      exclusivityCategory: [" "],
      giftName: [" "],
      giftVariant: [""],
      giftValue: [""],
      commission: [""],
      deposit: [""],
      paymentDays: [""],
    };
    expect(lead(nothing)).toMatchObject({
      rights: [],
      exclusivity: null,
      gift: null,
      commissionBps: 0,
      payment: { depositBps: 0, days: 0, after: "publication" },
    });
  });

  it("takes a due date as days after agreement or as a day", () => {
    const due = (days: string, on: string) =>
      lead({ "deliverable.0.dueDays": [days], "deliverable.0.dueOn": [on] })?.deliverables[0]?.due;
    expect([due("21", ""), due("", "2026-12-12"), due("", "")]).toEqual([
      { days: 21 },
      { on: "2026-12-12" },
      null,
    ]);
  });

  it.each<[string, FormValues, string, RegExp]>([
    ["no fee", { fee: [] }, "fee", /Enter an amount/],
    ["a fraction of a cent", { fee: ["1.005"] }, "fee", /at most 2 decimals/],
    ["a negative fee", { fee: ["-5"] }, "fee", /negative/],
    ["a huge fee", { fee: ["9".repeat(40)] }, "fee", /largest/],
    ["another currency", { fee: ["€5"] }, "fee", /USD/],
    [
      "a format its platform does not know",
      { "deliverable.0.kind": ["tiktok.pin"] },
      "deliverable.0.kind",
      /from the list/,
    ],
    ["a line without a choice", { "deliverable.0.kind": [""] }, "deliverable.0.kind", /Choose a deliverable/],
    ["none of something", { "deliverable.0.quantity": ["0"] }, "deliverable.0.quantity", /1 to 99/],
    ["a hundred of something", { "deliverable.0.quantity": ["100"] }, "deliverable.0.quantity", /1 to 99/],
    ["half of something", { "deliverable.0.quantity": ["1.5"] }, "deliverable.0.quantity", /1 to 99/],
    ["30 February", { "deliverable.0.dueOn": ["2026-02-30"] }, "deliverable.0.dueOn", /valid date/],
    ["a day in the past", { "deliverable.0.dueOn": ["2026-11-20"] }, "deliverable.0.dueOn", /has passed/],
    [
      "a day beyond all planning",
      { "deliverable.0.dueOn": ["9999-01-01"] },
      "deliverable.0.dueOn",
      /valid date/,
    ],
    ["days and a day", { "deliverable.0.dueDays": ["21"] }, "deliverable.0.dueOn", /not both/],
    [
      "due in 0 days",
      { "deliverable.0.dueDays": ["0"], "deliverable.0.dueOn": [""] },
      "deliverable.0.dueDays",
      /1 to 3650/,
    ],
    [
      "due in 100,000 days",
      { "deliverable.0.dueDays": ["100000"], "deliverable.0.dueOn": [""] },
      "deliverable.0.dueDays",
      /1 to 3650/,
    ],
    ["a right too long", { "right.paid.days": ["3651"] }, "right.paid.days", /1 to 3650/],
    ["a right of no number", { "right.paid.days": ["some"] }, "right.paid.days", /whole number/],
    [
      "a territory that is no country",
      { "right.paid.territory": ["Germany, Atlantis"] },
      "right.paid.territory",
      /“Atlantis” isn’t a country/,
    ],
    ["a negative exclusivity", { exclusivityDays: ["-1"] }, "exclusivityDays", /whole number/],
    ["a category without days", { exclusivityDays: [""] }, "exclusivityDays", /how many days/],
    ["a category too long", { exclusivityCategory: ["x".repeat(61)] }, "exclusivityCategory", /60/],
    ["a gift without a name", { giftName: [""] }, "giftName", /Name the product/],
    ["a gift without a value", { giftValue: [""] }, "giftValue", /Enter an amount/],
    ["a variant too long", { giftVariant: ["x".repeat(61)] }, "giftVariant", /60/],
    ["a commission of three decimals", { commission: ["1.234"] }, "commission", /two decimals/],
    ["a commission above everything", { commission: ["100.01"] }, "commission", /0 to 100/],
    ["a deposit of 101 %", { deposit: ["101"] }, "deposit", /0 to 100/],
    ["a payment in ten years and a day", { paymentDays: ["3651"] }, "paymentDays", /0 to 3650/],
    ["a payment after anything else", { paymentAfter: ["never"] }, "paymentAfter", /from the list/],
  ])("refuses %s beside its field", (_, patch, field, sentence) => {
    expect(errors(parse(patch))[field]).toMatch(sentence);
  });

  it("names all wrong fields at once, each with one sentence", () => {
    const given = parse({ fee: [""], giftName: [""], "deliverable.0.quantity": ["no"] });
    expect(Object.keys(errors(given)).sort()).toEqual(["deliverable.0.quantity", "fee", "giftName"]);
    expect(given.ok || given.issues).toHaveLength(3);
  });

  it("needs one to twelve deliverables", () => {
    expect(errors(parse({ "deliverable.0.kind": [""], "deliverable.0.dueOn": [""] })).deliverables).toMatch(
      /at least one/,
    );
    const many = (count: number) =>
      Object.fromEntries(
        Array.from({ length: count }, (_, at) => [
          [`deliverable.${at}.kind`, ["x.post"]],
          [`deliverable.${at}.quantity`, ["1"]],
        ]).flat(),
      );
    expect(parse(many(12)).ok).toBe(true);
    expect(errors(parse(many(13))).deliverables).toMatch(/at most 12/);
  });

  it("carries forward a past day from the offer it answers", () => {
    expect(parse({ "deliverable.0.dueOn": ["2026-11-01"] }).ok).toBe(true);
    expect(parse({ "deliverable.0.dueOn": ["2026-11-01"] }, { kept: [] }).ok).toBe(false);
  });

  it("removes invisible characters from texts", () => {
    const said = parseMessage({ message: ["Cafe\u0301 \u202Eevil\u0007"] });
    expect(said.data).toEqual({ message: "Café evil" });
    expect(lead({ giftName: ["Pan\u200B"] })?.gift?.name).toBe("Pan");
    expect(parseMessage({ message: ["x".repeat(2001)] }).error?.issues[0]?.message).toMatch(/2000/);
  });
});

describe("the form of an offer with alternatives", () => {
  const second = (place: number, patch: FormValues = {}): FormValues => ({
    alternative: [String(place)],
    ...Object.fromEntries(
      Object.entries({ ...GOOD, fee: ["1,300"], ...patch }).map(([name, value]) => [
        `${place}.${name}`,
        value,
      ]),
    ),
  });

  it("reads all of them, the lead first, and keeps their places", () => {
    expect(parse(second(3))).toEqual({
      ok: true,
      alternatives: [READ, { ...READ, fee: 130_000 }],
      places: [1, 3],
    });
  });

  it("leaves out the fields of an alternative that the form does not announce", () => {
    const unannounced = Object.entries(second(2)).filter(([name]) => name !== "alternative");
    expect(parse(Object.fromEntries(unannounced))).toMatchObject({ places: [1] });
  });

  it("says what is wrong beside the field of the right alternative", () => {
    const wrong = second(2, {
      fee: [""],
      "right.paid.territory": ["Mars"],
      "deliverable.0.quantity": ["no"],
    });
    expect(Object.keys(errors(parse(wrong))).sort()).toEqual([
      "2.deliverable.0.quantity",
      "2.fee",
      "2.right.paid.territory",
    ]);
  });

  it("takes the format of a line from the lead, and leaves out a line of quantity 0", () => {
    const shared = Object.entries(second(2, { "deliverable.0.quantity": ["3"] }));
    const kindless = shared.filter(([name]) => name !== "2.deliverable.0.kind");
    expect(parse(Object.fromEntries(kindless))).toMatchObject({
      alternatives: [READ, { deliverables: [{ ...READ.deliverables[0], quantity: 3 }] }],
    });
    const none = second(2, { "deliverable.0.quantity": ["0"] });
    expect(errors(parse(none))).toEqual({ "2.deliverables": "Add at least one deliverable." });
    expect(errors(parse({ "deliverable.0.quantity": ["0"] }))).toMatchObject({
      "deliverable.0.quantity": expect.stringMatching(/1 to 99/),
    });
  });

  it("keeps a fourth alternative for the rules to refuse, and no more", () => {
    const many = [2, 3, 4, 5, 6].map((place) => second(place));
    const given = parse({ ...Object.assign({}, ...many), alternative: ["2", "3", "4", "5", "6", "x", "-1"] });
    expect(given).toMatchObject({ ok: true, places: [1, 2, 3, 4] });
  });

  it("finds the field for an objection to a whole term or alternative", () => {
    expect(fieldOfObjection({ alternative: 2, term: "rights" }, [1, 3])).toBe("3.rights");
    expect(fieldOfObjection({ alternative: 2 }, [1, 2])).toBe("2.fee");
    expect(fieldOfObjection({ alternative: 1, term: "deliverables" }, [1])).toBe("deliverables");
    expect(fieldOfObjection({}, [1])).toBeNull();
  });
});

describe("the form of an offer in a campaign with fixed terms", () => {
  const fixed: FixedTerms = { exclusivity: null, commissionBps: 500, rights: [right()] };

  it("takes a fixed term at its value when none of its fields was sent", () => {
    const open = Object.fromEntries(
      Object.entries(GOOD).filter(([name]) => !/^(exclusivity|commission|right)/.test(name)),
    );
    const given = parseAlternatives(open, { currency: "USD", now: NOW, fixed });
    expect(given.ok && given.alternatives[0]).toMatchObject(fixed);
  });

  it("reads what a forged form says about it, for the rules to refuse", () => {
    const given = parse({}, { fixed });
    expect(given.ok && given.alternatives[0]?.commissionBps).toBe(1_250);
  });
});

describe("the schema of terms", () => {
  it("accepts plain terms in the keys and units of the core, and nothing else", () => {
    expect(termsSchema.parse(READ)).toEqual(READ);
    expect(termsSchema.safeParse({ ...READ, discount: 5 }).success).toBe(false);
    expect(termsSchema.safeParse({ ...READ, fee: 12.5 }).success).toBe(false);
    expect(termsSchema.safeParse({ ...READ, rights: [right(), right()] }).error?.issues[0]?.message).toMatch(
      /once/,
    );
    expect(termsSchema.safeParse({ ...READ, gift: undefined }).success).toBe(false);
  });
});

describe("the form of a decline", () => {
  const decline = (reason: string, note: string, party: "brand" | "influencer") =>
    parseDecline({ reason: [reason], note: [note] }, party);

  it("needs a reason from a brand, and a text with the reason other", () => {
    expect(decline("", "", "brand").error?.issues[0]?.path).toEqual(["reason"]);
    expect(decline("other", " ", "brand").error?.issues[0]?.path).toEqual(["note"]);
    expect(decline("other", "No room left", "brand").data).toEqual({ reason: "other", note: "No room left" });
    expect(decline("because", "", "brand").success).toBe(false);
  });

  it("leaves the reason to the influencer", () => {
    expect(decline("", "", "influencer").data).toEqual({ reason: null, note: "" });
  });
});

describe("what goes along with a move", () => {
  it("distinguishes a reason that was not asked for from an empty one", () => {
    expect(parseOverride({}).data).toEqual({ override: undefined });
    expect(parseOverride({ override: ["  "] }).data).toEqual({ override: "" });
  });

  it.each([
    ["3", 3],
    ["", -1],
    ["-1", -1],
    ["1e1", -1],
    ["seven", -1],
  ])("reads the number of the offer it answers: %j", (text, number) => {
    expect(answeredOffer({ answers: [text] })).toBe(number);
  });
});

describe("the alternative a form accepts", () => {
  it.each([
    ["2", 2],
    ["", 0],
    ["0", 0],
    ["22", 0],
    ["two", 0],
  ])("reads %j", (text, alternative) => {
    expect(acceptedAlternative({ alternative: [text] })).toBe(alternative);
    expect(acceptedAlternative({})).toBe(0);
  });
});

describe("the form of an application", () => {
  const skillet = { id: "01a20304-ac2f-799f-937e-61942f6538bd", name: "Skillet", value: 8_900 };
  const apply = (patch: FormValues, fixedFee: number | null = null) =>
    parseApplication(
      { ...GOOD, message: ["Hello"], ...patch },
      { currency: "USD", fixedFee, fixed: {}, products: [skillet], now: NOW },
    );

  it("accepts only the campaign's products as a gift", () => {
    const given = apply({ product: [skillet.id] });
    expect(given.ok && [given.alternatives[0]?.gift, given.message]).toEqual([
      { name: "Skillet", variant: "sand", value: 8_900 },
      "Hello",
    ]);
    const none = apply({ product: [""] });
    expect(none.ok && none.alternatives[0]?.gift).toBeNull();
    expect(errors(apply({ product: ["another"] })).product).toMatch(/from the list/);
  });

  it("has the campaign's fee when the rate is fixed and none was posted", () => {
    const without = Object.fromEntries(Object.entries(GOOD).filter(([name]) => name !== "fee"));
    const conditions = { currency: "USD", fixedFee: 50_000, fixed: {}, products: [], now: NOW } as const;
    const given = parseApplication(without, conditions);
    expect(given.ok && given.alternatives[0]?.fee).toBe(50_000);
  });
});
