import { afterAll, describe, expect, test } from "vitest";
import { readApplicantCard, readApplicantProfile } from "@/lib/applicant/queries";
import { db } from "@/lib/db/db";
import { GROUP_STEP, withStretch } from "@/lib/grouped-list/grouped-list";
import { readOwnView } from "@/lib/own-negotiation/own-negotiation";
import { readOwnNegotiations } from "@/lib/own-negotiation/queries";
import { terms } from "@/tests/unit/builders";
import { applied, moved, newBrand, newCampaign, newInfluencer, sure } from "./cast";

const DAY_MS = 24 * 60 * 60 * 1000;
function daysAgo(days: number) {
  return new Date(Date.now() - days * DAY_MS);
}
const ALL = readOwnView({ expand: ["agreement-accepted", "no-agreement-reached", "expired"] });

afterAll(() => db.$disconnect());

async function scene() {
  const brand = await newBrand();
  const maya = await newInfluencer();
  const applying = async (name: string, at: Date) =>
    applied(maya, await newCampaign(brand.manager, { name, at: daysAgo(90) }), { fee: 100_000, at });
  return { brand, maya, applying };
}

describe("an influencer's negotiations", () => {
  test("are in five groups, with those past their deadline in Expired even before the sweep", async () => {
    const { brand, maya, applying } = await scene();
    const waiting = await applying("Waiting", daysAgo(1));
    const asked = await applying("Asked", daysAgo(2));
    await moved(brand.manager, asked, 0, { kind: "counter", alternatives: [terms({ fee: 90_000 })] });
    const agreed = await applying("Agreed", daysAgo(3));
    await moved(brand.manager, agreed, 0, { kind: "accept", alternative: 1 });
    const ended = await applying("Ended", daysAgo(4));
    await moved(maya, ended, 0, { kind: "withdraw" });
    const due = await applying("Due", daysAgo(42));

    const { groups } = await readOwnNegotiations(maya, ALL);
    expect(groups.map(({ name, count, rows }) => [name, count, rows?.map(({ id }) => id)])).toEqual([
      ["action-required", 1, [asked]],
      ["awaiting-response", 1, [waiting]],
      ["agreement-accepted", 1, [agreed]],
      ["no-agreement-reached", 1, [ended]],
      ["expired", 1, [due]],
    ]);
    expect(groups[0]?.rows?.[0]).toMatchObject({
      campaignName: "Asked",
      brandName: "Fernwood",
      fees: [100_000, 90_000],
    });
  });

  test("are folded once they have ended, and still counted", async () => {
    const { brand, maya, applying } = await scene();
    await moved(brand.manager, await applying("Agreed", daysAgo(3)), 0, { kind: "accept", alternative: 1 });
    const { groups } = await readOwnNegotiations(maya, readOwnView({}));
    expect(groups[2]).toMatchObject({ count: 1, rows: null, later: null });
  });

  test("can be paged through by deadline and back, each once and without anybody else's", async () => {
    const { maya, applying } = await scene();
    const other = await scene();
    await other.applying("Elsewhere", daysAgo(1));
    const same = daysAgo(10);
    for (let at = 0; at < GROUP_STEP + 3; at++) await applying(`Campaign ${at}`, at < 5 ? same : daysAgo(at));

    const waiting = async (view: typeof ALL) =>
      sure((await readOwnNegotiations(maya, view)).groups.find(({ name }) => name === "awaiting-response"));
    const ids = (group: Awaited<ReturnType<typeof waiting>>) => sure(group.rows).map(({ id }) => id);
    const first = await waiting(ALL);
    expect(first).toMatchObject({ count: GROUP_STEP + 3, earlier: null, later: { count: 3 } });
    const { after, along } = sure(first.later);
    const alone = withStretch(ALL, "awaiting-response", { after, rows: GROUP_STEP });
    const second = await waiting(alone);
    const all = sure((await waiting(withStretch(ALL, "awaiting-response", along))).rows);
    expect(all.map(({ id }) => id)).toEqual([...ids(first), ...ids(second)]);
    expect([new Set(all.map(({ id }) => id)).size, second.later]).toEqual([GROUP_STEP + 3, null]);
    expect(all.map(({ expiresAt }) => expiresAt)).toEqual(all.map(({ expiresAt }) => expiresAt).sort());
    const back = await waiting(withStretch(alone, "awaiting-response", sure(second.earlier).along));
    expect(ids(back)).toEqual(all.map(({ id }) => id));
  });

  test("are shown for any URL", async () => {
    const { maya } = await scene();
    const odd = readOwnView({ expand: "nothing", "after.expired": "x", "after.action-required": ["a", "b"] });
    expect((await readOwnNegotiations(maya, odd)).groups.map(({ count }) => count)).toEqual([0, 0, 0, 0, 0]);
  });
});

describe("an applicant", () => {
  test("comes with earlier negotiations with this brand alone, and why they ended", async () => {
    const { brand, maya, applying } = await scene();
    const before = await applying("Spring", daysAgo(60));
    await moved(
      brand.reviewer,
      before,
      0,
      { kind: "decline", reason: "wrong-audience", note: "Not yet" },
      daysAgo(59),
    );
    const due = await applying("Summer", daysAgo(50));
    const now = await applying("Autumn", daysAgo(1));
    const stranger = await newBrand("Nordlys");
    await applied(maya, await newCampaign(stranger.manager), { fee: 1 });

    const { profile, earlier } = sure(await readApplicantProfile(brand.reviewer, now));
    expect(profile).toMatchObject({
      name: "Maya Okafor",
      channels: [{ platform: "instagram", followers: 1000 }],
    });
    expect(
      earlier.map(({ applicationId, campaignName, ending }) => [applicationId, campaignName, ending?.kind]),
    ).toEqual([
      [due, "Summer", "expired"],
      [before, "Spring", "declined"],
    ]);
    expect(earlier[1]?.ending).toMatchObject({ by: "brand", reason: "wrong-audience", note: "Not yet" });
    expect(await readApplicantProfile(stranger.owner, now)).toBeNull();
    expect(await readApplicantCard(stranger.owner, now)).toBeNull();
  });

  test("is answered by people whose names are shown, with the reason for going over budget", async () => {
    const brand = await newBrand();
    const maya = await newInfluencer();
    const campaignId = await newCampaign(brand.manager, { budget: 10 });
    const id = await applied(maya, campaignId, { fee: 100_000 });
    await moved(brand.manager, id, 0, { kind: "decline", reason: "other", note: "no" });
    const card = sure(await readApplicantCard(brand.manager, id));
    expect([...card.voices]).toEqual([["declined 0", { name: "Fernwood manager", override: null }]]);
  });
});
