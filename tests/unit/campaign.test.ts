import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { admits, applyByText, lastMomentOf, stateText, takesApplications } from "@/lib/campaign/campaign";
import { campaignIdFor } from "@/lib/campaign/campaign-id";
import { parseCampaign, parseShown } from "@/lib/campaign/schema";
import { parseCursor, writeCursor } from "@/lib/cursor/cursor";
import type { FormValues } from "@/lib/form/form";
import { isId, newId } from "@/lib/id/id";
import { later, START } from "./builders";

function posted(patch: Record<string, string | string[]> = {}): FormValues {
  return {
    name: ["Autumn Kitchen"],
    brief: ["Cook with us."],
    currency: ["USD"],
    budget: ["30,000"],
    pricing: ["negotiable"],
    fixedFee: [""],
    platforms: ["tiktok", "instagram"],
    applyBy: ["2026-11-30"],
    decideOn: [""],
    zone: ["Europe/Berlin"],
    ...Object.fromEntries(Object.entries(patch).map(([name, value]) => [name, [value].flat()])),
  };
}

function fieldsOf(values: FormValues): string[] {
  const parsed = parseCampaign(values, { now: START });
  return parsed.ok ? [] : parsed.issues.map(({ path }) => path.join("."));
}

const OPEN = { state: "open", applyBy: null, decideBy: null } as const;

describe("a campaign", () => {
  test("takes applications while it is open and neither its last day nor its decision date has passed", () => {
    const end = lastMomentOf("2026-11-30");
    const takes = (patch: object, now: Date) => takesApplications({ ...OPEN, ...patch }, now);
    for (const field of ["applyBy", "decideBy"]) {
      expect(takes({ [field]: end }, later(end, -1))).toBe(true);
      expect(takes({ [field]: end }, end)).toBe(false);
    }
    expect(takes({ applyBy: end, decideBy: START }, START)).toBe(false);
    expect(takes({}, START)).toBe(true);
    for (const state of ["draft", "closed", "finalised"]) expect(takes({ state }, START)).toBe(false);
  });

  test("says which state it is in", () => {
    const applyBy = lastMomentOf("2026-11-30");
    const says = (patch: object, now: Date) => stateText({ ...OPEN, ...patch }, now);
    expect(says({ applyBy }, START)).toBe("Open · applications until 30 Nov");
    expect(says({ applyBy }, later(applyBy, 1))).toBe("Open · applications ended 30 Nov");
    expect(says({ decideBy: applyBy }, START)).toBe("Open");
    expect(says({ applyBy, decideBy: applyBy }, applyBy)).toBe("Open · past its decision date");
    expect(says({}, START)).toBe("Open");
    expect(applyByText(lastMomentOf("2027-01-01"), START)).toBe("1 Jan 2027");
  });

  test("never reopens, and never changes once final", () => {
    expect(admits("closed", "open")).toBe(false);
    expect(admits("closed", "edit")).toBe(false);
    for (const act of ["edit", "open", "close", "finalise"] as const)
      expect(admits("finalised", act)).toBe(false);
  });

  test("gets the same id for the same key, and another id for another brand", () => {
    const [key, brand] = [newId(), newId()];
    expect(campaignIdFor(brand, key, "a")).toBe(campaignIdFor(brand, key, "a"));
    expect(campaignIdFor(brand, key, "b")).not.toBe(campaignIdFor(brand, key, "a"));
    expect(campaignIdFor(newId(), key, "a")).not.toBe(campaignIdFor(brand, key, "a"));
    expect(campaignIdFor(brand, key, "a")).not.toBe(key);
    expect(isId(campaignIdFor(brand, key, "a"))).toBe(true);
  });
});

describe("the form of a campaign", () => {
  test("is read with all its fields", () => {
    const parsed = parseCampaign(
      posted({ decideOn: "2026-12-15", "productName.1": " Stoneware  set ", "productValue.1": "40" }),
      { now: START },
    );
    expect(parsed).toEqual({
      ok: true,
      input: {
        name: "Autumn Kitchen",
        brief: "Cook with us.",
        currency: "USD",
        budget: 3_000_000,
        fixedFee: null,
        platforms: ["instagram", "tiktok"],
        applyBy: lastMomentOf("2026-11-30"),
        decideOn: "2026-12-15",
        zone: "Europe/Berlin",
        fixed: {},
        products: [{ id: null, name: "Stoneware set", value: 4_000 }],
      },
    });
  });

  test.each<[string, Record<string, string | string[]>, string]>([
    ["a short name", { name: " a " }, "name"],
    ["a name of invisible characters", { name: "\u200B\u200B\u200B\u200B" }, "name"],
    ["a long name", { name: "x".repeat(121) }, "name"],
    ["a long brief", { brief: "x".repeat(5001) }, "brief"],
    ["an unknown currency", { currency: "XXX" }, "currency"],
    ["no budget", { budget: "" }, "budget"],
    ["a negative budget", { budget: "-1" }, "budget"],
    ["a fraction of a cent", { budget: "1.005" }, "budget"],
    ["a budget in another currency", { budget: "€100" }, "budget"],
    ["a huge budget", { budget: "9".repeat(60) }, "budget"],
    ["no pricing", { pricing: "" }, "pricing"],
    ["a fixed rate without its fee", { pricing: "fixed" }, "fixedFee"],
    ["a fixed fee beyond the budget", { pricing: "fixed", fixedFee: "30000.01" }, "fixedFee"],
    ["an unknown platform", { platforms: ["tiktok", "myspace"] }, "platforms"],
    ["a day the calendar does not have", { applyBy: "2026-02-30" }, "applyBy"],
    ["a year nobody means", { applyBy: "9999-01-01" }, "applyBy"],
    ["a decision date the calendar does not have", { decideOn: "2026-02-30" }, "decideOn"],
    ["a decision date before the last day to apply", { decideOn: "2026-11-29" }, "decideOn"],
    ["a time zone nobody lives in", { zone: "Mars/Olympus" }, "zone"],
    ["an offset in place of a zone", { zone: "+02:00" }, "zone"],
    ["a product without a name", { "productValue.3": "40" }, "productName.3"],
    ["a product with a wrong value", { "productName.3": "Set", "productValue.3": "much" }, "productValue.3"],
  ])("refuses %s beside its field", (_, patch, field) => {
    expect(fieldsOf(posted(patch))).toEqual([field]);
  });

  test("names every wrong field at once", () => {
    expect(fieldsOf({}).sort()).toEqual(["budget", "currency", "name", "pricing"]);
    const wrong = posted({
      budget: "",
      "term.fee": "fixed",
      "fixed.fee": "much",
      "term.commission": "fixed",
      "fixed.commission": "101",
    });
    expect(fieldsOf(wrong)).toEqual(["budget", "fixed.fee", "fixed.commission"]);
  });

  test("never throws, whatever is posted", () => {
    const names = fc.constantFrom(
      "name",
      "brief",
      "currency",
      "budget",
      "pricing",
      "platforms",
      "applyBy",
      "productName.0",
      "decideOn",
      "zone",
      "term.gift",
      "fixed.giftValue",
    );
    fc.assert(
      fc.property(fc.dictionary(names, fc.array(fc.string({ unit: "binary" }))), (values) => {
        expect(typeof parseCampaign(values, { now: START }).ok).toBe("boolean");
      }),
    );
  });

  test.each([
    ["12", 12],
    ["0", 0],
    ["", null],
    ["-1", null],
    ["1.5", null],
    ["many", null],
    ["1e400", null],
  ])("reads %j as the %j negotiations shown", (text, shown) => {
    expect(parseShown({ shown: [text] })).toBe(shown);
  });
});

describe("a cursor", () => {
  test("is read back as it was written, and anything else means the first page", () => {
    const id = newId();
    const written = writeCursor({ at: "2026-11-18T16:20:00.123456", id });
    expect(parseCursor(written ?? "")).toEqual({ at: "2026-11-18T16:20:00.123456Z", id });
    for (const text of [
      undefined,
      "",
      "x",
      `2026-99-99T16:20:00.123456_${id}`,
      `2026-02-30T16:20:00.123456_${id}`,
      `0000-11-18T16:20:00.123456_${id}`,
      `2026-11-18T24:00:00.000000_${id}`,
      `2026-11-18T16:20:00.123456_${"-".repeat(36)}`,
    ])
      expect(parseCursor(text)).toBeNull();
  });
});
