import { afterAll, describe, expect, test } from "vitest";
import type { CampaignInput } from "@/lib/campaign/campaign";
import { campaignHappeningOf } from "@/lib/campaign/happening";
import { closeCampaign, createCampaign, editCampaign, openCampaign } from "@/lib/campaign/service";
import { db } from "@/lib/db/db";
import { rows } from "@/lib/db/sql";
import { campaignEvents, checkChain } from "@/lib/event/queries";
import { newId } from "@/lib/id/id";
import { finaliseRoster } from "@/lib/roster/service";
import type { BrandScope } from "@/lib/session/scope";
import { Prisma } from "@/prisma/generated/client";
import { applied, campaignInput, moved, newBrand, newCampaign, newInfluencer } from "./cast";

afterAll(() => db.$disconnect());

function edit(scope: BrandScope, campaignId: string, patch: Partial<CampaignInput>, at?: Date) {
  return editCampaign(scope, { ...campaignInput(patch), campaignId, at });
}

/** The campaign's history, oldest first: what, by whom, when, and what the log keeps of it. */
async function told(scope: BrandScope, campaignId: string) {
  const events = await campaignEvents(scope, campaignId);
  return events
    .map((event) => ({ ...campaignHappeningOf(event), by: event.name, at: event.at, seq: event.seq }))
    .reverse();
}

async function wholeChains(scope: BrandScope, campaignId: string) {
  return {
    campaign: (await checkChain(scope, "campaign", campaignId))?.whole,
    roster: (await checkChain(scope, "roster", campaignId))?.whole,
  };
}

describe("the log of a campaign", () => {
  test("tells who did what and when, in order, from the draft to the final roster", async () => {
    const { owner, manager } = await newBrand();
    const day = (hour: number) => new Date(Date.UTC(2026, 9, 5, hour));
    const made = await createCampaign(owner, { ...campaignInput(), key: newId(), at: day(1) });
    const campaignId = made.ok ? made.campaignId : "";
    await edit(manager, campaignId, { budget: 900_000, brief: "A first thought." }, day(2)); // edits of a draft are not logged
    await openCampaign(manager, { campaignId, at: day(3) });
    await edit(manager, campaignId, { budget: 1_200_000, brief: "A first thought." }, day(4));
    const application = await applied(await newInfluencer(), campaignId, { at: day(5) });
    await moved(manager, application, 0, { kind: "accept", alternative: 1 }, day(6));
    await closeCampaign(owner, { campaignId, shown: 0, at: day(7) });
    await finaliseRoster(manager, { campaignId, shown: 0, at: day(8) });

    expect(await told(manager, campaignId)).toEqual([
      { kind: "created", by: "Fernwood owner", at: day(1), seq: 1, payload: {} },
      { kind: "opened", by: "Fernwood manager", at: day(3), seq: 2, payload: {} },
      {
        kind: "budget-changed",
        by: "Fernwood manager",
        at: day(4),
        seq: 3,
        payload: { from: 900_000, to: 1_200_000, currency: "USD" },
      },
      { kind: "closed", by: "Fernwood owner", at: day(7), seq: 4, payload: {} },
      { kind: "finalised", by: "Fernwood manager", at: day(8), seq: 1, payload: { places: 1 } },
    ]);
    expect(await wholeChains(manager, campaignId)).toEqual({ campaign: true, roster: true });
  });

  test("has two entries for an edit of budget and conditions, one after the other", async () => {
    const { manager } = await newBrand();
    const bowl = { id: null, name: "Bowl", value: 100 };
    const campaignId = await newCampaign(manager, { products: [bowl] });
    const applyBy = new Date("2031-01-31T23:59:59.999Z");
    await edit(manager, campaignId, {
      name: "Winter Kitchen",
      brief: "Bake with us.",
      currency: "EUR",
      budget: 500_000,
      fixedFee: 40_000,
      fixed: { commissionBps: 500 },
      platforms: ["tiktok"],
      applyBy,
      products: [],
    });
    expect((await told(manager, campaignId)).slice(2)).toMatchObject([
      { kind: "budget-changed", seq: 3, payload: { from: 1_000_000, to: 500_000, currency: "EUR" } },
      {
        kind: "conditions-changed",
        seq: 4,
        payload: {
          changed: ["name", "brief", "currency", "pricing", "terms", "platforms", "applyBy", "products"],
          from: { name: "Autumn Kitchen", currency: "USD", pricing: null, platforms: [], applyBy: null },
          to: {
            name: "Winter Kitchen",
            currency: "EUR",
            pricing: 40_000,
            platforms: ["tiktok"],
            applyBy: applyBy.toISOString(),
          },
        },
      },
    ]);
    expect(await wholeChains(manager, campaignId)).toMatchObject({ campaign: true });
  });

  test("has no entry for an edit that changes nothing or is refused", async () => {
    const { manager, reviewer } = await newBrand();
    const campaignId = await newCampaign(manager);
    await edit(manager, campaignId, {});
    await edit(reviewer, campaignId, { budget: 1 });
    await edit(manager, campaignId, { budget: 2_000_000, decideOn: "2031-01-01" });
    await closeCampaign(manager, { campaignId, shown: 0 });
    await closeCampaign(manager, { campaignId, shown: 0 });
    expect((await told(manager, campaignId)).map(({ kind }) => kind)).toEqual([
      "created",
      "opened",
      "closed",
    ]);
  });

  test("has one order when many people edit at once", async () => {
    const { manager, owner } = await newBrand();
    const campaignId = await newCampaign(manager);
    await Promise.all(
      Array.from({ length: 10 }, (_, at) =>
        edit(at % 2 ? manager : owner, campaignId, { budget: 2_000_000 + at, name: `Name ${at}` }),
      ),
    );
    const entries = (await told(manager, campaignId)).slice(2);
    expect(entries).toHaveLength(20);
    // Each entry starts from where the one before it ended.
    let budget = 1_000_000;
    let name: string | undefined = "Autumn Kitchen";
    for (const entry of entries) {
      if (entry.kind === "budget-changed") {
        expect(entry.payload.from).toBe(budget);
        budget = entry.payload.to;
      } else if (entry.kind === "conditions-changed") {
        expect(entry.payload.from.name).toBe(name);
        name = entry.payload.to.name;
      }
    }
    expect(await wholeChains(manager, campaignId)).toMatchObject({ campaign: true });
  });

  test("tells that finalising an open campaign closes it", async () => {
    const { manager } = await newBrand();
    const campaignId = await newCampaign(manager);
    const application = await applied(await newInfluencer(), campaignId);
    await moved(manager, application, 0, { kind: "accept", alternative: 1 });
    await finaliseRoster(manager, { campaignId, shown: 0 });
    expect((await told(manager, campaignId)).map(({ kind }) => kind)).toEqual([
      "created",
      "opened",
      "closed",
      "finalised",
    ]);
    expect(await wholeChains(manager, campaignId)).toEqual({ campaign: true, roster: true });
  });

  test("shows which entry somebody changed in the database", async () => {
    const { manager } = await newBrand();
    const campaignId = await newCampaign(manager);
    await edit(manager, campaignId, { budget: 1_500_000 });
    await rows(Prisma.sql`ALTER TABLE event DISABLE TRIGGER event_append_only`);
    await rows(Prisma.sql`
      UPDATE event SET payload = replace(payload, '1500000', '1500001')
       WHERE subject = 'campaign' AND subject_id = ${campaignId}::uuid AND seq = 3`);
    await rows(Prisma.sql`ALTER TABLE event ENABLE TRIGGER event_append_only`);
    expect(await checkChain(manager, "campaign", campaignId)).toEqual({
      whole: false,
      seq: 3,
      fault: "changed",
    });
  });

  test("can be read only by its own brand", async () => {
    const [mine, theirs] = [await newBrand(), await newBrand()];
    const campaignId = await newCampaign(mine.manager);
    expect(await campaignEvents(theirs.owner, campaignId)).toEqual([]);
    expect(await checkChain(theirs.owner, "campaign", campaignId)).toBeNull();
  });
});
