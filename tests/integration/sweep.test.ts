import { afterAll, describe, expect, test } from "vitest";
import { db } from "@/lib/db/db";
import { checkChain } from "@/lib/event/queries";
import { brandScopeOf } from "@/lib/session/session";
import { expireDue } from "@/lib/sweep/service";
import { sweep } from "@/lib/worker/worker";
import { loadScale } from "@/prisma/demo/scale";
import { terms } from "@/tests/unit/builders";
import { applied, moved, newBrand, newCampaign, newInfluencer, sure } from "./cast";
import { ledgersOff } from "./ledgers";

afterAll(() => db.$disconnect());

const DAY_MS = 86_400_000;
function daysAgo(days: number) {
  return new Date(Date.now() - days * DAY_MS);
}

/** Loading thousands takes long when other tests keep the processors busy. */
const SLOW = { timeout: 120_000 };

describe("the sweep", () => {
  test("records thousands once each, with two sweepers, and frees their money", SLOW, async () => {
    await loadScale(6_000, () => undefined);
    expect(await ledgersOff()).toBe(0);
    // No verb of the product moves a standing offer back in time, so the triggers are switched off.
    await db.$transaction([
      db.$executeRaw`ALTER TABLE application DISABLE TRIGGER USER`,
      db.$executeRaw`UPDATE application SET standing_at = standing_at - interval '42 days', expires_at = expires_at - interval '42 days'
                      WHERE state = 'open'`,
      db.$executeRaw`ALTER TABLE application ENABLE TRIGGER USER`,
    ]);
    const due = await db.application.count({ where: { state: "open" } });
    expect(due).toBeGreaterThan(2_000);

    const waiting = await db.outbox.count();
    const all = async () => {
      let swept = 0;
      for (let batch = 1; batch > 0; swept += batch) batch = await expireDue({ limit: 500 });
      return swept;
    };
    const [one, other] = await Promise.all([all(), all()]);
    expect(one + other).toBe(due);
    expect((await db.outbox.count()) - waiting).toBe(due);
    expect(await db.application.count({ where: { state: "open" } })).toBe(0);
    expect(
      await db.ledger.count({ where: { OR: [{ reserved: { gt: 0 } }, { brandTurn: { gt: 0 } }] } }),
    ).toBe(0);
    expect(await ledgersOff()).toBe(0);

    const some = await db.application.findMany({ where: { state: "expired" }, take: 20 });
    const owner = await db.member.findFirst({ where: { role: "owner" }, select: { userId: true } });
    const scope = sure(await brandScopeOf(sure(owner).userId));
    for (const { id, eventSeq } of some)
      expect(await checkChain(scope, "negotiation", id)).toMatchObject({ whole: true, events: eventSeq });
  });

  test("leaves alone what is not due yet or has ended, and can run again", async () => {
    const { manager } = await newBrand();
    const campaignId = await newCampaign(manager, { at: daysAgo(60) });
    const [early, over, open] = await Promise.all([newInfluencer(), newInfluencer(), newInfluencer()]);
    const due = await applied(early, campaignId, { at: daysAgo(42.001) });
    const ended = await applied(over, campaignId, { at: daysAgo(50) });
    await moved(over, ended, 0, { kind: "withdraw" }, daysAgo(49));
    const alive = await applied(open, campaignId, { at: daysAgo(41.999) });
    expect(await sweep()).toEqual({ expired: 1, closed: 0 });
    expect(await sweep()).toEqual({ expired: 0, closed: 0 });
    const states = await db.application.findMany({
      where: { campaignId },
      select: { id: true, state: true },
    });
    expect(new Map(states.map(({ id, state }) => [id, state]))).toEqual(
      new Map([
        [due, "expired"],
        [ended, "ended"],
        [alive, "open"],
      ]),
    );
  });

  test("finishes a closing whose process died, in the name of whoever closed the campaign", async () => {
    const { manager, brandId } = await newBrand();
    const campaignId = await newCampaign(manager);
    const maya = await newInfluencer();
    const applicationId = await applied(maya, campaignId);
    await moved(manager, applicationId, 0, { kind: "counter", alternatives: [terms({ fee: 50_000 })] });
    const close = (secondsAgo: number) =>
      db.campaign.update({
        where: { brandId_id: { brandId, id: campaignId } },
        data: {
          state: "closed",
          closedAt: new Date(Date.now() - secondsAgo * 1000),
          closedBy: manager.userId,
        },
      });
    await close(5);
    expect(await sweep()).toEqual({ expired: 0, closed: 0 });
    await close(120);
    expect(await sweep()).toEqual({ expired: 0, closed: 1 });
    expect(await ledgersOff()).toBe(0);
    const event = await db.event.findFirst({ where: { subjectId: applicationId, kind: "campaign-closed" } });
    expect(sure(event).actorId).toBe(manager.userId);
  });
});
