import { setTimeout as wait } from "node:timers/promises";
import { afterAll, describe, expect, test } from "vitest";
import { db } from "@/lib/db/db";
import { newId } from "@/lib/id/id";
import { unreadCount } from "@/lib/notification/queries";
import { tidy } from "@/lib/tidy/service";
import { startWorker } from "@/lib/worker/worker";
import { applied, newBrand, newCampaign, newInfluencer } from "./cast";

afterAll(() => db.$disconnect());

describe("the worker", () => {
  test("notifies people once and within seconds, even if two run, and stops when asked", async () => {
    const workers = await Promise.all([startWorker(), startWorker()]);
    const { manager } = await newBrand();
    const campaignId = await newCampaign(manager);
    for (let at = 0; at < 5; at++) await applied(await newInfluencer(), campaignId);
    const patience = Date.now() + 10_000;
    while ((await unreadCount(manager)) < 5 && Date.now() < patience) await wait(50);
    await Promise.all(workers.map((worker) => worker.stop()));
    expect(await db.notification.count({ where: { userId: manager.userId } })).toBe(5);
    await applied(await newInfluencer(), campaignId);
    await wait(500);
    expect(await db.outbox.count()).toBeGreaterThan(0);
  });
});

describe("tidying", () => {
  test("deletes old sessions and old counters, and nothing else", async () => {
    const { userId } = (await newBrand()).owner;
    const day = 86_400_000;
    const session = (expires: number, revoked: number | null) => ({
      id: newId(),
      userId,
      userAgent: "test",
      expiresAt: new Date(Date.now() + expires * day),
      revokedAt: revoked === null ? null : new Date(Date.now() + revoked * day),
    });
    const kept = [session(1, null), session(-1, null), session(20, -2)];
    await db.session.createMany({ data: [...kept, session(-31, null), session(20, -40)] });
    await db.throttle.createMany({
      data: [
        { key: "over", points: 3, expire: BigInt(Date.now() - 1000) },
        { key: "counting", points: 3, expire: BigInt(Date.now() + 60_000) },
        { key: "for good", points: 3, expire: null },
      ],
    });
    expect(await tidy()).toEqual({ sessions: 2, counters: 1 });
    expect(await db.session.count()).toBe(kept.length);
    expect((await db.throttle.findMany()).map(({ key }) => key).sort()).toEqual(["counting", "for good"]);
  });
});
