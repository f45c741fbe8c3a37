import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { closeCampaign } from "@/lib/campaign/service";
import { db } from "@/lib/db/db";
import { follow, handOutPositions } from "@/lib/event/service";
import { newId } from "@/lib/id/id";
import { removeMember } from "@/lib/member/service";
import { listNotifications, unreadCount } from "@/lib/notification/queries";
import { markAllRead, markRead, tellOf } from "@/lib/notification/service";
import type { Role } from "@/lib/role/role";
import type { BrandScope, InfluencerScope } from "@/lib/session/scope";
import { terms } from "@/tests/unit/builders";
import { applied, moved, newBrand, newCampaign, newInfluencer, sure } from "./cast";

afterAll(() => db.$disconnect());

/** Hands out positions and notifies people of every event. Returns how many events there were. */
async function relayAll(limit = 100) {
  while ((await handOutPositions(limit)) > 0);
  let taken = 0;
  for (let batch = 1; batch > 0; taken += batch) batch = await follow("notification", limit, tellOf);
  return taken;
}
async function sentences(person: BrandScope | InfluencerScope) {
  return (await listNotifications(person)).notifications.map(({ sentence }) => sentence);
}

let brand: Record<Role, BrandScope>;
let maya: InfluencerScope;
let campaignId: string;

beforeEach(async () => {
  await relayAll();
  [brand, maya] = await Promise.all([newBrand("Fernwood"), newInfluencer("Maya Okafor")]);
  campaignId = await newCampaign(brand.manager);
  await relayAll();
});

describe("the relay", () => {
  test("tells every member what the influencer did, and the influencer what the brand did", async () => {
    const applicationId = await applied(maya, campaignId, { fee: 140_000 });
    await moved(brand.manager, applicationId, 0, {
      kind: "counter",
      alternatives: [terms({ fee: 105_000 })],
    });
    await moved(maya, applicationId, 1, { kind: "counter", alternatives: [terms({ fee: 125_000 })] });
    await moved(brand.reviewer, applicationId, 2, { kind: "accept", alternative: 1 });
    expect(await relayAll()).toBe(4);
    for (const member of Object.values(brand).filter((scope) => typeof scope !== "string"))
      expect(await sentences(member)).toEqual([
        "Maya Okafor countered $1,250 in Autumn Kitchen. Waiting for you.",
        "Maya Okafor applied to Autumn Kitchen at $1,400. Waiting for you.",
      ]);
    expect(await sentences(maya)).toEqual([
      "Fernwood accepted your $1,250 in Autumn Kitchen. The contract is active.",
      "Fernwood countered $1,050 in Autumn Kitchen. Waiting for you.",
    ]);
  });

  test("tells both sides of a closing, but not the member who closed", async () => {
    await applied(maya, campaignId);
    await closeCampaign(brand.manager, { campaignId, shown: 1 });
    await relayAll();
    const closed = "Autumn Kitchen closed, which ended the negotiation with Maya Okafor.";
    expect(await sentences(brand.owner)).toContain(closed);
    expect(await sentences(brand.manager)).not.toContain(closed);
    expect(await sentences(maya)).toEqual(["Fernwood closed Autumn Kitchen, which ended your negotiation."]);
  });

  test("tells each person once, with three relays at the same time", async () => {
    const people = await Promise.all(Array.from({ length: 40 }, (_, at) => newInfluencer(`Person ${at}`)));
    await Promise.all(people.map((person) => applied(person, campaignId)));
    const taken = await Promise.all([relayUntilTold(7), relayUntilTold(7), relayUntilTold(11)]);
    expect(taken.reduce((sum, count) => sum + count, 0)).toBe(40);
    expect(await db.notification.count({ where: { userId: brand.owner.userId } })).toBe(40);
    expect(await db.outbox.count()).toBe(0);
  });

  test("tells nobody twice when it dies before its cursor is saved", async () => {
    await applied(maya, campaignId);
    while ((await handOutPositions(100)) > 0);
    const dying = follow("notification", 100, async (events, rows) => {
      await tellOf(events, rows);
      throw new Error("the process died here");
    });
    await expect(dying).rejects.toThrow("died here");
    expect(await unreadCount(brand.owner)).toBe(0);
    expect(await relayAll()).toBe(1);
    expect(await unreadCount(brand.owner)).toBe(1);
  });

  test("skips an event that makes no sense, and goes on", async () => {
    const broken = await applied(maya, campaignId);
    await db.$transaction([
      db.$executeRaw`ALTER TABLE event DISABLE TRIGGER USER`,
      db.$executeRaw`UPDATE event SET payload = 'not JSON' WHERE subject_id = ${broken}::uuid`,
      db.$executeRaw`ALTER TABLE event ENABLE TRIGGER USER`,
    ]);
    await applied(await newInfluencer("Dev Patel"), campaignId);
    expect(await relayAll()).toBe(2);
    expect(await sentences(brand.owner)).toEqual([
      expect.stringMatching(/^Dev Patel applied/) as unknown as string,
    ]);
  });
});

/** One of several relays. Taking nothing can mean that another relay holds the same events. */
async function relayUntilTold(limit: number) {
  let taken = 0;
  const isLeft = async () => {
    const [last, own] = await Promise.all([
      db.eventPosition.aggregate({ _max: { position: true } }),
      db.consumer.findUnique({ where: { name: "notification" } }),
    ]);
    return (await db.outbox.count()) > 0 || own?.position !== last._max.position;
  };
  while (await isLeft()) {
    await handOutPositions(limit);
    taken += await follow("notification", limit, tellOf);
  }
  return taken;
}

describe("a person's notifications", () => {
  beforeEach(async () => {
    await applied(maya, campaignId);
    await relayAll();
  });

  test("are read one by one, only by their owner, and lead where they say", async () => {
    const { id } = sure((await listNotifications(brand.owner)).notifications[0]);
    expect(await unreadCount(brand.owner)).toBe(1);
    expect(await markRead(brand.manager, id)).toBeNull();
    expect(await markRead(maya, id)).toBeNull();
    expect(await markRead(brand.owner, "no id")).toBeNull();
    expect(await markRead(brand.owner, id)).toMatch(`/campaigns/${campaignId}/offers/`);
    expect(await markRead(brand.owner, id)).toMatch(`/campaigns/${campaignId}/offers/`);
    expect(await unreadCount(brand.owner)).toBe(0);
    expect(await unreadCount(brand.manager)).toBe(1);
  });

  test("are all marked as read at once, except those that came after the page was made", async () => {
    const before = newId();
    await applied(await newInfluencer("Dev Patel"), campaignId);
    await relayAll();
    expect(await markAllRead(brand.owner, { before })).toBe(1);
    expect(await markAllRead(brand.owner, { before })).toBe(0);
    expect(await markAllRead(brand.owner, { before: "no id" })).toBe(0);
    const { notifications } = await listNotifications(brand.owner);
    expect(notifications.map(({ isRead }) => isRead)).toEqual([false, true]);
  });

  test("come in pages, newest first and each once, and are counted up to a hundred", async () => {
    const people = await Promise.all(Array.from({ length: 104 }, () => newInfluencer()));
    const at = new Date();
    for (const person of people) await applied(person, campaignId, { at });
    await relayAll();
    expect(await unreadCount(brand.owner)).toBe(100);
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await listNotifications(brand.owner, { cursor });
      seen.push(...page.notifications.map(({ id }) => id));
      cursor = page.next ?? undefined;
    } while (cursor);
    expect(seen).toHaveLength(105);
    expect(new Set(seen).size).toBe(105);
    expect(sure((await listNotifications(brand.owner)).notifications[0]).at).toEqual(at);
  });

  test("about a brand are a member's only while they belong to it", async () => {
    const { id } = sure((await listNotifications(brand.reviewer)).notifications[0]);
    await removeMember(brand.owner, { userId: brand.reviewer.userId });
    expect(await listNotifications(brand.reviewer)).toEqual({ notifications: [], next: null });
    expect(await unreadCount(brand.reviewer)).toBe(0);
    expect(await markRead(brand.reviewer, id)).toBeNull();
    expect(await markAllRead(brand.reviewer, { before: newId() })).toBe(0);
    const other = await newBrand("Nordlys");
    await db.member.create({
      data: { brandId: other.brandId, userId: brand.reviewer.userId, role: "owner" },
    });
    expect(await unreadCount(brand.reviewer)).toBe(0);
    expect((await listNotifications(brand.reviewer)).notifications).toEqual([]);
    expect(await unreadCount(brand.owner)).toBe(1);
  });
});
