import { afterAll, describe, expect, test } from "vitest";
import { readCampaign } from "@/lib/campaign/queries";
import { closeCampaign } from "@/lib/campaign/service";
import { listContracts, readContract } from "@/lib/contract/queries";
import { db } from "@/lib/db/db";
import { newId } from "@/lib/id/id";
import type { Result } from "@/lib/refusal/refusal";
import { csvLines } from "@/lib/roster/csv";
import { listPlaces, readTotals } from "@/lib/roster/queries";
import { finaliseRoster } from "@/lib/roster/service";
import type { BrandScope } from "@/lib/session/scope";
import { line, terms } from "@/tests/unit/builders";
import { applied, moved, newBrand, newCampaign, newInfluencer, sure } from "./cast";

function nameOf(result: Result<object>) {
  return result.ok ? "ok" : result.refusal.name;
}

/** A campaign with one agreement at each of these fees, all by different influencers. */
async function agreedCampaign(scope: BrandScope, patches: Parameters<typeof applied>[2][]) {
  const campaignId = await newCampaign(scope);
  const influencers = [];
  for (const patch of patches) {
    const influencer = await newInfluencer();
    await moved(scope, await applied(influencer, campaignId, patch), 0, { kind: "accept", alternative: 1 });
    influencers.push(influencer);
  }
  return { campaignId, influencers };
}

afterAll(() => db.$disconnect());

describe("the roster", () => {
  test("shows who is on it at what price, and adds up what they deliver", async () => {
    const { manager } = await newBrand();
    const { campaignId } = await agreedCampaign(manager, [
      { fee: 100_000, deliverables: [line({ quantity: 2 }), line({ platform: "tiktok", format: "video" })] },
      { fee: 50_050, deliverables: [line()], gift: { name: "Stoneware set", variant: null, value: 4_000 } },
    ]);
    const { places, next } = await listPlaces(manager, campaignId);
    expect(places.map((place) => place.terms.fee)).toEqual([100_000, 50_050]);
    expect(next).toBeNull();
    expect(await readTotals(manager, campaignId)).toEqual({
      places: 2,
      fees: 150_050,
      giftedValue: 4_000,
      followers: 2_000,
      deliverables: [
        { platform: "instagram", format: "reel", quantity: 3 },
        { platform: "tiktok", format: "video", quantity: 1 },
      ],
    });
    const { committed } = sure(await readCampaign(manager, campaignId)).budget;
    expect(committed).toBe(150_050);
  });

  test("comes a page at a time, each place once", async () => {
    const { manager } = await newBrand();
    const { campaignId } = await agreedCampaign(manager, [{ fee: 1 }, { fee: 2 }, { fee: 3 }]);
    const first = await listPlaces(manager, campaignId, { limit: 2 });
    const second = await listPlaces(manager, campaignId, { limit: 2, after: sure(first.next) });
    expect([...first.places, ...second.places].map(({ terms: { fee } }) => fee)).toEqual([1, 2, 3]);
    expect(second.next).toBeNull();
  });

  test("cannot be read, summed up or finalised by another brand", async () => {
    const [mine, theirs] = [await newBrand(), await newBrand()];
    const { campaignId } = await agreedCampaign(mine.manager, [{ fee: 1 }]);
    expect((await listPlaces(theirs.owner, campaignId)).places).toEqual([]);
    expect((await readTotals(theirs.owner, campaignId)).places).toBe(0);
    expect(nameOf(await finaliseRoster(theirs.owner, { campaignId, shown: 9 }))).toBe("not-found");
    expect((await listPlaces(theirs.owner, "x")).places).toEqual([]);
  });

  test("is exported without a formula in it", async () => {
    const { manager } = await newBrand();
    const evil = '=HYPERLINK("http://evil.test","x")';
    const { campaignId } = await agreedCampaign(manager, [{ gift: { name: evil, variant: null, value: 0 } }]);
    const { places } = await listPlaces(manager, campaignId);
    expect(csvLines(places, "USD")).toContain(`"'=HYPERLINK(""http://evil.test"",""x"")"`);
  });
});

describe("finalising a roster (N16)", () => {
  test("ends the open negotiations, closes the campaign and is final", async () => {
    const { manager } = await newBrand();
    const { campaignId } = await agreedCampaign(manager, [{ fee: 100 }]);
    await applied(await newInfluencer(), campaignId);
    expect(await finaliseRoster(manager, { campaignId, shown: 1 })).toEqual({ ok: true, ended: 1 });
    const campaign = sure(await readCampaign(manager, campaignId));
    expect(campaign).toMatchObject({ state: "finalised", counts: { agreed: 1, ended: 1 } });
    expect(campaign.closedAt).toEqual(campaign.finalisedAt);
    expect(nameOf(await finaliseRoster(manager, { campaignId, shown: 1 }))).toBe("already-finalised");
    expect(nameOf(await closeCampaign(manager, { campaignId, shown: 1 }))).toBe("not-open");
  });

  test("works on a closed campaign and keeps the time of its closing", async () => {
    const { manager, owner } = await newBrand();
    const { campaignId } = await agreedCampaign(manager, [{ fee: 100 }]);
    await closeCampaign(manager, { campaignId, shown: 0 });
    const { closedAt } = sure(await readCampaign(manager, campaignId));
    expect(nameOf(await finaliseRoster(owner, { campaignId, shown: 0 }))).toBe("ok");
    expect(await readCampaign(manager, campaignId)).toMatchObject({ state: "finalised", closedAt });
  });

  test("is refused to a reviewer, for a draft, for an empty roster, and if more are open than were shown", async () => {
    const { manager, reviewer } = await newBrand();
    const { campaignId } = await agreedCampaign(manager, [{ fee: 100 }]);
    await applied(await newInfluencer(), campaignId);
    expect(nameOf(await finaliseRoster(reviewer, { campaignId, shown: 1 }))).toBe("not-allowed");
    expect(nameOf(await finaliseRoster(manager, { campaignId, shown: 0 }))).toBe("stale");
    expect(sure(await readCampaign(manager, campaignId)).counts.brandTurn).toBe(1);
    const empty = await newCampaign(manager);
    expect(nameOf(await finaliseRoster(manager, { campaignId: empty, shown: 0 }))).toBe("roster-empty");
    const draft = await newCampaign(manager, { open: false });
    expect(nameOf(await finaliseRoster(manager, { campaignId: draft, shown: 0 }))).toBe("not-open");
    expect(nameOf(await finaliseRoster(manager, { campaignId: newId(), shown: 0 }))).toBe("not-found");
  });
});

describe("a contract", () => {
  test("is read by both parties, and by nobody else", async () => {
    const [{ manager, reviewer }, stranger] = [await newBrand(), await newBrand()];
    const gift = { name: "Stoneware set", variant: null, value: 4_000 };
    const { influencers } = await agreedCampaign(manager, [{ fee: 125_000, gift }]);
    const me = sure(influencers[0]);
    const { contracts } = await listContracts(me);
    const contract = sure(contracts[0]);
    expect(contract).toMatchObject({ acceptedBy: "brand", offerNumber: 0, currency: "USD" });
    expect(contract.terms).toEqual(terms({ fee: 125_000, gift }));
    expect(await readContract(me, contract.id)).toEqual(contract);
    expect(await readContract(reviewer, contract.id)).toEqual(contract);
    expect(await readContract(stranger.owner, contract.id)).toBeNull();
    const other = await newInfluencer();
    expect(await readContract(other, contract.id)).toBeNull();
    expect((await listContracts(other)).contracts).toEqual([]);
    expect(await readContract(me, "x")).toBeNull();
  });
});
