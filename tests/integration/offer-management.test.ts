import { subDays } from "date-fns";
import { beforeAll, describe, expect, it } from "vitest";
import { type Status, STATUSES } from "@/lib/negotiation/status";
import { readView, type Sort, SORTS, type View, withMore } from "@/lib/offer-management/offer-management";
import { type ApplicantRow, readOfferManagement } from "@/lib/offer-management/queries";
import type { BrandScope } from "@/lib/session/scope";
import { expireDue } from "@/lib/sweep/service";
import { applied, moved, newBrand, newCampaign, newInfluencer, sure } from "./cast";

const OPEN = 60;
const DUE = 7;

let scope: BrandScope;
let campaignId: string;

beforeAll(async () => {
  ({ manager: scope } = await newBrand());
  campaignId = await newCampaign(scope, { budget: 100_000_000, at: subDays(new Date(), 50) });
  for (let count = 0; count < OPEN + DUE; count++) {
    const influencer = await newInfluencer(`Applicant ${count}`);
    const at = count < OPEN ? subDays(new Date(), count % 9) : subDays(new Date(), 45);
    const id = await applied(influencer, campaignId, { fee: 1_000 + (count % 5) * 100, at });
    if (count < OPEN && count % 10 === 1) await moved(scope, id, 0, { kind: "accept" });
    if (count < OPEN && count % 10 === 2)
      await moved(scope, id, 0, { kind: "decline", reason: "not-right-fit" });
  }
});

async function screen(view: View) {
  return sure(await readOfferManagement(scope, campaignId, view));
}

/** Walks a group to its end by its own "show more". */
async function walk(status: Status, sort: Sort): Promise<ApplicantRow[]> {
  let view: View = { ...readView({ status, sort }, "USD") };
  const pages: ApplicantRow[][] = [];
  for (;;) {
    const group = sure((await screen(view)).groups.find((found) => found.status === status));
    const rows = sure(group.rows);
    if (view.after[status] === undefined) pages[0] = [...rows];
    else pages.push([...rows]);
    if (!group.last) return pages.flat();
    view = withMore(view, status, group.last);
  }
}

const KEYS: Record<Sort, (row: ApplicantRow) => number> = {
  deadline: (row) => Date.parse(row.expiresAt),
  newest: (row) => -Date.parse(row.openedAt),
  oldest: (row) => Date.parse(row.openedAt),
  fee: (row) => -(row.fees.at(-1) ?? 0),
  followers: (row) => -row.followers,
};

describe("Offer Management", () => {
  it("puts every applicant into one group, what is due and unswept into Expired", async () => {
    const { groups } = await screen(readView({}, "USD"));
    const counts = Object.fromEntries(groups.map(({ status, count }) => [status, count]));
    expect(counts).toEqual({
      "action-required": OPEN - 12,
      "awaiting-response": 0,
      "agreement-accepted": 6,
      "no-agreement-reached": 6,
      expired: DUE,
    });
  });

  it.each(SORTS)("shows each applicant of a group once, in order, by %s", async (sort) => {
    for (const status of STATUSES) {
      const rows = await walk(status, sort);
      const { count } = sure((await screen(readView({ status }, "USD"))).groups[0]);
      expect(new Set(rows.map((row) => row.id)).size).toBe(count);
      const keys = rows.map(KEYS[sort]);
      expect(keys).toEqual([...keys].sort((a, b) => a - b));
    }
  });

  it("counts what a search and a filter leave, and takes their signs as plain text", async () => {
    const total = async (query: Record<string, string>) =>
      (await screen(readView(query, "USD"))).groups.reduce((sum, { count }) => sum + count, 0);
    expect(await total({ q: "applicant 5" })).toBe(11);
    expect(await total({ q: "%" })).toBe(0);
    expect(await total({ q: "_" })).toBe(0);
    expect(await total({ q: "\\" })).toBe(0);
    expect(await total({ feeMin: "14" })).toBe(Math.floor((OPEN + DUE) / 5));
    expect(await total({ platform: "tiktok" })).toBe(0);
    expect(await total({ followersMin: "1,000", followersMax: "1000" })).toBe(OPEN + DUE);
  });

  it("says the same after the sweep", async () => {
    const before = await screen(readView({}, "USD"));
    expect(await expireDue()).toBe(DUE);
    const after = await screen(readView({}, "USD"));
    expect(after.groups.map(({ count }) => count)).toEqual(before.groups.map(({ count }) => count));
    expect(after.budget).toEqual(before.budget);
  });

  it("is nothing to another brand", async () => {
    const { owner: stranger } = await newBrand("Elsewhere");
    expect(await readOfferManagement(stranger, campaignId, readView({}, "USD"))).toBeNull();
    expect(await readOfferManagement(scope, "not-an-id", readView({}, "USD"))).toBeNull();
  });
});
