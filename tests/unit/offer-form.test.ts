import { describe, expect, it } from "vitest";
import { parseApplication } from "@/lib/application/schema";
import type { FormValues } from "@/lib/form/form";
import { answeredOffer, parseDecline, parseOverride, parseTerms } from "@/lib/negotiation/schema";
import { line } from "./builders";

const NOW = new Date("2026-11-22T10:00:00Z");
const GOOD: FormValues = {
  fee: ["1,250.50"],
  "deliverable.0.kind": ["instagram.reel"],
  "deliverable.0.quantity": ["1"],
  "deliverable.0.dueOn": ["2026-12-12"],
  "deliverable.1.kind": [""],
  "deliverable.1.quantity": ["1"],
  "deliverable.1.dueOn": [""],
  usageRights: ["organic-and-paid"],
  licenceDays: ["90"],
  exclusivityDays: [""],
  giftName: ["Stoneware set"],
  giftValue: ["40"],
  commission: ["12.5"],
  message: ["Happy to meet here."],
};

function parse(patch: FormValues = {}, kept = [line({ dueOn: "2026-11-01" })]) {
  return parseTerms({ ...GOOD, ...patch }, { currency: "USD", now: NOW, kept });
}

/** The sentences by field, as they will stand beside the fields. */
function errors(said: ReturnType<typeof parse>): Record<string, string> {
  return said.ok ? {} : Object.fromEntries(said.issues.map(({ path, message }) => [path.join("."), message]));
}

describe("the form of an offer", () => {
  it("gives whole terms, amounts in minor units, and leaves empty lines out", () => {
    expect(parse()).toEqual({
      ok: true,
      message: "Happy to meet here.",
      terms: {
        fee: 125_050,
        deliverables: [line({ dueOn: "2026-12-12" })],
        usageRights: "organic-and-paid",
        licenceDays: 90,
        exclusivityDays: 0,
        giftedProduct: { name: "Stoneware set", value: 4_000 },
        commissionBps: 1_250,
      },
    });
  });

  it("takes no licence where there are no rights, and no gift where both fields are empty", () => {
    const said = parse({ usageRights: ["none"], giftName: [" "], giftValue: [""], commission: [""] });
    expect(said.ok && said.terms).toMatchObject({ licenceDays: 0, giftedProduct: null, commissionBps: 0 });
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
    ["a line without a choice", { "deliverable.0.kind": [""] }, "deliverable.0.kind", /what is to be made/],
    ["none of something", { "deliverable.0.quantity": ["0"] }, "deliverable.0.quantity", /1 to 99/],
    ["a hundred of something", { "deliverable.0.quantity": ["100"] }, "deliverable.0.quantity", /1 to 99/],
    ["half of something", { "deliverable.0.quantity": ["1.5"] }, "deliverable.0.quantity", /1 to 99/],
    ["a day that is none", { "deliverable.0.dueOn": ["2026-02-30"] }, "deliverable.0.dueOn", /Enter a date/],
    ["a day in the past", { "deliverable.0.dueOn": ["2026-11-20"] }, "deliverable.0.dueOn", /past/],
    [
      "a day beyond all planning",
      { "deliverable.0.dueOn": ["9999-01-01"] },
      "deliverable.0.dueOn",
      /Enter a date/,
    ],
    ["unknown rights", { usageRights: ["all"] }, "usageRights", /from the list/],
    ["a licence too long", { licenceDays: ["3651"] }, "licenceDays", /0 to 3650/],
    ["a negative exclusivity", { exclusivityDays: ["-1"] }, "exclusivityDays", /0 to 3650/],
    ["a gift without a name", { giftName: [""] }, "giftName", /Name the product/],
    ["a gift without a value", { giftValue: [""] }, "giftValue", /Enter an amount/],
    ["a commission of three decimals", { commission: ["1.234"] }, "commission", /two decimals/],
    ["a commission above everything", { commission: ["100.01"] }, "commission", /0 to 100/],
    ["a message too long", { message: ["x".repeat(2001)] }, "message", /2000/],
  ])("refuses %s beside its field", (_, patch, field, sentence) => {
    expect(errors(parse(patch))[field]).toMatch(sentence);
  });

  it("names every field that is wrong at once", () => {
    const said = parse({ fee: [""], giftName: [""], "deliverable.0.quantity": ["no"] });
    expect(Object.keys(errors(said)).sort()).toEqual(["deliverable.0.quantity", "fee", "giftName"]);
  });

  it("wants one to twelve deliverables", () => {
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

  it("carries a past day of the standing offer forward", () => {
    expect(parse({ "deliverable.0.dueOn": ["2026-11-01"] }).ok).toBe(true);
    expect(parse({ "deliverable.0.dueOn": ["2026-11-01"] }, []).ok).toBe(false);
  });

  it("takes what nobody sees out of the words", () => {
    const said = parse({ message: ["Cafe\u0301 \u202Eevil\u0007"], giftName: ["Pan\u200B"] });
    expect(said.ok && [said.message, said.terms.giftedProduct?.name]).toEqual(["Café evil", "Pan"]);
  });
});

describe("the form of a decline", () => {
  const decline = (reason: string, note: string, party: "brand" | "influencer") =>
    parseDecline({ reason: [reason], note: [note] }, party);

  it("needs a reason from a brand, in words where it is another one", () => {
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
  it("tells a reason that was not asked for from an empty one", () => {
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

describe("the form of an application", () => {
  const skillet = { id: "01a20304-ac2f-799f-937e-61942f6538bd", name: "Skillet", value: 8_900 };
  const apply = (patch: FormValues, fixedFee: number | null = null) =>
    parseApplication({ ...GOOD, ...patch }, { currency: "USD", fixedFee, products: [skillet], now: NOW });

  it("takes its gift from the campaign's products alone", () => {
    const said = apply({ product: [skillet.id] });
    expect(said.ok && said.terms.giftedProduct).toEqual({ name: "Skillet", value: 8_900 });
    const none = apply({ product: [""] });
    expect(none.ok && none.terms.giftedProduct).toBeNull();
    expect(errors(apply({ product: ["another"] })).product).toMatch(/from the list/);
  });

  it("is at the campaign's own fee where the rate is fixed, whatever was posted", () => {
    const said = apply({ fee: ["999999"] }, 50_000);
    expect(said.ok && said.terms.fee).toBe(50_000);
    expect(apply({ fee: [] }, 50_000).ok).toBe(true);
  });
});
