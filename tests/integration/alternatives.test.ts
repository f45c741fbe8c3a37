import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { apply } from "@/lib/application/service";
import { readContract } from "@/lib/contract/queries";
import { db } from "@/lib/db/db";
import { affected } from "@/lib/db/sql";
import { newId } from "@/lib/id/id";
import type { Move } from "@/lib/negotiation/negotiation";
import { readNegotiation } from "@/lib/negotiation/queries";
import { makeMove, type MoveRequest } from "@/lib/negotiation/service";
import { readView } from "@/lib/offer-management/offer-management";
import { readOfferManagement } from "@/lib/offer-management/queries";
import type { BrandScope, InfluencerScope, PartyScope } from "@/lib/session/scope";
import { expireDue } from "@/lib/sweep/service";
import { Prisma } from "@/prisma/generated/client";
import { counterWith, terms } from "@/tests/unit/builders";
import { applied, moved, newBrand, newCampaign, newInfluencer, sure } from "./cast";
import { ledgersOff } from "./ledgers";
import { whileWaiting } from "./waiting";

const DAY_MS = 86_400_000;
function daysAgo(days: number) {
  return new Date(Date.now() - days * DAY_MS);
}

let brand: Awaited<ReturnType<typeof newBrand>>;
let maya: InfluencerScope;
let campaignId: string;

beforeEach(async () => {
  [brand, maya] = await Promise.all([newBrand(), newInfluencer()]);
  campaignId = await newCampaign(brand.manager, { budget: 200_000, at: daysAgo(80) });
});
afterAll(() => db.$disconnect());

async function tried(
  scope: PartyScope,
  applicationId: string,
  answers: number,
  move: Move,
  rest: Partial<MoveRequest> = {},
) {
  const outcome = await makeMove(scope, { applicationId, answers, move, key: newId(), ...rest });
  return outcome.ok ? "ok" : outcome.refusal.name;
}

async function ledger() {
  const { committed, reserved } = sure(await db.ledger.findFirst({ where: { campaignId } }));
  return { committed: Number(committed), reserved: Number(reserved) };
}

const TWO = counterWith({ fee: 100_000 }, { fee: 120_000, commissionBps: 500 });

describe("an offer of alternatives (N17)", () => {
  test("is one step, reserves its dearest alternative, and the accepted one becomes the contract", async () => {
    const applicationId = await applied(maya, campaignId, { fee: 140_000 });
    await moved(brand.manager, applicationId, 0, TWO);
    expect(await ledger()).toEqual({ committed: 0, reserved: 120_000 });
    const { negotiation } = sure(await readNegotiation(maya, applicationId));
    expect(negotiation.offers.map(({ alternatives }) => alternatives.map(({ fee }) => fee))).toEqual([
      [140_000],
      [100_000, 120_000],
    ]);

    expect(await tried(maya, applicationId, 1, { kind: "accept", alternative: 3 })).toBe(
      "no-such-alternative",
    );
    await moved(maya, applicationId, 1, { kind: "accept", alternative: 2 });
    expect(await ledger()).toEqual({ committed: 120_000, reserved: 0 });
    const agreed = sure(await readNegotiation(brand.manager, applicationId));
    expect(agreed.negotiation.ending).toMatchObject({ kind: "accepted", alternative: 2 });
    const contract = sure(await readContract(maya, sure(agreed.contractId)));
    expect(contract).toMatchObject({
      offerNumber: 1,
      alternative: 2,
      terms: { fee: 120_000, commissionBps: 500 },
    });
    expect(await ledgersOff()).toBe(0);
  });

  test("can be an application, and lists follow its lead until another alternative is agreed", async () => {
    const applying = await apply(maya, {
      campaignId,
      alternatives: [
        terms({ fee: 90_000 }),
        terms({ fee: 80_000, rights: [] }),
        terms({ fee: 95_000, gift: null, exclusivity: { days: 30, category: "cookware" } }),
      ],
      message: "",
      key: newId(),
    });
    if (!applying.ok) throw new Error(applying.refusal.name);
    const { applicationId } = applying;
    const row = () => db.application.findFirst({ where: { id: applicationId } });
    expect(await row()).toMatchObject({
      standingFee: 90_000n,
      lowestFees: [80_000n],
      dearestFees: [95_000n],
      reserves: 0n,
    });
    await moved(brand.manager, applicationId, 0, { kind: "accept", alternative: 2 });
    expect(await row()).toMatchObject({ standingFee: 80_000n, fees: [90_000n] });
    expect(await ledger()).toEqual({ committed: 80_000, reserved: 0 });
    const screen = sure(await readOfferManagement(brand.manager, campaignId, readView({}, "USD")));
    expect(screen.budget.committed).toBe(80_000);
  });

  test("is checked against the budget at its dearest alternative, and commits only the accepted one", async () => {
    const applicationId = await applied(maya, campaignId, { fee: 140_000 });
    const dear = counterWith({ fee: 100_000 }, { fee: 250_000 });
    expect(await tried(brand.reviewer, applicationId, 0, dear)).toBe("over-budget");
    expect(await tried(brand.manager, applicationId, 0, dear, { override: "Press day" })).toBe("ok");
    expect(await ledger()).toEqual({ committed: 0, reserved: 250_000 });
    const dev = await newInfluencer("Dev Patel");
    const other = await applied(dev, campaignId, { fee: 1 });
    expect(await tried(brand.manager, other, 0, { kind: "accept", alternative: 1 })).toBe("over-budget");
    await moved(maya, applicationId, 1, { kind: "accept", alternative: 1 });
    expect(await ledger()).toEqual({ committed: 100_000, reserved: 0 });
    expect(await tried(brand.manager, other, 0, { kind: "accept", alternative: 1 })).toBe("ok");
    expect(await ledgersOff()).toBe(0);
  });

  test("frees what it reserved when it is withdrawn, answered or expires", async () => {
    const withdrawn = await applied(maya, campaignId, { fee: 140_000 });
    await moved(brand.manager, withdrawn, 0, TWO);
    await moved(brand.manager, withdrawn, 1, { kind: "withdraw" });
    expect(await ledger()).toEqual({ committed: 0, reserved: 0 });

    const answered = await applied(await newInfluencer(), campaignId, { fee: 140_000, at: daysAgo(60) });
    await moved(brand.manager, answered, 0, TWO, daysAgo(59));
    expect((await ledger()).reserved).toBe(120_000);
    await expireDue({ campaignId });
    expect(await ledger()).toEqual({ committed: 0, reserved: 0 });
    expect(await ledgersOff()).toBe(0);
  });

  test("is refused when it repeats the offer it answers, or only one alternative of it", async () => {
    const applicationId = await applied(maya, campaignId, { fee: 140_000 });
    await moved(brand.manager, applicationId, 0, TWO);
    const [lead, second] = TWO.alternatives;
    const again: Move = { kind: "counter", alternatives: [sure(second), sure(lead)] };
    expect(await tried(maya, applicationId, 1, again)).toBe("same-terms");
    expect(await tried(maya, applicationId, 1, { kind: "counter", alternatives: [sure(second)] })).toBe(
      "same-terms",
    );
    expect(
      await tried(maya, applicationId, 1, {
        kind: "counter",
        alternatives: [sure(lead), terms({ fee: 125_000 })],
      }),
    ).toBe("ok");
  });

  test("becomes one contract when two people accept at once", async () => {
    const applicationId = await applied(maya, campaignId, { fee: 140_000 });
    await moved(brand.manager, applicationId, 0, TWO);
    const outcomes = await Promise.all(
      [1, 2, 1, 2].map((alternative) => tried(maya, applicationId, 1, { kind: "accept", alternative })),
    );
    expect(outcomes.filter((name) => name === "ok")).toHaveLength(1);
    expect(await db.contract.count({ where: { applicationId } })).toBe(1);
    expect(await ledgersOff()).toBe(0);
  });
});

describe("a member's move", () => {
  const lockOn = (table: string, id: string) =>
    Prisma.sql`SELECT FROM ${Prisma.raw(table)} WHERE ${Prisma.raw(table === "ledger" ? "campaign_id" : "id")} = ${id}::uuid FOR UPDATE`;
  const losses: [string, (who: BrandScope) => Prisma.Sql][] = [
    ["removed", ({ userId }) => Prisma.sql`DELETE FROM member WHERE user_id = ${userId}::uuid`],
  ];

  test.each(losses)("is refused if the member is %s while it waits for a lock", async (_, lost) => {
    const applicationId = await applied(maya, campaignId, { fee: 140_000 });
    const moves: Move[] = [
      TWO,
      { kind: "accept", alternative: 1 },
      { kind: "decline", reason: "not-right-fit" },
    ];
    for (const move of moves)
      for (const held of [lockOn("application", applicationId), lockOn("ledger", campaignId)]) {
        const { userId, brandId, role } = brand.reviewer;
        const answer = await whileWaiting({
          held,
          write: () => tried(brand.reviewer, applicationId, 0, move),
          meanwhile: () => affected(lost(brand.reviewer)),
        });
        expect(answer).toBe("not-allowed");
        await db.member.create({ data: { userId, brandId, role } });
      }
    expect(sure(await readNegotiation(maya, applicationId)).version).toBe(0);
    expect(await ledger()).toEqual({ committed: 0, reserved: 0 });
  });

  test("over budget is refused if the member is demoted while it waits", async () => {
    const applicationId = await applied(maya, campaignId, { fee: 140_000 });
    const dear = counterWith({ fee: 300_000 });
    const answer = await whileWaiting({
      held: lockOn("application", applicationId),
      write: () => tried(brand.manager, applicationId, 0, dear, { override: "Press day" }),
      meanwhile: () =>
        affected(
          Prisma.sql`UPDATE member SET role = 'reviewer' WHERE user_id = ${brand.manager.userId}::uuid`,
        ),
    });
    expect(answer).toBe("not-allowed");
    expect(await ledger()).toEqual({ committed: 0, reserved: 0 });
  });
});
