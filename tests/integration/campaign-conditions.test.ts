import { afterAll, describe, expect, test } from "vitest";
import { apply } from "@/lib/application/service";
import type { CampaignInput } from "@/lib/campaign/campaign";
import { campaignZones } from "@/lib/campaign/decision";
import { readCampaign } from "@/lib/campaign/queries";
import { createCampaign, editCampaign, openCampaign } from "@/lib/campaign/service";
import { db } from "@/lib/db/db";
import { rows } from "@/lib/db/sql";
import { newId } from "@/lib/id/id";
import { listOpportunities, readOpportunity } from "@/lib/opportunity/queries";
import type { Result } from "@/lib/refusal/refusal";
import type { BrandScope } from "@/lib/session/scope";
import { Prisma } from "@/prisma/generated/client";
import { line, right, terms } from "@/tests/unit/builders";
import { applied, campaignInput, newBrand, newCampaign, newInfluencer, sure } from "./cast";

afterAll(() => db.$disconnect());

const DAY_MS = 24 * 60 * 60 * 1000;

/** The day that is so many days from now, as YYYY-MM-DD in UTC. */
function dayIn(days: number): string {
  return new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10);
}

function lastMomentIn(days: number): Date {
  return new Date(`${dayIn(days)}T23:59:59.999Z`);
}

function nameOf(result: Result<object>) {
  return result.ok ? "ok" : result.refusal.name;
}

function create(
  scope: BrandScope,
  patch: Partial<CampaignInput>,
  { open = true, at }: { open?: boolean; at?: Date } = {},
) {
  return createCampaign(scope, { ...campaignInput(patch), key: newId(), open, at });
}

function edit(scope: BrandScope, campaignId: string, patch: Partial<CampaignInput> = {}) {
  return editCampaign(scope, { ...campaignInput(patch), campaignId });
}

/** Changes a campaign's row directly, without a service. */
function change(campaignId: string, set: Prisma.Sql) {
  return rows(Prisma.sql`UPDATE campaign SET ${set} WHERE id = ${campaignId}::uuid`);
}

describe("a decision date (N18)", () => {
  test("ends with its day in the campaign's own time zone, in summer and in winter", async () => {
    const { manager } = await newBrand();
    const decideBy = async (decideOn: string, zone: string) =>
      sure(
        await readCampaign(manager, await newCampaign(manager, { decideOn, zone })),
      ).decideBy?.toISOString();
    expect(await decideBy("2031-06-30", "Europe/Berlin")).toBe("2031-06-30T22:00:00.000Z");
    expect(await decideBy("2031-11-30", "Europe/Berlin")).toBe("2031-11-30T23:00:00.000Z");
    expect(await decideBy("2031-11-30", "America/New_York")).toBe("2031-12-01T05:00:00.000Z");
    expect(await decideBy("2031-11-30", "UTC")).toBe("2031-12-01T00:00:00.000Z");
  });

  test("can be in every time zone that is offered, and in no other", async () => {
    const { manager } = await newBrand();
    const campaignId = await newCampaign(manager, { open: false });
    const unknown: string[] = [];
    for (const zone of campaignZones("UTC"))
      await change(campaignId, Prisma.sql`zone = ${zone}`).catch(() => unknown.push(zone));
    expect(unknown).toEqual([]);
    for (const zone of ["Europe/Nowhere", "Mars", "", "+02:00", "CET", "Foo/Bar3", "utc"])
      await expect(change(campaignId, Prisma.sql`zone = ${zone}`)).rejects.toThrow();
  });

  test("must not be past when the campaign opens", async () => {
    const { manager } = await newBrand();
    expect(nameOf(await create(manager, { decideOn: dayIn(-2) }))).toBe("decision-past");
    expect(nameOf(await create(manager, { decideOn: dayIn(-2) }, { open: false }))).toBe("decision-past");
    expect(nameOf(await create(manager, { decideOn: dayIn(2) }))).toBe("ok");
    const at = new Date(Date.now() - 9 * DAY_MS);
    const draft = await newCampaign(manager, { open: false, at, decideOn: dayIn(-2) });
    expect(nameOf(await openCampaign(manager, { campaignId: draft }))).toBe("decision-past");
    expect(nameOf(await edit(manager, draft, { decideOn: dayIn(-2), name: "Kept as it is" }))).toBe("ok");
    expect(nameOf(await edit(manager, draft, { decideOn: dayIn(-3) }))).toBe("decision-past");
    await expect(change(draft, Prisma.sql`state = 'open', opened_at = now()`)).rejects.toThrow(
      "campaign_decides_later",
    );
    expect(nameOf(await edit(manager, draft, { decideOn: dayIn(3) }))).toBe("ok");
    expect(nameOf(await openCampaign(manager, { campaignId: draft }))).toBe("ok");
  });

  test("must not be before the last day to apply, whichever of the two is moved", async () => {
    const { manager } = await newBrand();
    expect(nameOf(await create(manager, { decideOn: dayIn(5), applyBy: lastMomentIn(6) }))).toBe(
      "decides-too-early",
    );
    const campaignId = await newCampaign(manager, { decideOn: dayIn(5), applyBy: lastMomentIn(5) });
    const later = { decideOn: dayIn(5), applyBy: lastMomentIn(6) };
    expect(nameOf(await edit(manager, campaignId, later))).toBe("decides-too-early");
    await expect(change(campaignId, Prisma.sql`apply_by = ${lastMomentIn(6)}`)).rejects.toThrow(
      "campaign_decides_after_applying",
    );
  });

  test("cannot change once the campaign is open", async () => {
    const { manager } = await newBrand();
    const decision = { decideOn: dayIn(5), zone: "Europe/Berlin" };
    const campaignId = await newCampaign(manager, decision);
    expect(nameOf(await edit(manager, campaignId, { ...decision, brief: "More." }))).toBe("ok");
    for (const other of [{ decideOn: dayIn(6) }, { decideOn: null }, { zone: "Europe/London" }])
      expect(nameOf(await edit(manager, campaignId, { ...decision, ...other }))).toBe("decision-fixed");
    for (const other of [
      Prisma.sql`decide_on = decide_on + 1`,
      Prisma.sql`decide_on = NULL`,
      Prisma.sql`zone = 'Europe/London'`,
    ])
      await expect(change(campaignId, other)).rejects.toThrow("decision date");
    const without = await newCampaign(manager);
    expect(nameOf(await edit(manager, without, { decideOn: dayIn(6) }))).toBe("decision-fixed");
    await expect(change(without, Prisma.sql`decide_on = ${dayIn(6)}::date`)).rejects.toThrow("decision date");
  });

  test("is shown before anyone applies, and nobody applies once it has passed", async () => {
    const word = newId().slice(-8);
    const { manager } = await newBrand(`Brand ${word}`);
    const me = await newInfluencer();
    const open = await newCampaign(manager, { decideOn: dayIn(5), zone: "Asia/Tokyo" });
    expect(await readOpportunity(me, open)).toMatchObject({
      decideOn: dayIn(5),
      zone: "Asia/Tokyo",
      decideBy: new Date(`${dayIn(5)}T15:00:00.000Z`),
      takesApplications: true,
    });
    const over = await newCampaign(manager, { at: new Date(Date.now() - 9 * DAY_MS), decideOn: dayIn(-2) });
    expect(await readOpportunity(me, over)).toMatchObject({ takesApplications: false });
    const { opportunities } = await listOpportunities(me, { q: word });
    expect(opportunities.map(({ id }) => id)).toEqual([open]);
    const request = { campaignId: over, alternatives: [terms()], message: "", key: newId() };
    expect(nameOf(await apply(me, request))).toBe("campaign-closed");
  });
});

describe("open and fixed terms (N19)", () => {
  const fixed = {
    deliverables: [line({ quantity: 2, due: { days: 21 } })],
    rights: [right({ kind: "paid", days: 30, territory: ["DE", "AT"] })],
    exclusivity: { days: 30, category: "cookware" },
    gift: { name: "Stoneware set", variant: "sand", value: 4_000 },
    commissionBps: 500,
    payment: { depositBps: 3_000, days: 14, after: "approval" },
  } satisfies CampaignInput["fixed"];

  test("are kept as they were entered, and shown to whoever may apply", async () => {
    const { manager } = await newBrand();
    const campaignId = await newCampaign(manager, { fixed });
    expect(sure(await readCampaign(manager, campaignId)).fixed).toMatchObject({
      commissionBps: 500,
      gift: fixed.gift,
    });
    const shown = sure(await readOpportunity(await newInfluencer(), campaignId)).fixed;
    expect(shown.rights).toEqual([{ kind: "paid", days: 30, territory: ["AT", "DE"] }]);
    expect(Object.keys(shown).sort()).toEqual(Object.keys(fixed).sort());
  });

  test("apply to every application", async () => {
    const { manager } = await newBrand();
    const campaignId = await newCampaign(manager, { fixed });
    const me = await newInfluencer();
    const request = { campaignId, message: "", key: newId() };
    const other = await apply(me, { ...request, alternatives: [terms({ ...fixed, commissionBps: 600 })] });
    expect(other).toMatchObject({ ok: false, refusal: { name: "fixed-term", term: "commission" } });
    expect(nameOf(await apply(me, { ...request, alternatives: [terms(fixed)] }))).toBe("ok");
  });

  test("cannot change after the first application, and neither can the pricing", async () => {
    const { manager } = await newBrand();
    const campaignId = await newCampaign(manager, { fixed });
    expect(nameOf(await edit(manager, campaignId, { fixed: { commissionBps: 0 } }))).toBe("ok");
    await applied(await newInfluencer(), campaignId, { commissionBps: 0 });
    for (const other of [{}, { commissionBps: 1 }, { commissionBps: 0, exclusivity: null }])
      expect(nameOf(await edit(manager, campaignId, { fixed: other }))).toBe("fixed-terms-locked");
    expect(nameOf(await edit(manager, campaignId, { fixed: { commissionBps: 0 }, name: "Still free" }))).toBe(
      "ok",
    );
    for (const set of [
      Prisma.sql`fixed_terms = '{}'`,
      Prisma.sql`fixed_terms = '{"commissionBps": 1}'`,
      Prisma.sql`fixed_fee = 1`,
    ])
      await expect(change(campaignId, set)).rejects.toThrow("stays after the first application");
  });

  test("never change under an application that arrives at the same time", async () => {
    const { manager } = await newBrand();
    for (let round = 0; round < 8; round++) {
      const campaignId = await newCampaign(manager);
      const [edited, sent] = await Promise.all([
        edit(manager, campaignId, { fixed: { commissionBps: 500 } }),
        apply(await newInfluencer(), { campaignId, alternatives: [terms()], message: "", key: newId() }),
      ]);
      const campaign = sure(await readCampaign(manager, campaignId));
      const [application] = await db.application.findMany({
        where: { campaignId },
        select: { fixedTerms: true },
      });
      if (sent.ok) expect(application?.fixedTerms).toEqual(campaign.fixed);
      expect(edited.ok && sent.ok).toBe(false);
      expect(["ok", "fixed-terms-locked"]).toContain(nameOf(edited));
    }
  });

  test("keep a draft from opening when a fixed due day is past", async () => {
    const { manager } = await newBrand();
    const due = (days: number) => ({ deliverables: [line({ due: { on: dayIn(days) } })] });
    const campaignId = await newCampaign(manager, { open: false, fixed: due(-2) });
    expect(nameOf(await openCampaign(manager, { campaignId }))).toBe("due-day-past");
    await edit(manager, campaignId, { fixed: due(2) });
    expect(nameOf(await openCampaign(manager, { campaignId }))).toBe("ok");
  });

  test.each([
    '{"fee": -1}',
    '{"fee": 1.5}',
    '{"fee": "1"}',
    '{"fee": 1000000000001}',
    '{"price": 1}',
    '{"deliverables": []}',
    '{"deliverables": [{"platform": "myspace", "format": "post", "quantity": 1, "due": null}]}',
    '{"deliverables": [{"platform": "x", "format": "post", "quantity": 1, "due": {"days": 0}}]}',
    '{"deliverables": [{"platform": "x", "format": "post", "quantity": 1, "due": {"days": 100000}}]}',
    '{"deliverables": [{"platform": "x", "format": "post", "quantity": 1, "due": {"on": "2027-02-30"}}]}',
    '{"rights": [{"kind": "paid", "days": 30, "territory": ["XX"]}]}',
    '{"rights": [{"kind": "paid", "days": 30, "territory": []}]}',
    '{"rights": [{"kind": "paid", "days": 1, "territory": "worldwide"}, {"kind": "paid", "days": 2, "territory": "worldwide"}]}',
    '{"exclusivity": {"days": 0, "category": null}}',
    '{"gift": {"name": "", "variant": null, "value": 1}}',
    '{"commissionBps": 10001}',
    '{"payment": {"depositBps": 10100, "days": 14, "after": "approval"}}',
    '{"payment": {"depositBps": 0, "days": 14}}',
    '{"payment": {"depositBps": 0, "days": 14, "after": "never"}}',
    "[]",
    "null",
  ])("are refused by the database when they are unsound: %s", async (unsound) => {
    const { manager } = await newBrand();
    const campaignId = await newCampaign(manager);
    await expect(change(campaignId, Prisma.sql`fixed_terms = ${unsound}::jsonb`)).rejects.toThrow();
  });

  test("leave the fee of a fixed-rate campaign to its own field (N15)", async () => {
    const { manager } = await newBrand();
    const campaignId = await newCampaign(manager, { fixedFee: 100 });
    await expect(change(campaignId, Prisma.sql`fixed_terms = '{"fee": 100}'`)).rejects.toThrow(
      "campaign_fixed_terms",
    );
  });
});
