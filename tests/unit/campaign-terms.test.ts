import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { campaignZones, decisionText } from "@/lib/campaign/decision";
import { campaignHappeningOf, conditionChanges, deedText } from "@/lib/campaign/happening";
import { parseCampaign } from "@/lib/campaign/schema";
import type { FormValues } from "@/lib/form/form";
import { sameFixed } from "@/lib/terms/codec";
import { termFields } from "@/lib/terms/fields";
import { fixedAt } from "@/lib/terms/fixed";
import { choiceName } from "@/lib/terms/form";
import { isFormatOf } from "@/lib/terms/platform";
import { parseFixed } from "@/lib/terms/schema";
import { TERM_NAMES, type Terms } from "@/lib/terms/terms";
import { anyTerms, line, right, START, terms } from "./builders";

/** The values of a form in which these terms are fixed. */
function posted(fields: Record<string, string>, names: readonly (typeof TERM_NAMES)[number][]): FormValues {
  const choices = names.map((name) => [choiceName(name), ["fixed"]]);
  const typed = Object.entries(fields).map(([name, value]) => [name, [value]]);
  return Object.fromEntries([...choices, ...typed]) as FormValues;
}

const CONTEXT = { currency: "USD", now: START } as const;
const FIXED_PLACE = { place: "fixed", currency: "USD" } as const;

/** The same terms as a person could type them: formats that exist, and clean texts. */
function asTyped(all: Terms): Terms {
  const made = all.deliverables.filter(({ platform, format }) => isFormatOf(platform, format));
  return {
    ...all,
    deliverables: made.length > 0 ? made : [line()],
    exclusivity: all.exclusivity && { ...all.exclusivity, category: all.exclusivity.category && "cookware" },
    gift: all.gift && { ...all.gift, name: "Stoneware set", variant: all.gift.variant && "sand" },
  };
}

describe("the fixed terms of a campaign (N19)", () => {
  test("are read from its form exactly as they were written into it", () => {
    fc.assert(
      fc.property(anyTerms.map(asTyped), fc.subarray([...TERM_NAMES]), (all, names) => {
        const fixed = fixedAt(all, names);
        const kept = all.deliverables.flatMap(({ due }) => (due && "on" in due ? [due.on] : []));
        const parsed = parseFixed(posted(termFields(fixed, FIXED_PLACE), names), { ...CONTEXT, kept });
        expect(parsed.ok ? [] : parsed.issues).toEqual([]);
        expect(parsed.ok && sameFixed(parsed.fixed, fixed)).toBe(true);
      }),
    );
  });

  test("are read without looking at the fields of open terms", () => {
    const fields = { "fixed.fee": "much", "fixed.giftValue": "x", "fixed.commission": "5" };
    expect(parseFixed(posted(fields, ["commission"]), CONTEXT)).toEqual({
      ok: true,
      fixed: { commissionBps: 500 },
    });
  });

  test("can say that there is none of something", () => {
    expect(parseFixed(posted({}, ["rights", "exclusivity", "gift", "commission"]), CONTEXT)).toEqual({
      ok: true,
      fixed: { rights: [], exclusivity: null, gift: null, commissionBps: 0 },
    });
  });

  test.each<[string, (typeof TERM_NAMES)[number], Record<string, string>, string]>([
    ["a fee without an amount", "fee", {}, "fixed.fee"],
    ["no deliverable", "deliverables", { "fixed.deliverable.0.quantity": "1" }, "fixed.deliverables"],
    [
      "a deliverable nobody makes",
      "deliverables",
      { "fixed.deliverable.0.kind": "x.pin", "fixed.deliverable.0.quantity": "1" },
      "fixed.deliverable.0.kind",
    ],
    ["a product without a name", "gift", { "fixed.giftValue": "40" }, "fixed.giftName"],
    [
      "a product of a wrong value",
      "gift",
      { "fixed.giftName": "Set", "fixed.giftValue": "x" },
      "fixed.giftValue",
    ],
    ["a deposit of 101 %", "payment", { "fixed.deposit": "101" }, "fixed.deposit"],
    ["100,000 days", "exclusivity", { "fixed.exclusivityDays": "100000" }, "fixed.exclusivityDays"],
    [
      "a territory that is no country",
      "rights",
      { "fixed.right.paid.days": "30", "fixed.right.paid.territory": "Atlantis" },
      "fixed.right.paid.territory",
    ],
  ])("are refused beside their field: %s", (_, name, fields, field) => {
    const parsed = parseFixed(posted(fields, [name]), CONTEXT);
    expect(parsed.ok ? [] : parsed.issues.map(({ path }) => path.join("."))).toEqual([field]);
  });

  test("have no third choice beside open and fixed", () => {
    const parsed = parseFixed({ "term.fee": ["perhaps"] }, CONTEXT);
    expect(parsed.ok ? [] : parsed.issues.map(({ path }) => path.join("."))).toEqual(["term.fee"]);
  });

  test("do not depend on the order in which they are listed", () => {
    const [a, b] = [right({ kind: "paid", territory: ["DE", "AT"] }), right()];
    expect(sameFixed({ rights: [a, b] }, { rights: [b, { ...a, territory: ["AT", "DE"] }] })).toBe(true);
    expect(sameFixed({ rights: [a] }, { rights: [a, b] })).toBe(false);
    expect(sameFixed({}, { commissionBps: 0 })).toBe(false);
  });

  const campaign = {
    name: ["Autumn Kitchen"],
    currency: ["USD"],
    budget: ["1000"],
    pricing: ["negotiable"],
    zone: ["UTC"],
    "term.fee": ["fixed"],
    "fixed.fee": ["1000.01"],
  };
  test("cannot include a fee above the budget", () => {
    expect(parseCampaign(campaign, { now: START })).toMatchObject({
      ok: false,
      issues: [{ path: ["fixed.fee"] }],
    });
  });

  test("leave the fee of a fixed-rate campaign to its own field (N15)", () => {
    const parsed = parseCampaign({ ...campaign, pricing: ["fixed"], fixedFee: ["10"] }, { now: START });
    expect(parsed).toMatchObject({ ok: true, input: { fixedFee: 1_000, fixed: {} } });
  });

  test("may keep a past due day, but not get a new one", () => {
    const fields = termFields({ deliverables: [line({ due: { on: "2026-09-01" } })] }, FIXED_PLACE);
    expect(parseFixed(posted(fields, ["deliverables"]), CONTEXT).ok).toBe(false);
    expect(parseFixed(posted(fields, ["deliverables"]), { ...CONTEXT, kept: ["2026-09-01"] }).ok).toBe(true);
  });

  test("fill no fields when nothing is fixed", () => {
    expect(termFields({}, FIXED_PLACE)).toEqual({});
    expect(termFields(terms({ fee: 105 }), { place: 1, currency: "USD" })).toMatchObject({ fee: "1.05" });
  });
});

describe("a decision date (N18)", () => {
  test.each([
    ["Europe/Berlin", "2026-11-30T23:00:00Z", "30 Nov, end of day in Berlin (CET)"],
    ["Europe/Berlin", "2026-06-30T22:00:00Z", "30 Jun, end of day in Berlin (CEST)"],
    ["America/New_York", "2026-12-01T05:00:00Z", "30 Nov, end of day in New York (EST)"],
    ["Asia/Tokyo", "2026-11-30T15:00:00Z", "30 Nov, end of day in Tokyo (GMT+9)"],
    ["UTC", "2027-12-01T00:00:00Z", "30 Nov 2027, end of day UTC"],
  ])("says when it ends in %s", (zone, end, text) => {
    const decideBy = new Date(end);
    const decideOn = new Date(decideBy.getTime() - 12 * 3_600_000).toISOString().slice(0, 10);
    expect(decisionText({ decideOn, zone, decideBy }, START)).toBe(text);
  });

  test("is null when none was given", () => {
    expect(decisionText({ decideOn: null, zone: "UTC", decideBy: null }, START)).toBeNull();
  });

  test("may be chosen in the viewer's own zone, even under an older name for it", () => {
    expect(campaignZones("UTC")).toContain("Europe/Berlin");
    expect(campaignZones("Asia/Kolkata")).toContain("Asia/Kolkata");
    expect(campaignZones("Nowhere/Land")).not.toContain("Nowhere/Land");
  });
});

describe("the history of a campaign", () => {
  const read = (kind: string, payload: object) =>
    campaignHappeningOf({ kind, payload: JSON.stringify(payload) });

  test.each<[string, object, string]>([
    ["created", {}, "created the campaign"],
    ["opened", {}, "opened the campaign for applications"],
    ["closed", {}, "closed the campaign"],
    ["finalised", { places: 1 }, "finalised the roster with 1 influencer"],
    ["finalised", { places: 5 }, "finalised the roster with 5 influencers"],
    [
      "budget-changed",
      { from: 2_500_000, to: 3_000_000, currency: "USD" },
      "raised the budget from $25,000 to $30,000",
    ],
    ["budget-changed", { from: 200, to: 100, currency: "EUR" }, "lowered the budget from €2 to €1"],
    [
      "conditions-changed",
      { changed: ["brief", "applyBy", "products"], from: {}, to: {}, currency: "USD" },
      "changed the brief, the last day for applications and the products",
    ],
  ])("says %s %j", (kind, payload, text) => {
    expect(deedText(read(kind, payload))).toBe(text);
  });

  test("says what short conditions were before and are now", () => {
    const payload = {
      changed: ["brief", "pricing", "platforms", "applyBy"],
      from: { pricing: null, platforms: [], applyBy: "2026-11-30T23:59:59.999Z" },
      to: { pricing: 50_000, platforms: ["tiktok", "x"], applyBy: null },
      currency: "USD",
    };
    expect(conditionChanges(read("conditions-changed", payload))).toEqual([
      { label: "pricing", before: "negotiable", after: "a fixed rate of $500" },
      { label: "platforms", before: "any", after: "TikTok, X" },
      { label: "last day for applications", before: "30 Nov 2026", after: "none" },
    ]);
    expect(conditionChanges(read("opened", {}))).toEqual([]);
  });

  test("throws on an unknown kind of event", () => {
    expect(() => read("exploded", {})).toThrow("exploded");
  });
});
