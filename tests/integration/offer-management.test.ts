import { subDays } from "date-fns";
import { beforeAll, describe, expect, it } from "vitest";
import { type Beside, GROUP_STEP, withStretch } from "@/lib/grouped-list/grouped-list";
import { type Status, STATUSES } from "@/lib/negotiation/status";
import { readView, type Sort, SORTS, type View } from "@/lib/offer-management/offer-management";
import { type ApplicantRow, readOfferManagement, readOffers } from "@/lib/offer-management/queries";
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
    if (count < OPEN && count % 10 === 1) await moved(scope, id, 0, { kind: "accept", alternative: 1 });
    if (count < OPEN && count % 10 === 2)
      await moved(scope, id, 0, { kind: "decline", reason: "not-right-fit" });
  }
});

async function screen(view: View) {
  return sure(await readOfferManagement(scope, campaignId, view));
}

/** The rows of one stretch of one group. */
async function group(view: View, status: Status) {
  return sure((await screen(view)).groups.find(({ name }) => name === status));
}

function ids(rows: readonly ApplicantRow[] | null): string[] {
  return sure(rows).map(({ id }) => id);
}

/** The view that asks only for the rows next to the shown ones. */
function beside(view: View, status: Status, { after }: Beside): View {
  return { ...view, groups: withStretch(view.groups, status, { after, rows: GROUP_STEP }) };
}

/** Walks through a group to its end, step by step. */
async function walk(status: Status, sort: Sort): Promise<{ rows: ApplicantRow[]; last: View }> {
  let last = readView({ status, sort }, "USD");
  const rows: ApplicantRow[] = [];
  for (;;) {
    const piece = await group(last, status);
    rows.push(...sure(piece.rows));
    if (!piece.later) return { rows, last };
    last = beside(last, status, piece.later);
  }
}

/** Walks back from there to the first row of the group. */
async function walkBack(status: Status, from: View): Promise<ApplicantRow[]> {
  let view = from;
  const rows: ApplicantRow[] = [];
  for (;;) {
    const piece = await group(view, status);
    rows.unshift(...sure(piece.rows));
    if (!piece.earlier) return rows;
    view = beside(view, status, piece.earlier);
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
  it("puts every applicant into one group, and those past their deadline into Expired even before the sweep", async () => {
    const { groups } = await screen(readView({}, "USD"));
    const counts = Object.fromEntries(groups.map(({ name, count }) => [name, count]));
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
      const { rows, last } = await walk(status, sort);
      const { count } = sure((await screen(readView({ status }, "USD"))).groups[0]);
      expect(new Set(rows.map((row) => row.id)).size).toBe(count);
      const keys = rows.map(KEYS[sort]);
      expect(keys).toEqual([...keys].sort((a, b) => a - b));
      expect(ids(await walkBack(status, last)), "the same the way back").toEqual(ids(rows));
    }
  });

  it("continues below and goes back above the shown rows, in whole steps", async () => {
    const plain = readView({ status: "action-required" }, "USD");
    const all = ids((await walk("action-required", "deadline")).rows);
    const along = (view: View, found: Beside | null): View => ({
      ...view,
      groups: withStretch(view.groups, "action-required", sure(found).along),
    });
    const first = await group(plain, "action-required");
    const longer = await group(along(plain, first.later), "action-required");
    expect([ids(first.rows), ids(longer.rows)]).toEqual([all.slice(0, 25), all.slice(0, 48)]);

    const middle = beside(plain, "action-required", sure(first.later));
    const second = await group(middle, "action-required");
    expect(second.earlier?.count).toBe(25);
    const back = await group(along(middle, second.earlier), "action-required");
    expect([ids(second.rows), ids(back.rows)]).toEqual([all.slice(25), all]);
    expect(back.earlier).toBeNull();
  });

  it("counts only what matches a search and a filter, whose special characters are plain text", async () => {
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

  it("reads fees in a URL in the campaign's own currency", async () => {
    const yen = await newCampaign(scope, { currency: "JPY", budget: 1_000_000 });
    for (const fee of [900, 90_000]) await applied(await newInfluencer(), yen, { fee });
    const fees = async (query: Record<string, string>) =>
      sure(await readOffers(scope, yen, query)).screen.groups.flatMap(({ rows }) =>
        (rows ?? []).map((row) => row.fees[0]),
      );
    expect(await fees({ feeMin: "900", feeMax: "1,000" })).toEqual([900]);
    expect(await fees({ feeMin: "¥901" })).toEqual([90_000]);
    expect(sure(await readOffers(scope, yen, { feeMax: "900" })).view.filters.feeMax).toBe(900);
  });

  it("shows the same after the sweep", async () => {
    const before = await screen(readView({}, "USD"));
    expect(await expireDue()).toBe(DUE);
    const after = await screen(readView({}, "USD"));
    expect(after.groups.map(({ count }) => count)).toEqual(before.groups.map(({ count }) => count));
    expect(after.budget).toEqual(before.budget);
  });

  it("shows nothing to another brand", async () => {
    const { owner: stranger } = await newBrand("Elsewhere");
    expect(await readOfferManagement(stranger, campaignId, readView({}, "USD"))).toBeNull();
    expect(await readOfferManagement(scope, "not-an-id", readView({}, "USD"))).toBeNull();
  });
});
