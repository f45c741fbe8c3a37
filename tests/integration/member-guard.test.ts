import { describe, expect, test } from "vitest";
import { closeCampaign, createCampaign, editCampaign, openCampaign } from "@/lib/campaign/service";
import { db } from "@/lib/db/db";
import { newId } from "@/lib/id/id";
import { findInvite, pendingInvitesOf } from "@/lib/invite/queries";
import { acceptInvite, inviteMember, joinAsNewcomer, revokeInvite } from "@/lib/invite/service";
import { hashOfToken } from "@/lib/invite/token";
import { changeRole, removeMember } from "@/lib/member/service";
import { finaliseRoster } from "@/lib/roster/service";
import type { BrandScope } from "@/lib/session/scope";
import { Prisma } from "@/prisma/generated/client";
import { applied, campaignInput, moved, newBrand, newCampaign, newInfluencer } from "./cast";
import { aMember, anInvite, email, PASSWORD } from "./people";
import { whileWaiting } from "./waiting";

// Every write that needs a role waits for a lock while the member loses that role. Nothing may be written then.

/** The two ways to lose a role, as statements of another transaction: the member's row changes, or is deleted. */
const LOSSES: [string, (who: BrandScope) => Prisma.Sql][] = [
  [
    "demoted",
    ({ brandId, userId }) =>
      Prisma.sql`UPDATE member SET role = 'reviewer' WHERE brand_id = ${brandId}::uuid AND user_id = ${userId}::uuid`,
  ],
  [
    "removed",
    ({ brandId, userId }) =>
      Prisma.sql`DELETE FROM member WHERE brand_id = ${brandId}::uuid AND user_id = ${userId}::uuid`,
  ],
];
const refused = { ok: false, refusal: { name: "not-allowed" } };

function lockOn(table: "campaign" | "invite", id: string): Prisma.Sql {
  return Prisma.sql`SELECT FROM ${Prisma.raw(table)} WHERE id = ${id}::uuid FOR UPDATE`;
}

async function reinstate({ brandId, userId, role }: BrandScope) {
  await db.member.upsert({ where: { userId }, update: { role }, create: { brandId, userId, role } });
}

function campaignOf(campaignId: string) {
  return db.campaign.findFirstOrThrow({
    where: { id: campaignId },
    include: { ledger: true, products: true },
  });
}

describe.each(LOSSES)("a member who is %s while a write waits", (_, lost) => {
  /** Both ways to wait: for the row that is written, if there is one, or for the member's own row. */
  async function refusesWithoutTrace(
    who: BrandScope,
    {
      held,
      write,
      trace,
    }: { held?: Prisma.Sql; write: () => Promise<object>; trace: () => Promise<unknown> },
  ) {
    const before = await trace();
    if (held) {
      const meanwhile = () => db.$executeRaw(lost(who));
      expect(await whileWaiting({ held, write, meanwhile })).toMatchObject(refused);
      await reinstate(who);
    }
    expect(await whileWaiting({ held: lost(who), write })).toMatchObject(refused);
    expect(await trace()).toEqual(before);
    await reinstate(who);
  }

  test("makes no campaign", async () => {
    const { manager } = await newBrand();
    await refusesWithoutTrace(manager, {
      write: () => createCampaign(manager, { ...campaignInput(), key: newId(), open: true }),
      trace: () => db.campaign.count({ where: { brandId: manager.brandId } }),
    });
  });

  test("edits, opens and closes no campaign", async () => {
    const { manager } = await newBrand();
    const [draft, open] = [await newCampaign(manager, { open: false }), await newCampaign(manager)];
    for (const [campaignId, write] of [
      [draft, () => openCampaign(manager, { campaignId: draft })],
      [open, () => closeCampaign(manager, { campaignId: open, shown: 0 })],
      [
        open,
        () => editCampaign(manager, { ...campaignInput({ name: "Another", budget: 5 }), campaignId: open }),
      ],
    ] as const) {
      await refusesWithoutTrace(manager, {
        held: lockOn("campaign", campaignId),
        write,
        trace: () => campaignOf(campaignId),
      });
    }
  });

  test("finalises no roster", async () => {
    const { manager } = await newBrand();
    const campaignId = await newCampaign(manager);
    await moved(manager, await applied(await newInfluencer(), campaignId), 0, {
      kind: "accept",
      alternative: 1,
    });
    await refusesWithoutTrace(manager, {
      held: lockOn("campaign", campaignId),
      write: () => finaliseRoster(manager, { campaignId, shown: 0 }),
      trace: () => campaignOf(campaignId),
    });
  });

  test("invites nobody, and leaves an open invitation to the same person unchanged", async () => {
    const { owner } = await newBrand();
    const other = await aMember(owner, "owner");
    const to = email();
    await anInvite(other, to);
    await refusesWithoutTrace(owner, {
      write: () => inviteMember(owner, { email: to, role: "owner" }),
      trace: () => db.invite.findMany({ where: { brandId: owner.brandId } }),
    });
  });

  test("withdraws no invitation", async () => {
    const { owner } = await newBrand();
    const other = await aMember(owner, "owner");
    await anInvite(other);
    const [pending] = await pendingInvitesOf(other);
    const id = pending?.id ?? "";
    await refusesWithoutTrace(owner, {
      held: lockOn("invite", id),
      write: () => revokeInvite(owner, id),
      trace: () => db.invite.findMany({ where: { brandId: owner.brandId } }),
    });
  });

  test("changes no members", async () => {
    const { owner, manager } = await newBrand();
    await aMember(owner, "owner");
    for (const write of [
      () => changeRole(owner, { userId: manager.userId, role: "reviewer" }),
      () => removeMember(owner, { userId: manager.userId }),
    ]) {
      await refusesWithoutTrace(owner, {
        write,
        trace: () => db.member.findFirst({ where: { userId: manager.userId } }),
      });
    }
  });

  test("lets nobody in by an invitation that they made", async () => {
    const { owner } = await newBrand();
    await aMember(owner, "owner");
    const person = await db.user.create({
      data: { id: newId(), email: email(), name: "Jonas", passwordHash: "none" },
    });
    const ways: [string, (token: string) => Promise<object>][] = [
      [email(), (token) => joinAsNewcomer(token, { name: "Ida", password: PASSWORD })],
      [person.email, (token) => acceptInvite(token, person.id)],
    ];
    for (const [to, join] of ways) {
      const token = await anInvite(owner, to);
      const { id } = await db.invite.findUniqueOrThrow({ where: { tokenHash: hashOfToken(token) } });
      const answer = await whileWaiting({
        held: lockOn("invite", id),
        write: () => join(token),
        meanwhile: () => db.$executeRaw(lost(owner)),
      });
      expect(answer).toMatchObject({ ok: false, refusal: { name: "invite-not-open" } });
      expect(await findInvite(token)).toMatchObject({ state: "revoked" });
      await reinstate(owner);
    }
    expect(await db.member.count({ where: { userId: person.id } })).toBe(0);
  });
});

test("a member's role is locked until the write is done", async () => {
  const { owner, manager } = await newBrand();
  const campaignId = await newCampaign(manager, { open: false });
  const ledger = Prisma.sql`SELECT FROM ledger WHERE campaign_id = ${campaignId}::uuid FOR UPDATE`;
  const edited = await whileWaiting({
    held: ledger, // is locked after the member
    write: () => editCampaign(manager, { ...campaignInput({ name: "Another" }), campaignId }),
    meanwhile: async () => {
      const demotion = db.$queryRaw`SELECT FROM member WHERE user_id = ${manager.userId}::uuid FOR NO KEY UPDATE NOWAIT`;
      await expect(demotion).rejects.toThrow("could not obtain lock");
    },
  });
  expect(edited).toEqual({ ok: true });
  expect(await changeRole(owner, { userId: manager.userId, role: "reviewer" })).toEqual({ ok: true });
});
