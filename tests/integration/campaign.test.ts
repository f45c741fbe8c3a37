import { afterAll, describe, expect, test } from "vitest";
import { apply } from "@/lib/application/service";
import type { CampaignInput } from "@/lib/campaign/campaign";
import { listCampaigns, readCampaign } from "@/lib/campaign/queries";
import { closeCampaign, createCampaign, editCampaign, openCampaign } from "@/lib/campaign/service";
import { db } from "@/lib/db/db";
import { newId } from "@/lib/id/id";
import { makeMove } from "@/lib/negotiation/service";
import { listOpportunities, readOpportunity } from "@/lib/opportunity/queries";
import type { Result } from "@/lib/refusal/refusal";
import type { BrandScope } from "@/lib/session/scope";
import { expireDue } from "@/lib/sweep/service";
import { terms } from "@/tests/unit/builders";
import { applied, campaignInput, moved, newBrand, newCampaign, newInfluencer, sure } from "./cast";

const DAY_MS = 24 * 60 * 60 * 1000;
function daysAgo(days: number) {
  return new Date(Date.now() - days * DAY_MS);
}
function nameOf(result: Result<object>) {
  return result.ok ? "ok" : result.refusal.name;
}

function edit(scope: BrandScope, campaignId: string, patch: Partial<CampaignInput> = {}) {
  return editCampaign(scope, { ...campaignInput(patch), campaignId });
}

afterAll(() => db.$disconnect());

describe("making a campaign", () => {
  test("makes it once for each key, with its ledger and products", async () => {
    const { manager } = await newBrand();
    const input = {
      ...campaignInput({ products: [{ id: null, name: "Stoneware set", value: 4_000 }] }),
      key: newId(),
    };
    const made = await Promise.all([1, 2, 3].map(() => createCampaign(manager, input)));
    expect(new Set(made.map((one) => one.ok && one.campaignId)).size).toBe(1);
    const { campaigns } = await listCampaigns(manager);
    expect(campaigns).toHaveLength(1);
    const campaign = sure(await readCampaign(manager, sure(campaigns[0]).id));
    expect(campaign).toMatchObject({
      state: "draft",
      budget: { budget: 1_000_000, committed: 0, reserved: 0 },
      products: [{ name: "Stoneware set", value: 4_000 }],
    });
  });

  test("makes another campaign from other content under a used key, and neither stands for the other", async () => {
    const { manager } = await newBrand();
    const key = newId();
    const make = (patch: Partial<CampaignInput>, open = false) =>
      createCampaign(manager, { ...campaignInput(patch), key, open });
    const [a, b, again] = [
      await make({ name: "Campaign A" }),
      await make({ name: "Campaign B", products: [{ id: null, name: "Pan", value: 1 }] }),
      await make({ name: "Campaign A" }),
    ];
    expect(a.ok && b.ok && a.campaignId !== b.campaignId).toBe(true);
    expect(again).toEqual(a);
    const named = async (made: typeof a) =>
      (await readCampaign(manager, made.ok ? made.campaignId : ""))?.name;
    expect([await named(a), await named(b)]).toEqual(["Campaign A", "Campaign B"]);
  });

  test("opens the draft that the same form made, and does not call an open one a draft", async () => {
    const { manager } = await newBrand();
    const input = { ...campaignInput(), key: newId() };
    const draft = await createCampaign(manager, input);
    expect(await createCampaign(manager, { ...input, open: true })).toEqual(draft);
    expect(await readCampaign(manager, draft.ok ? draft.campaignId : "")).toMatchObject({ state: "open" });
    expect(nameOf(await createCampaign(manager, input))).toBe("already-open");
    expect(await createCampaign(manager, { ...input, open: true })).toEqual(draft);
  });

  test("makes a campaign for each of two brands that send the same key", async () => {
    const [one, other, key] = [await newBrand(), await newBrand(), newId()];
    const [a, b] = [
      await createCampaign(one.manager, { ...campaignInput(), key }),
      await createCampaign(other.manager, { ...campaignInput(), key }),
    ];
    expect(a.ok && b.ok && a.campaignId !== b.campaignId).toBe(true);
  });

  test("is only for managers and owners, like every change to a campaign", async () => {
    const { manager, reviewer, owner } = await newBrand();
    const campaignId = await newCampaign(manager);
    expect(nameOf(await createCampaign(reviewer, { ...campaignInput(), key: newId() }))).toBe("not-allowed");
    expect(nameOf(await edit(reviewer, campaignId))).toBe("not-allowed");
    expect(nameOf(await openCampaign(reviewer, { campaignId }))).toBe("not-allowed");
    expect(nameOf(await closeCampaign(reviewer, { campaignId, shown: 0 }))).toBe("not-allowed");
    expect(nameOf(await edit(owner, campaignId))).toBe("ok");
  });

  test("refuses a last day that has passed", async () => {
    const { manager } = await newBrand();
    const input = { ...campaignInput({ applyBy: daysAgo(1) }), key: newId() };
    expect(nameOf(await createCampaign(manager, input))).toBe("apply-by-past");
  });
});

describe("opening a campaign", () => {
  test("needs a draft with a brief and a last day that has not passed", async () => {
    const { manager } = await newBrand();
    const empty = await newCampaign(manager, { open: false, brief: "" });
    expect(nameOf(await openCampaign(manager, { campaignId: empty }))).toBe("brief-missing");
    const late = await newCampaign(manager, { open: false, at: daysAgo(9), applyBy: daysAgo(2) });
    expect(nameOf(await openCampaign(manager, { campaignId: late }))).toBe("apply-by-past");
    const ready = await newCampaign(manager, { open: false });
    expect(nameOf(await openCampaign(manager, { campaignId: ready }))).toBe("ok");
    expect(nameOf(await openCampaign(manager, { campaignId: ready }))).toBe("already-open");
    await closeCampaign(manager, { campaignId: ready, shown: 0 });
    expect(nameOf(await openCampaign(manager, { campaignId: ready }))).toBe("campaign-closed");
  });
});

describe("another brand", () => {
  test("finds nothing to read, edit, open or close", async () => {
    const [mine, theirs] = [await newBrand(), await newBrand()];
    const campaignId = await newCampaign(mine.manager);
    expect(await readCampaign(theirs.owner, campaignId)).toBeNull();
    expect((await listCampaigns(theirs.owner)).campaigns).toEqual([]);
    expect(nameOf(await edit(theirs.owner, campaignId))).toBe("not-found");
    expect(nameOf(await openCampaign(theirs.owner, { campaignId }))).toBe("not-found");
    expect(nameOf(await closeCampaign(theirs.owner, { campaignId, shown: 99 }))).toBe("not-found");
    expect(sure(await readCampaign(mine.owner, campaignId)).state).toBe("open");
  });

  test("cannot take over a product by posting its id", async () => {
    const [mine, theirs] = [await newBrand(), await newBrand()];
    const product = { id: null, name: "Stoneware set", value: 4_000 };
    const campaignId = await newCampaign(mine.manager, { products: [product] });
    const stolen = sure(sure(await readCampaign(mine.manager, campaignId)).products[0]).id;
    const other = await newCampaign(theirs.manager);
    const sibling = await newCampaign(mine.manager);
    for (const [scope, id] of [
      [theirs.manager, other],
      [mine.manager, sibling],
    ] as const)
      await edit(scope, id, { products: [{ id: stolen, name: "Mine now", value: 1 }] });
    expect(sure(await readCampaign(mine.manager, campaignId)).products).toMatchObject([
      { name: "Stoneware set" },
    ]);
  });

  test.each(["", "x", "0", "../1", "'; drop table campaign; --", "0199a000-0000-7000-8000-00000000000g"])(
    "finds nothing under an id that is not one: %j",
    async (campaignId) => {
      const { owner } = await newBrand();
      expect(await readCampaign(owner, campaignId)).toBeNull();
      expect(nameOf(await edit(owner, campaignId))).toBe("not-found");
      expect(nameOf(await closeCampaign(owner, { campaignId, shown: 0 }))).toBe("not-found");
      expect(await readOpportunity(await newInfluencer(), campaignId)).toBeNull();
    },
  );
});

describe("editing a campaign", () => {
  test("changes everything while nobody has applied, and keeps the products' ids", async () => {
    const { manager } = await newBrand();
    const products = ["Bowl", "Cup", "Pan"].map((name) => ({ id: null, name, value: 1 }));
    const campaignId = await newCampaign(manager, { products });
    const [bowl, , pan] = sure(await readCampaign(manager, campaignId)).products;
    const patch: Partial<CampaignInput> = {
      name: "Winter Kitchen",
      currency: "EUR",
      fixedFee: 500,
      products: [{ ...sure(pan), name: "Big pan" }, sure(bowl), { id: null, name: "Spoon", value: 2 }],
    };
    expect(nameOf(await edit(manager, campaignId, patch))).toBe("ok");
    const after = sure(await readCampaign(manager, campaignId));
    expect(after).toMatchObject({ name: "Winter Kitchen", currency: "EUR", fixedFee: 500 });
    expect(after.products.map(({ name }) => name)).toEqual(["Bowl", "Big pan", "Spoon"]);
    expect(after.products[1]?.id).toBe(pan?.id);
  });

  test("keeps currency and pricing after the first application (N14, N15)", async () => {
    const { manager } = await newBrand();
    const campaignId = await newCampaign(manager);
    await applied(await newInfluencer(), campaignId);
    expect(nameOf(await edit(manager, campaignId, { currency: "EUR" }))).toBe("currency-fixed");
    expect(nameOf(await edit(manager, campaignId, { fixedFee: 100 }))).toBe("pricing-fixed");
    expect(nameOf(await edit(manager, campaignId, { brief: "More of it." }))).toBe("ok");
    expect(await readCampaign(manager, campaignId)).toMatchObject({
      currency: "USD",
      fixedFee: null,
      brief: "More of it.",
    });
  });

  test("keeps the budget above what is committed and reserved, and lets it grow", async () => {
    const { manager } = await newBrand();
    const campaignId = await newCampaign(manager);
    const [agreed, offered] = [
      await applied(await newInfluencer(), campaignId, { fee: 300_000 }),
      await applied(await newInfluencer(), campaignId, { fee: 300_000 }),
    ];
    await moved(manager, agreed, 0, { kind: "accept", alternative: 1 });
    await moved(manager, offered, 0, { kind: "counter", alternatives: [terms({ fee: 200_000 })] });
    expect(nameOf(await edit(manager, campaignId, { budget: 499_999, name: "Not this" }))).toBe(
      "budget-too-low",
    );
    expect(sure(await readCampaign(manager, campaignId)).name).toBe("Autumn Kitchen");
    expect(nameOf(await edit(manager, campaignId, { budget: 500_000 }))).toBe("ok");
    expect(nameOf(await edit(manager, campaignId, { budget: 2_000_000 }))).toBe("ok");
  });

  test("frees what an expired counteroffer reserved, whether swept or not (N7)", async () => {
    const { manager } = await newBrand();
    const campaignId = await newCampaign(manager, { at: daysAgo(60) });
    const application = await applied(await newInfluencer(), campaignId, { fee: 300_000, at: daysAgo(50) });
    await moved(
      manager,
      application,
      0,
      { kind: "counter", alternatives: [terms({ fee: 200_000 })] },
      daysAgo(45),
    );
    expect(await readCampaign(manager, campaignId)).toMatchObject({
      budget: { reserved: 0 },
      counts: { influencerTurn: 0, expired: 1 },
    });
    expect(nameOf(await edit(manager, campaignId, { budget: 100 }))).toBe("ok");
    expect(await expireDue({ campaignId })).toBe(0);
  });

  test("never loses a race against offers for the same money", async () => {
    const { manager } = await newBrand();
    for (let round = 0; round < 8; round++) {
      const campaignId = await newCampaign(manager, { budget: 100_000 });
      const application = await applied(await newInfluencer(), campaignId, { fee: 90_000 });
      const key = newId();
      const [edited, offered] = await Promise.all([
        edit(manager, campaignId, { budget: 50_000 }),
        makeMove(manager, {
          applicationId: application,
          answers: 0,
          move: { kind: "accept", alternative: 1 },
          key,
        }),
      ]);
      expect([nameOf(edited), nameOf(offered)]).toContain("ok");
      expect(edited.ok && offered.ok).toBe(false);
      const { budget } = sure(await readCampaign(manager, campaignId));
      expect(budget.committed + budget.reserved).toBeLessThanOrEqual(budget.budget);
    }
  });

  test("never changes pricing or currency under an application that arrives at the same time", async () => {
    const { manager } = await newBrand();
    for (let round = 0; round < 8; round++) {
      const campaignId = await newCampaign(manager);
      const influencers = await Promise.all([newInfluencer(), newInfluencer()]);
      const change = round % 2 ? { fixedFee: 500 } : { currency: "EUR" as const };
      const [edited, ...applications] = await Promise.all([
        edit(manager, campaignId, change),
        ...influencers.map((scope) =>
          apply(scope, { campaignId, alternatives: [terms()], message: "", key: newId() }),
        ),
      ]);
      const campaign = sure(await readCampaign(manager, campaignId));
      const rows = await db.application.findMany({
        where: { campaignId },
        select: { currency: true, fixedRate: true },
      });
      expect(rows).toHaveLength(applications.filter(({ ok }) => ok).length);
      for (const row of rows)
        expect(row).toEqual({ currency: campaign.currency, fixedRate: campaign.fixedFee !== null });
      expect(["ok", "currency-fixed", "pricing-fixed"]).toContain(nameOf(edited));
    }
  });

  test("binds no applicant to conditions they were not shown, and the same key keeps its answer", async () => {
    const { manager } = await newBrand();
    const campaignId = await newCampaign(manager);
    const scope = await newInfluencer();
    const request = { campaignId, alternatives: [terms()], message: "", key: newId() };
    expect(nameOf(await apply(scope, { ...request, isOutdated: true }))).toBe("campaign-changed");
    expect(nameOf(await apply(scope, { ...request, currency: "EUR" }))).toBe("campaign-changed");
    expect(await db.application.count({ where: { campaignId } })).toBe(0);
    const made = await apply(scope, { ...request, currency: "USD" });
    expect(nameOf(made)).toBe("ok");
    expect(await apply(scope, { ...request, isOutdated: true })).toEqual(made);
    // The same key answers only for the same content (N12).
    const others = [{ alternatives: [terms({ fee: 1 })] }, { message: "Another word." }];
    for (const other of others)
      expect(nameOf(await apply(scope, { ...request, ...other }))).toBe("key-reused");
    expect(nameOf(await apply(scope, { ...request, key: newId() }))).toBe("already-applied");
    expect(await db.event.count({ where: { subjectId: made.ok ? made.applicationId : "" } })).toBe(1);
  });
});

describe("closing a campaign (N16)", () => {
  test("ends and logs its open negotiations, and allows nothing more in it", async () => {
    const { manager } = await newBrand();
    const campaignId = await newCampaign(manager);
    const [first, second, agreed] = await Promise.all(
      [1, 2, 3].map(async () => applied(await newInfluencer(), campaignId)),
    );
    await moved(manager, sure(second), 0, { kind: "counter", alternatives: [terms({ fee: 1_000 })] });
    await moved(manager, sure(agreed), 0, { kind: "accept", alternative: 1 });
    expect(await closeCampaign(manager, { campaignId, shown: 2 })).toEqual({ ok: true, ended: 2 });
    expect(await readCampaign(manager, campaignId)).toMatchObject({
      state: "closed",
      counts: { brandTurn: 0, influencerTurn: 0, agreed: 1, ended: 2, expired: 0 },
      budget: { reserved: 0, committed: 140_000 },
    });
    const log = await db.event.findMany({
      where: { subject: "negotiation", subjectId: sure(first) },
      orderBy: { seq: "asc" },
    });
    expect(log.map(({ kind }) => kind)).toEqual(["applied", "campaign-closed"]);
    const late = await makeMove(manager, {
      applicationId: sure(first),
      answers: 0,
      move: { kind: "accept", alternative: 1 },
      key: newId(),
    });
    expect(nameOf(late)).toBe("already-ended");
    expect(nameOf(await edit(manager, campaignId))).toBe("campaign-closed");
    const message = { campaignId, alternatives: [terms()], message: "", key: newId() };
    expect(nameOf(await apply(await newInfluencer(), message))).toBe("campaign-closed");
  });

  test("is refused as stale if more are open than were shown, and says how many", async () => {
    const { manager } = await newBrand();
    const campaignId = await newCampaign(manager);
    await applied(await newInfluencer(), campaignId);
    await applied(await newInfluencer(), campaignId);
    const refused = await closeCampaign(manager, { campaignId, shown: 1 });
    expect(refused).toMatchObject({
      ok: false,
      refusal: { name: "stale", sentence: expect.stringContaining("2 open") },
    });
    expect(sure(await readCampaign(manager, campaignId)).state).toBe("open");
    expect(await closeCampaign(manager, { campaignId, shown: 2 })).toEqual({ ok: true, ended: 2 });
    expect(nameOf(await closeCampaign(manager, { campaignId, shown: 2 }))).toBe("not-open");
  });

  test("does not count negotiations past their deadline, and records them as expired", async () => {
    const { manager } = await newBrand();
    const campaignId = await newCampaign(manager, { at: daysAgo(60) });
    await applied(await newInfluencer(), campaignId, { at: daysAgo(50) });
    expect(await closeCampaign(manager, { campaignId, shown: 0 })).toEqual({ ok: true, ended: 0 });
    expect(sure(await readCampaign(manager, campaignId)).counts).toMatchObject({ ended: 0, expired: 1 });
  });

  test("happens once if two people close at the same time, and leaves nothing open if others apply meanwhile", async () => {
    const { manager, owner } = await newBrand();
    const campaignId = await newCampaign(manager);
    await applied(await newInfluencer(), campaignId);
    const influencers = await Promise.all([newInfluencer(), newInfluencer(), newInfluencer()]);
    const [one, two] = await Promise.all([
      closeCampaign(manager, { campaignId, shown: 9 }),
      closeCampaign(owner, { campaignId, shown: 9 }),
      ...influencers.map((scope) =>
        apply(scope, { campaignId, alternatives: [terms()], message: "", key: newId() }),
      ),
    ] as const);
    expect([one, two].filter((result) => result?.ok)).toHaveLength(1);
    expect(await db.application.count({ where: { campaignId, state: "open" } })).toBe(0);
  });
});

describe("the brand's list", () => {
  test("comes a page at a time, newest first, each campaign once", async () => {
    const { manager } = await newBrand();
    const at = daysAgo(1); // all in the same millisecond: the id decides
    for (let made = 0; made < 30; made++) await newCampaign(manager, { at, open: false });
    const first = await listCampaigns(manager);
    const second = await listCampaigns(manager, { cursor: sure(first.next) });
    expect([first.campaigns.length, second.campaigns.length, second.next]).toEqual([25, 5, null]);
    expect(new Set([...first.campaigns, ...second.campaigns].map(({ id }) => id)).size).toBe(30);
  });
});

describe("opportunities", () => {
  test("are the open campaigns whose last day has not passed, found by name, brand and platform", async () => {
    const word = newId().slice(-8);
    const { manager } = await newBrand(`Brand ${word}`);
    const me = await newInfluencer();
    const open = await newCampaign(manager, { name: `Open 100%_${word}`, platforms: ["tiktok"] });
    await newCampaign(manager, { name: `Draft ${word}`, open: false });
    await newCampaign(manager, { name: `Late ${word}`, at: daysAgo(9), applyBy: daysAgo(1) });
    const closed = await newCampaign(manager, { name: `Closed ${word}` });
    await closeCampaign(manager, { campaignId: closed, shown: 0 });
    const found = async (filter: Parameters<typeof listOpportunities>[1]) =>
      (await listOpportunities(me, filter)).opportunities.map(({ id }) => id);
    expect(await found({ q: word })).toEqual([open]);
    expect(await found({ q: `brand ${word.toUpperCase()}` })).toEqual([open]);
    expect(await found({ q: `100%_${word}` })).toEqual([open]);
    expect(await found({ q: `%${word}%x` })).toEqual([]);
    expect(await found({ q: word, platform: "tiktok" })).toEqual([open]);
    expect(await found({ q: word, platform: "youtube" })).toEqual([]);
  });

  test("show no drafts, show closed campaigns as over, and say whether I have applied", async () => {
    const { manager } = await newBrand();
    const [me, other] = [await newInfluencer(), await newInfluencer()];
    const draft = await newCampaign(manager, { open: false });
    expect(await readOpportunity(me, draft)).toBeNull();
    const campaignId = await newCampaign(manager);
    const applicationId = await applied(me, campaignId);
    expect(await readOpportunity(me, campaignId)).toMatchObject({ applicationId, takesApplications: true });
    expect(await readOpportunity(other, campaignId)).toMatchObject({ applicationId: null });
    await closeCampaign(manager, { campaignId, shown: 1 });
    expect(await readOpportunity(other, campaignId)).toMatchObject({
      state: "closed",
      takesApplications: false,
    });
  });
});
