import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { db } from "@/lib/db/db";
import { checkChain } from "@/lib/event/queries";
import { profileSchema } from "@/lib/influencer/schema";
import { DECLINE_REASONS } from "@/lib/negotiation/ending";
import { isPassword } from "@/lib/password/hash";
import { passwordFlaw } from "@/lib/password/strength";
import { brandScopeOf } from "@/lib/session/session";
import { loadDemo } from "@/prisma/demo/demo";
import { DEMO_SIGN_INS } from "@/prisma/demo/people";
import { sure } from "./cast";
import { ledgersOff } from "./ledgers";

// Loaded once. Each test checks one thing that the demo promises.
beforeAll(() => loadDemo({ scale: 1_500, log: () => undefined }), 120_000);
afterAll(() => db.$disconnect());

const DAY_MS = 86_400_000;
async function ofCampaign(name: string) {
  return sure(await db.campaign.findFirst({ where: { name }, include: { ledger: true } }));
}

describe("the demo content", () => {
  test("has campaigns in every state and several currencies, one at a fixed rate and one over its budget", async () => {
    const campaigns = await db.campaign.findMany({
      where: { NOT: { name: { startsWith: "Crowd" } } },
      include: { ledger: true },
    });
    expect(campaigns).toHaveLength(8);
    expect(new Set(campaigns.map(({ state }) => state))).toEqual(
      new Set(["draft", "open", "closed", "finalised"]),
    );
    expect(new Set(campaigns.map(({ currency }) => currency))).toEqual(new Set(["USD", "EUR", "GBP", "JPY"]));
    expect(campaigns.filter(({ fixedFee }) => fixedFee !== null)).toHaveLength(1);
    const over = campaigns.filter(
      ({ ledger }) => ledger && ledger.budget < ledger.committed + ledger.reserved,
    );
    expect(over.map(({ name }) => name)).toEqual(["First Snow"]);
    expect(await db.event.count({ where: { payload: { contains: '"override"' } } })).toBe(1);
  });

  test("shows Autumn Kitchen as in the pictures", async () => {
    const { ledger } = await ofCampaign("Autumn Kitchen");
    expect(ledger).toMatchObject({ budget: 3_000_000n, committed: 1_720_000n, reserved: 525_000n });
    expect(ledger).toMatchObject({ brandTurn: 4, influencerTurn: 12, agreed: 9, ended: 21, expired: 6 });
  });

  test("shows offers with alternatives that wait for either side, and one whose second was accepted", async () => {
    const { id: campaignId } = await ofCampaign("Autumn Kitchen");
    const shown = async (handle: string) => {
      const found = await db.application.findFirst({ where: { campaignId, applicantHandle: handle } });
      const { id: applicationId, standingNumber, ...rest } = sure(found);
      const alternatives = await db.alternative.count({ where: { applicationId, number: standingNumber } });
      return { ...rest, standingNumber, alternatives };
    };
    expect(await shown("mayacooks")).toMatchObject({ state: "open", standingFee: 125_000n, alternatives: 1 });
    expect(await shown("northlens")).toMatchObject({ state: "open", standingNumber: 0, alternatives: 3 });
    expect(await shown("sofi.enruta")).toMatchObject({
      standingFee: 164_000n,
      reserves: 170_000n,
      alternatives: 2,
    });
    expect(await shown("marcusbakes")).toMatchObject({
      state: "agreed",
      standingFee: 130_000n,
      alternatives: 2,
    });
    const contract = await db.contract.findFirst({ where: { campaignId, alternative: 2 } });
    expect(sure(contract).terms).toMatchObject({
      fee: 130_000,
      rights: [
        { kind: "organic", territory: "worldwide" },
        { kind: "paid", territory: ["US"] },
      ],
    });
  });

  test("shows fixed terms, and decision dates in other time zones that set deadlines", async () => {
    expect((await ofCampaign("Autumn Kitchen")).fixedTerms).toEqual({
      exclusivity: { days: 30, category: "cookware" },
      gift: { name: "Cast-iron skillet 26 cm", variant: null, value: 8_900 },
      commissionBps: 0,
    });
    expect((await ofCampaign("Quiet Skin")).fixedTerms).toMatchObject({
      rights: [{ territory: "worldwide" }, { territory: ["GB", "IE"] }],
    });
    for (const [name, zone] of [
      ["Weeknight Pans", "America/Chicago"],
      ["Tokyo Glow", "Asia/Tokyo"],
    ] as const) {
      const campaign = await ofCampaign(name);
      expect(campaign.zone).toBe(zone);
      const open = await db.application.findMany({ where: { campaignId: campaign.id, state: "open" } });
      const [byDay, byWeeks] = [true, false].map((isByDay) =>
        open.filter(({ expiresAt, decideBy }) => (expiresAt.getTime() === decideBy?.getTime()) === isByDay),
      );
      expect(sure(byDay).length).toBeGreaterThan(2);
      expect(sure(byWeeks).length).toBeGreaterThan(2);
    }
  });

  test("has rights in several territories, payments in parts, and due dates of both kinds", async () => {
    const said = async (path: string) => {
      const [row] = await db.$queryRaw<{ kinds: bigint }[]>`
        SELECT count(DISTINCT found #>> '{}') AS kinds
          FROM alternative a, jsonb_path_query(a.terms, ${path}::jsonpath) AS found
         WHERE a.brand_id NOT IN (SELECT brand_id FROM campaign WHERE name LIKE 'Crowd%')`;
      return Number(sure(row).kinds);
    };
    expect(await said("$.rights[*].territory")).toBeGreaterThan(5);
    expect(await said("$.rights[*].kind")).toBe(3);
    expect(await said("$.payment.depositBps")).toBeGreaterThan(2);
    expect(await said("$.payment.after")).toBeGreaterThan(1);
    expect(await said("$.deliverables[*].due.days")).toBeGreaterThan(3);
    expect(await said("$.deliverables[*].due.on")).toBeGreaterThan(3);
    expect(await said("$.gift.variant")).toBeGreaterThan(2);
  });

  test("has every status from both sides, every round, and every reason", async () => {
    const all = await db.application.findMany({
      where: { NOT: { campaign: { name: { startsWith: "Crowd" } } } },
    });
    const has = (wanted: Partial<(typeof all)[number]>) =>
      all.some((one) =>
        Object.entries(wanted).every(([key, value]) => one[key as keyof typeof one] === value),
      );
    for (let standingNumber = 0; standingNumber <= 6; standingNumber++) {
      expect(has({ state: "open", standingNumber })).toBe(true);
      expect(has({ state: "agreed", standingNumber })).toBe(true);
      expect(has({ state: "ended", standingNumber })).toBe(true);
    }
    for (const endedBy of ["brand", "influencer"])
      for (const ending of ["accepted", "declined", "withdrawn"]) expect(has({ ending, endedBy })).toBe(true);
    for (const declineReason of DECLINE_REASONS) expect(has({ declineReason, endedBy: "brand" })).toBe(true);
    expect(has({ ending: "expired" })).toBe(true);
    expect(has({ ending: "campaign-closed" })).toBe(true);
  });

  test("has deadlines from minutes to six weeks away, and a few that passed but are not recorded yet", async () => {
    const open = await db.application.findMany({ where: { state: "open" }, select: { expiresAt: true } });
    const left = open.map(({ expiresAt }) => expiresAt.getTime() - Date.now()).sort((a, b) => a - b);
    expect(left.filter((time) => time <= 0).length).toBeGreaterThan(2);
    expect(left.some((time) => time > 0 && time < 60 * 60_000)).toBe(true);
    expect(sure(left.at(-1))).toBeGreaterThan(41 * DAY_MS);
  });

  test("has notified everyone, and they have read the older notifications", async () => {
    const events = await db.event.count();
    expect(await db.outbox.count()).toBe(0);
    expect(await db.eventPosition.count()).toBe(events);
    for (const { position } of await db.consumer.findMany()) expect(position).toBe(BigInt(events));
    const [unread, read] = await Promise.all([
      db.notification.aggregate({ where: { readAt: null }, _min: { at: true }, _count: true }),
      db.notification.count({ where: { NOT: { readAt: null } } }),
    ]);
    expect(unread._count).toBeGreaterThan(20);
    expect(read).toBeGreaterThan(unread._count);
  });

  test("has valid logs and correct ledgers, in the crowd too", async () => {
    const brands = await db.member.findMany({ where: { role: "owner" } });
    for (const { brandId, userId } of brands) {
      const scope = sure(await brandScopeOf(userId));
      const some = await db.application.findMany({
        where: { brandId },
        take: 60,
        orderBy: { applicantHandle: "asc" },
      });
      for (const { id, eventSeq } of some)
        expect(await checkChain(scope, "negotiation", id)).toMatchObject({ whole: true, events: eventSeq });
    }
    expect(await ledgersOff()).toBe(0);
    expect(await db.application.count({ where: { campaign: { name: { startsWith: "Crowd" } } } })).toBe(
      1_500,
    );
  });

  test("lets everyone on the list sign in with a password that the rules allow", async () => {
    for (const { name, email, password } of DEMO_SIGN_INS) {
      const user = await db.user.findUnique({ where: { email } });
      expect(passwordFlaw(password, [name, email])).toBeNull();
      expect(user?.name).toBe(name);
    }
    const [{ email, password }] = DEMO_SIGN_INS as [(typeof DEMO_SIGN_INS)[number]];
    const user = await db.user.findUnique({ where: { email } });
    expect(await isPassword(sure(user).passwordHash, password)).toBe(true);
  });

  test("gives every influencer a profile that the form would accept", async () => {
    const influencers = await db.influencer.findMany({
      where: { NOT: { location: "Scaleborough" } },
      include: { channels: true, user: { select: { name: true } } },
    });
    expect(influencers.length).toBeGreaterThan(59);
    for (const { channels, audience, user, ...profile } of influencers) {
      const typed = Object.fromEntries(
        channels.map(({ platform, handle, followers, engagementBps }) => [
          platform,
          { handle, followers: String(followers), engagement: String(engagementBps / 100) },
        ]),
      );
      const shares = Object.fromEntries(
        Object.entries(audience as Record<string, { label: string; percent: number }[]>).map(([key, all]) => [
          key,
          all.map(({ label, percent }) => ({ label, percent: String(percent) })),
        ]),
      );
      expect(
        profileSchema.safeParse({ ...profile, ...user, channels: typed, audience: shares }).error,
      ).toBeUndefined();
    }
  });
});
