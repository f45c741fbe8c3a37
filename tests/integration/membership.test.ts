import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { db } from "@/lib/db/db";
import { findInvite, pendingInvitesOf } from "@/lib/invite/queries";
import { acceptInvite, inviteMember, joinAsNewcomer, revokeInvite } from "@/lib/invite/service";
import { membersOf } from "@/lib/member/queries";
import { changeRole, removeMember } from "@/lib/member/service";
import { aBrand, aMember, anInfluencer, anInvite, email, names, PASSWORD, scopeOf } from "./people";

/** Somebody with an account who is neither a member nor an influencer. */
async function aFormerMember(): Promise<{ userId: string; email: string }> {
  const { scope } = await aBrand();
  const { userId } = await aMember(scope, "reviewer");
  const { email: theirs } = await db.user.findUniqueOrThrow({ where: { id: userId } });
  await removeMember(scope, { userId });
  return { userId, email: theirs };
}

describe("an invitation", () => {
  test("is kept as a hash, and lets one person in once, however many open it at the same time", async () => {
    const { scope } = await aBrand();
    const token = await anInvite(scope);
    expect(JSON.stringify(await db.invite.findMany())).not.toContain(token);
    const answers = await Promise.all(
      Array.from({ length: 6 }, (_, at) =>
        joinAsNewcomer(token, { name: `Jonas ${at}`, password: PASSWORD }),
      ),
    );
    expect(names(answers)).toEqual([...Array(5).fill("invite-not-open"), "ok"]);
    expect(await membersOf(scope)).toHaveLength(2);
    expect(await findInvite(token)).toMatchObject({ state: "used" });
  });

  test("also lets in somebody with an account, once and only them", async () => {
    const person = await aFormerMember();
    const token = await anInvite((await aBrand()).scope, person.email, "manager");
    const stranger = await anInfluencer();
    expect(await acceptInvite(token, stranger.userId)).toMatchObject({ refusal: { name: "other-person" } });
    const answers = await Promise.all([1, 2, 3].map(() => acceptInvite(token, person.userId)));
    expect(names(answers)[2]).toBe("ok");
    expect(await scopeOf(person.userId)).toMatchObject({ role: "manager" });
  });

  test("lets a person with two invitations in only once", async () => {
    const person = await aFormerMember();
    const tokens = await Promise.all([1, 2].map(async () => anInvite((await aBrand()).scope, person.email)));
    const answers = await Promise.all(tokens.map((token) => acceptInvite(token, person.userId)));
    expect(names(answers)).toEqual(["has-place", "ok"]);
    expect((await Promise.all(tokens.map(findInvite))).map((invite) => invite?.state).sort()).toEqual([
      "used",
      "valid",
    ]);
  });

  test("never makes an influencer a member of a brand", async () => {
    const influencer = await anInfluencer();
    const { email: theirs } = await db.user.findUniqueOrThrow({ where: { id: influencer.userId } });
    const token = await anInvite((await aBrand()).scope, theirs);
    expect(await acceptInvite(token, influencer.userId)).toMatchObject({ refusal: { name: "has-place" } });
    expect(await joinAsNewcomer(token, { name: "Maya", password: PASSWORD })).toMatchObject({
      refusal: { name: "email-taken" },
    });
    expect(await findInvite(token)).toMatchObject({ state: "valid" });
  });

  test("lets nobody in if it is withdrawn, replaced, expired or unknown", async () => {
    const { scope } = await aBrand();
    const to = email();
    const replaced = await anInvite(scope, to);
    const withdrawn = await anInvite(scope, to);
    const [pending] = await pendingInvitesOf(scope);
    expect(await revokeInvite((await aBrand()).scope, pending?.id ?? "")).toMatchObject({
      refusal: { name: "not-found" },
    });
    expect(await revokeInvite(scope, pending?.id ?? "")).toEqual({ ok: true });
    const expired = await anInvite(scope);
    await db.invite.updateMany({
      where: { acceptedAt: null, revokedAt: null },
      data: { expiresAt: new Date() },
    });
    expect(
      (await Promise.all([replaced, withdrawn, expired].map(findInvite))).map((invite) => invite?.state),
    ).toEqual(["revoked", "revoked", "expired"]);
    for (const token of [
      replaced,
      withdrawn,
      expired,
      "",
      "x".repeat(43),
      "é".repeat(43),
      "x".repeat(9999),
    ]) {
      const answer = await joinAsNewcomer(token, { name: "Nobody", password: PASSWORD });
      expect(answer).toMatchObject({ ok: false, refusal: { name: "invite-not-open" } });
    }
    expect(await membersOf(scope)).toHaveLength(1);
  });

  test("can be made and withdrawn only by an owner", async () => {
    const { scope } = await aBrand();
    for (const role of ["manager", "reviewer"] as const) {
      const member = await aMember(scope, role);
      expect(await inviteMember(member, { email: email(), role: "owner" })).toMatchObject({
        refusal: { name: "not-allowed" },
      });
      expect(await revokeInvite(member, randomUUID())).toMatchObject({ refusal: { name: "not-allowed" } });
    }
  });
});

describe("the members of a brand", () => {
  test("always have an owner: two who demote or remove each other at once leave one", async () => {
    for (let round = 0; round < 12; round++) {
      const { scope: one } = await aBrand();
      const other = await aMember(one, "owner");
      const answers = await Promise.all(
        round % 2 === 0
          ? [
              changeRole(one, { userId: other.userId, role: "manager" }),
              changeRole(other, { userId: one.userId, role: "reviewer" }),
            ]
          : [removeMember(one, one), removeMember(other, other)],
      );
      expect(names(answers).filter((name) => name === "ok")).toHaveLength(1);
      expect(await db.member.count({ where: { brandId: one.brandId, role: "owner" } })).toBe(1);
    }
  });

  test("include a last owner, who can neither leave nor be demoted", async () => {
    const { scope } = await aBrand();
    await aMember(scope, "manager");
    expect(await changeRole(scope, { userId: scope.userId, role: "manager" })).toMatchObject({
      refusal: { name: "last-owner" },
    });
    expect(await removeMember(scope, { userId: scope.userId })).toMatchObject({
      refusal: { name: "last-owner" },
    });
  });

  test("are changed only by owners, and only in their own brand", async () => {
    const { scope } = await aBrand();
    const [manager, reviewer] = [await aMember(scope, "manager"), await aMember(scope, "reviewer")];
    const stranger = (await aBrand()).scope;
    expect(await changeRole(manager, { userId: manager.userId, role: "owner" })).toMatchObject({
      refusal: { name: "not-allowed" },
    });
    expect(await removeMember(reviewer, { userId: manager.userId })).toMatchObject({
      refusal: { name: "not-allowed" },
    });
    expect(await changeRole(stranger, { userId: manager.userId, role: "reviewer" })).toMatchObject({
      refusal: { name: "not-found" },
    });
    expect(await removeMember(stranger, { userId: manager.userId })).toMatchObject({
      refusal: { name: "not-found" },
    });
    expect(await removeMember(reviewer, { userId: reviewer.userId })).toEqual({ ok: true });
    expect((await membersOf(scope)).map(({ role }) => role)).toEqual(["owner", "manager"]);
  });

  test("are not changed by somebody who was an owner when the page was made, but no longer is", async () => {
    const { scope } = await aBrand();
    const former = await aMember(scope, "owner");
    const manager = await aMember(scope, "manager");
    const token = await anInvite(former);
    await changeRole(scope, { userId: former.userId, role: "reviewer" });
    expect(await changeRole(former, { userId: manager.userId, role: "owner" })).toMatchObject({
      refusal: { name: "not-allowed" },
    });
    expect(await inviteMember(former, { email: email(), role: "owner" })).toMatchObject({
      refusal: { name: "not-allowed" },
    });
    expect(await findInvite(token)).toMatchObject({ state: "revoked" });
  });
});
