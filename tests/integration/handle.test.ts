import { afterAll, describe, expect, test } from "vitest";
import { rename } from "@/lib/account/service";
import { readApplicantCard } from "@/lib/applicant/queries";
import { db } from "@/lib/db/db";
import { profileOf } from "@/lib/influencer/queries";
import { createInfluencer, editProfile } from "@/lib/influencer/service";
import type { InfluencerScope, UserScope } from "@/lib/session/scope";
import { Prisma } from "@/prisma/generated/client";
import { applied, newBrand, newCampaign } from "./cast";
import { anInfluencer, email, names, PASSWORD, profile } from "./people";
import { whileWaiting } from "./waiting";

afterAll(() => db.$disconnect());

const taken = { ok: false, refusal: { name: "handle-taken" } };

async function withHandle() {
  const { scope, ...made } = await anInfluencer();
  return { ...made, scope, handle: (await profileOf(scope)).handle };
}
function fresh() {
  return profile().handle;
}
function take(scope: InfluencerScope, handle: string) {
  return editProfile(scope, profile(handle));
}
/** Lets days go by for a handle at rest. */
function rested(handle: string, days: number) {
  return db.$executeRaw`
    UPDATE resting_handle SET freed_at = now() - make_interval(days => ${days}::int) WHERE handle = ${handle}`;
}

describe("a handle that was given up", () => {
  test("is nobody else's for 90 days, and its owner may take it back", async () => {
    const [maya, other] = [await withHandle(), await withHandle()];
    expect(await take(maya.scope, fresh())).toEqual({ ok: true });
    await rested(maya.handle, 89);
    expect(await take(other.scope, maya.handle)).toMatchObject(taken);
    const newcomer = { ...profile(maya.handle), email: email(), password: PASSWORD };
    expect(await createInfluencer(newcomer)).toMatchObject(taken);
    expect(await db.user.count({ where: { email: newcomer.email } })).toBe(0);
    expect(await take(maya.scope, maya.handle)).toEqual({ ok: true });
    expect(await db.restingHandle.count({ where: { handle: maya.handle } })).toBe(0);
  });

  test("is free after that, and then no longer leads to its first owner", async () => {
    const [maya, other] = [await withHandle(), await withHandle()];
    await take(maya.scope, fresh());
    await rested(maya.handle, 91);
    expect(await take(other.scope, maya.handle)).toEqual({ ok: true });
    expect(await take(maya.scope, maya.handle)).toMatchObject(taken);
    expect(await db.restingHandle.count({ where: { handle: maya.handle } })).toBe(0);
  });

  test("rests from the moment it is given up, also for somebody who is taking it just then", async () => {
    const [maya, other] = [await withHandle(), await withHandle()];
    const taking = whileWaiting({
      held: Prisma.sql`UPDATE influencer SET handle = ${fresh()} WHERE id = ${maya.scope.influencerId}::uuid`,
      write: () => take(other.scope, maya.handle),
    });
    expect(await taking).toMatchObject(taken);
    expect((await profileOf(other.scope)).handle).toBe(other.handle);
  });

  test("goes to one of all who take it at the same time", async () => {
    const [maya, ...others] = await Promise.all(Array.from({ length: 5 }, withHandle));
    if (maya === undefined) throw new Error("nobody");
    await take(maya.scope, fresh());
    await rested(maya.handle, 91);
    const answers = await Promise.all([maya, ...others].map(({ scope }) => take(scope, maya.handle)));
    expect(names(answers)).toEqual([...Array(4).fill("handle-taken"), "ok"]);
  });

  test("cannot be one of many: three rest, and a fourth is kept", async () => {
    const maya = await withHandle();
    const handles = [fresh(), fresh(), fresh()];
    for (const handle of handles) expect(await take(maya.scope, handle)).toEqual({ ok: true });
    expect(await take(maya.scope, fresh())).toMatchObject({ refusal: { name: "handle-changes" } });
    expect(await take(maya.scope, maya.handle)).toEqual({ ok: true });
    await rested(handles[0] ?? "", 91);
    expect(await take(maya.scope, fresh())).toEqual({ ok: true });
  });
});

describe("a person's name", () => {
  test("is one: renamed in the account, it is the profile's and the next application's", async () => {
    const [brand, { scope }] = [await newBrand(), await anInfluencer()];
    const [first, second] = [await newCampaign(brand.owner), await newCampaign(brand.owner)];
    const before = await applied(scope, first);
    await rename({ kind: "user", userId: scope.userId } as UserScope, "Maya Jones");
    expect((await profileOf(scope)).name).toBe("Maya Jones");
    const after = await applied(scope, second);
    const nameIn = async (id: string) =>
      (await db.application.findFirstOrThrow({ where: { id } })).applicantName;
    expect([await nameIn(before), await nameIn(after)]).toEqual(["Maya Okafor", "Maya Jones"]);
    expect((await readApplicantCard(brand.owner, before))?.today.name).toBe("Maya Jones");
    await editProfile(scope, { ...profile(), name: "Maya Smith" });
    expect(await db.user.findUniqueOrThrow({ where: { id: scope.userId } })).toMatchObject({
      name: "Maya Smith",
    });
  });
});

test("the database keeps no address in place of a channel's handle", async () => {
  const { scope } = await anInfluencer();
  for (const handle of ["https://x.com/maya", "@maya", "x/y", "a b", ""])
    await expect(
      db.channel.create({
        data: { influencerId: scope.influencerId, platform: "x", handle, followers: 1, engagementBps: 1 },
      }),
    ).rejects.toThrow();
});
