import * as fc from "fast-check";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { db } from "@/lib/db/db";
import { checkChain } from "@/lib/event/queries";
import { newId } from "@/lib/id/id";
import { legalMoves, type Move, type MoveKind } from "@/lib/negotiation/negotiation";
import { readNegotiation } from "@/lib/negotiation/queries";
import { makeMove, type MoveOutcome, type MoveRequest } from "@/lib/negotiation/service";
import { standingOffer, standingTerms } from "@/lib/negotiation/thread";
import { type Party } from "@/lib/party/party";
import type { BrandScope, InfluencerScope, PartyScope } from "@/lib/session/scope";
import { expireDue } from "@/lib/sweep/service";
import { termsFromJson } from "@/lib/terms/codec";
import { terms } from "@/tests/unit/builders";
import { applied, moved, newBrand, newCampaign, newInfluencer, sure } from "./cast";

const DAY_MS = 24 * 60 * 60 * 1000;
const SIX_WEEKS_MS = 42 * DAY_MS;
function ago(ms: number) {
  return new Date(Date.now() - ms);
}

let brand: Awaited<ReturnType<typeof newBrand>>;
let maya: InfluencerScope;

beforeEach(async () => {
  brand = await newBrand();
  maya = await newInfluencer();
});
afterAll(() => db.$disconnect());

const accept: Move = { kind: "accept", alternative: 1 };
const withdraw: Move = { kind: "withdraw" };
const decline: Move = { kind: "decline", reason: "not-right-fit" };
function counter(fee: number): Move {
  return { kind: "counter", alternatives: [terms({ fee })] };
}

function tried(
  scope: PartyScope,
  applicationId: string,
  answers: number,
  move: Move,
  rest: Partial<MoveRequest> = {},
) {
  return makeMove(scope, { applicationId, answers, move, key: newId(), ...rest });
}

function nameOf(outcome: MoveOutcome): string {
  return outcome.ok ? "ok" : outcome.refusal.name;
}
function namesOf(outcomes: MoveOutcome[]): string[] {
  return outcomes.map(nameOf).sort();
}

function scopeOf(party: Party): PartyScope {
  return party === "brand" ? brand.manager : maya;
}

/** An open negotiation after `counters` counteroffers. */
async function negotiating(
  counters = 0,
  fee = 100_000,
  budget = 1_000_000,
  at = ago(DAY_MS),
): Promise<string> {
  const campaignId = await newCampaign(brand.manager, { budget, at: ago(60 * DAY_MS) });
  const applicationId = await applied(maya, campaignId, { fee, at });
  for (let number = 0; number < counters; number++)
    await moved(
      scopeOf(number % 2 === 0 ? "brand" : "influencer"),
      applicationId,
      number,
      counter(fee + number + 1),
    );
  return applicationId;
}

async function read(applicationId: string) {
  return sure(await readNegotiation(brand.manager, applicationId));
}

/** The ledger of every campaign, with the sums of its applications for comparison. */
function ledgers() {
  return db.$queryRaw<Record<"kept" | "added", number[]>[]>`
  SELECT json_build_array(l.committed, l.reserved, l.brand_turn, l.influencer_turn, l.agreed, l.ended, l.expired) AS kept,
         (SELECT json_build_array(
                   coalesce(sum(a.standing_fee) FILTER (WHERE a.state = 'agreed'), 0),
                   coalesce(sum(a.dearest_fees[a.standing_number + 1]) FILTER (WHERE a.bucket = 1), 0),
                   count(*) FILTER (WHERE a.bucket = 0), count(*) FILTER (WHERE a.bucket = 1),
                   count(*) FILTER (WHERE a.bucket = 2), count(*) FILTER (WHERE a.bucket = 3),
                   count(*) FILTER (WHERE a.bucket = 4))
            FROM application a WHERE a.brand_id = l.brand_id AND a.campaign_id = l.campaign_id) AS added
    FROM ledger l`;
}

async function expectBalanced() {
  for (const { kept, added } of await ledgers()) expect(kept).toEqual(added);
}

describe("a whole game", () => {
  test("goes through all seven offers, and the brand accepts the last", async () => {
    const applicationId = await negotiating(6);
    expect(nameOf(await tried(brand.manager, applicationId, 6, counter(1)))).toBe("rounds-exhausted");
    await moved(brand.manager, applicationId, 6, accept);

    const { negotiation, contractId, budget } = await read(applicationId);
    expect(negotiation.offers.map(({ number, by }) => [number, by])).toEqual(
      [0, 1, 2, 3, 4, 5, 6].map((number) => [number, number % 2 === 0 ? "influencer" : "brand"]),
    );
    expect(negotiation.ending).toMatchObject({ kind: "accepted", by: "brand" });
    const fee = standingTerms(negotiation).fee;
    expect(budget).toMatchObject({ committed: fee, reserved: 0 });
    const contract = sure(await db.contract.findFirst({ where: { id: sure(contractId) } }));
    expect(contract).toMatchObject({ offerNumber: 6, alternative: 1, state: "active" });
    expect(termsFromJson(contract.terms).fee).toBe(fee);
    expect(await db.rosterPlace.count({ where: { applicationId } })).toBe(1);
    expect(await checkChain(brand.manager, "negotiation", applicationId)).toEqual({
      whole: true,
      events: 8,
      hash: expect.any(String) as string,
    });
    await expectBalanced();
  });

  test.each<[string, number, Party, Move, string]>([
    ["the brand declines on its turn", 0, "brand", decline, "declined"],
    ["the influencer declines on theirs", 1, "influencer", { kind: "decline", reason: null }, "declined"],
    ["the brand withdraws its own offer", 1, "brand", withdraw, "withdrawn"],
    ["the influencer withdraws the application", 0, "influencer", withdraw, "withdrawn"],
    ["the influencer accepts", 3, "influencer", accept, "accepted"],
  ])("ends when %s, and frees what was reserved", async (_, counters, party, move, kind) => {
    const applicationId = await negotiating(counters);
    await moved(scopeOf(party), applicationId, counters, move);
    const { negotiation, budget } = await read(applicationId);
    expect(negotiation.ending).toMatchObject({ kind, by: party });
    expect(budget?.reserved).toBe(0);
    await expectBalanced();
  });

  test("takes no further move from anyone once it has ended", async () => {
    const applicationId = await negotiating(1);
    await moved(maya, applicationId, 1, accept);
    for (const scope of [brand.manager, maya])
      for (const move of [accept, counter(1), decline, withdraw])
        expect(nameOf(await tried(scope, applicationId, 1, move))).toBe("already-ended");
  });

  test("keeps what a counteroffer says: terms, message and the reason for going over budget", async () => {
    const applicationId = await negotiating(0, 100_000, 50_000);
    const offer = counter(90_000);
    expect(nameOf(await tried(brand.manager, applicationId, 0, offer))).toBe("over-budget");
    expect(nameOf(await tried(brand.reviewer, applicationId, 0, offer, { override: "please" }))).toBe(
      "not-allowed",
    );
    expect(nameOf(await tried(brand.manager, applicationId, 0, offer, { override: " " }))).toBe(
      "override-needs-reason",
    );
    const rest = { override: "Press day", message: "We can meet here." };
    expect(nameOf(await tried(brand.manager, applicationId, 0, offer, rest))).toBe("ok");

    const { notes, budget } = await read(applicationId);
    expect(notes[1]).toEqual({ madeBy: brand.manager.userId, message: "We can meet here." });
    expect(budget).toMatchObject({ budget: 50_000, reserved: 90_000 });
    const event = { subject: "negotiation", subjectId: applicationId, seq: 2 };
    const texts = await db.eventText.findMany({ where: event, orderBy: { role: "asc" } });
    expect(texts.map(({ role, text }) => [role, text])).toEqual([
      ["message", "We can meet here."],
      ["override", "Press day"],
    ]);
    const { payload } = sure(await db.event.findFirst({ where: event }));
    expect(JSON.parse(payload)).toMatchObject({ alternatives: [{ fee: 90_000 }] });
    expect(payload).not.toMatch(/Press day|meet here/);
  });

  test("is private: another brand and another influencer find nothing", async () => {
    const applicationId = await negotiating();
    const strangers: PartyScope[] = [(await newBrand("Nordlys")).owner, await newInfluencer("Dev Patel")];
    for (const stranger of strangers) {
      expect(nameOf(await tried(stranger, applicationId, 0, decline))).toBe("not-found");
      expect(await readNegotiation(stranger, applicationId)).toBeNull();
    }
  });
});

describe("a submission", () => {
  test("sent again has one effect and the same answer", async () => {
    const applicationId = await negotiating();
    const request = { applicationId, answers: 0, move: counter(90_000), key: newId() };
    const outcomes = await Promise.all(Array.from({ length: 8 }, () => makeMove(brand.manager, request)));
    expect(new Set(outcomes.map(nameOf))).toEqual(new Set(["ok"]));
    expect(nameOf(await makeMove(brand.manager, request))).toBe("ok");
    expect((await read(applicationId)).negotiation.offers).toHaveLength(2);
    await expectBalanced();
  });

  test("with the key of another move is refused", async () => {
    const applicationId = await negotiating();
    const key = newId();
    expect(nameOf(await tried(brand.manager, applicationId, 0, counter(90_000), { key }))).toBe("ok");
    expect(nameOf(await tried(brand.manager, applicationId, 1, withdraw, { key }))).toBe("key-reused");
    expect(nameOf(await tried(maya, applicationId, 1, counter(1), { key }))).toBe("key-reused");
    expect(nameOf(await tried(maya, applicationId, 1, accept, { key: "no key" }))).toBe("key-reused");
  });

  test.each([
    ["another fee", counter(90_000), counter(91_000)],
    ["a note that was not written then", withdraw, { ...withdraw, note: "Too late for us." }],
    ["another reason", decline, { ...decline, reason: "wrong-audience" as const }],
  ])("sent again with %s is refused, and nothing changes", async (_, move, other) => {
    const applicationId = await negotiating();
    const scope = move.kind === "withdraw" ? maya : brand.manager;
    const request = { applicationId, answers: 0, key: newId() };
    expect(nameOf(await makeMove(scope, { ...request, move }))).toBe("ok");
    const before = await read(applicationId);
    expect(nameOf(await makeMove(scope, { ...request, move: other }))).toBe("key-reused");
    expect(nameOf(await makeMove(scope, { ...request, move, message: "And a word with it." }))).toBe(
      "key-reused",
    );
    expect((await read(applicationId)).negotiation).toEqual(before.negotiation);
    expect(nameOf(await makeMove(scope, { ...request, move }))).toBe("ok");
  });

  test("that answers an offer no longer standing is stale, and shows the current state", async () => {
    const applicationId = await negotiating(2);
    for (const answers of [0, 1, 3, -1]) {
      const outcome = await tried(brand.manager, applicationId, answers, accept);
      expect(nameOf(outcome)).toBe("stale");
      expect(!outcome.ok && outcome.fresh?.negotiation.offers).toHaveLength(3);
    }
  });
});

describe("a race has one winner, and the loser is told why", () => {
  const ROUNDS = 12;

  test("two acceptances", async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const applicationId = await negotiating();
      const outcomes = await Promise.all([
        tried(brand.manager, applicationId, 0, accept),
        tried(brand.reviewer, applicationId, 0, accept),
      ]);
      expect(namesOf(outcomes)).toEqual(["already-ended", "ok"]);
      expect(await db.contract.count({ where: { applicationId } })).toBe(1);
      maya = await newInfluencer();
    }
    await expectBalanced();
  });

  test("an acceptance against a withdrawal", async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const applicationId = await negotiating(1);
      const outcomes = await Promise.all([
        tried(maya, applicationId, 1, accept),
        tried(brand.manager, applicationId, 1, withdraw),
      ]);
      expect(namesOf(outcomes)).toEqual(["already-ended", "ok"]);
      const { negotiation, contractId } = await read(applicationId);
      expect(negotiation.ending?.kind).toBe(nameOf(sure(outcomes[0])) === "ok" ? "accepted" : "withdrawn");
      expect(contractId !== null).toBe(negotiation.ending?.kind === "accepted");
    }
    await expectBalanced();
  });

  test("two counteroffers", async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const applicationId = await negotiating();
      const outcomes = await Promise.all([
        tried(brand.manager, applicationId, 0, counter(80_000)),
        tried(brand.owner, applicationId, 0, counter(85_000)),
      ]);
      expect(namesOf(outcomes)).toEqual(["ok", "stale"]);
      const { negotiation, budget } = await read(applicationId);
      expect(negotiation.offers).toHaveLength(2);
      expect(budget?.reserved).toBe(standingTerms(negotiation).fee);
    }
    await expectBalanced();
  });

  test("an acceptance at the deadline is in time or expired, and the sweep agrees", async () => {
    const margin = 150; // ms until the deadline when the acceptances start
    for (let round = 0; round < 3; round++) {
      const applicationId = await negotiating(0, 100_000, 1_000_000, ago(SIX_WEEKS_MS - margin));
      const waits = Array.from({ length: 24 }, (_, at) => at * 12);
      const [outcomes] = await Promise.all([
        Promise.all(
          waits
            .slice(round * 6)
            .map((wait) => after(wait, () => tried(brand.manager, applicationId, 0, accept))),
        ),
        Promise.all(waits.map((wait) => after(wait, () => expireDue({ limit: 10 })))),
      ]);
      await expireDue();
      const { negotiation } = await read(applicationId);
      const ending = sure(negotiation.ending);
      const deadline = standingOffer(negotiation).at.getTime() + SIX_WEEKS_MS;
      const winners = outcomes.filter(({ ok }) => ok);
      expect(winners).toHaveLength(ending.kind === "accepted" ? 1 : 0);
      if (ending.kind === "accepted") expect(ending.at.getTime()).toBeLessThan(deadline);
      else expect(ending).toEqual({ kind: "expired", at: new Date(deadline) });
      for (const outcome of outcomes.filter(({ ok }) => !ok))
        expect(["expired", "already-ended"]).toContain(nameOf(outcome));
    }
    await expectBalanced();
  });

  test("an acceptance after the deadline, even if nothing was swept", async () => {
    const applicationId = await negotiating(0, 100_000, 1_000_000, ago(SIX_WEEKS_MS));
    expect(nameOf(await tried(brand.manager, applicationId, 0, accept))).toBe("expired");
    expect((await read(applicationId)).negotiation.ending).toBeNull();
    expect(await expireDue()).toBeGreaterThan(0);
    expect(nameOf(await tried(maya, applicationId, 0, withdraw))).toBe("expired");
  });

  test("two members who spend the same last part of the budget", async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const campaignId = await newCampaign(brand.manager, { budget: 150_000 });
      const [one, two] = [
        await applied(await newInfluencer("One"), campaignId, { fee: 100_000 }),
        await applied(await newInfluencer("Two"), campaignId, { fee: 100_000 }),
      ];
      const outcomes = await Promise.all([
        tried(brand.manager, one, 0, accept),
        tried(brand.reviewer, two, 0, round % 2 === 0 ? accept : counter(90_000)),
      ]);
      expect(namesOf(outcomes)).toEqual(["ok", "over-budget"]);
      const ledger = sure(await db.ledger.findFirst({ where: { campaignId } }));
      expect(ledger.committed + ledger.reserved).toBeLessThanOrEqual(ledger.budget);
    }
    await expectBalanced();
  });
});

async function after<T>(ms: number, run: () => Promise<T>): Promise<T> {
  await new Promise((go) => setTimeout(go, ms));
  return run();
}

describe("the ledger", () => {
  const kinds = fc.constantFrom<MoveKind>("accept", "counter", "counter", "counter", "decline", "withdraw");
  const step = fc.record({
    who: fc.nat(2),
    kind: kinds,
    fee: fc.integer({ min: 0, max: 120_000 }),
    twice: fc.boolean(),
  });

  test("equals the sum of the applications after any moves, and no illegal move happened", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 24 }), async (steps) => {
        const campaignId = await newCampaign(brand.manager, { budget: 200_000 });
        const players = await Promise.all([0, 1, 2].map(async (at) => playerOf(campaignId, at)));
        for (const { who, kind, fee, twice } of steps) {
          const { scope, applicationId } = sure(players[who]);
          await playAt(scope, applicationId, kind, fee, twice);
        }
        await expectBalanced();
        for (const { applicationId } of players)
          expect((await checkChain(brand.manager, "negotiation", applicationId))?.whole).toBe(true);
      }),
      { numRuns: 12 },
    );
  });

  const playerOf = async (campaignId: string, at: number) => {
    const scope = await newInfluencer(`Player ${at}`);
    return { scope, applicationId: await applied(scope, campaignId, { fee: 50_000 + at }) };
  };
});

/** Tries a move of this kind from both sides at once. Each answer must be what the rules say about the state before. */
async function playAt(
  scope: InfluencerScope,
  applicationId: string,
  kind: MoveKind,
  fee: number,
  twice: boolean,
) {
  const { negotiation, now } = await read(applicationId);
  const { number } = standingOffer(negotiation);
  const moves: Record<MoveKind, Move> = { accept, counter: counter(fee), decline, withdraw };
  const move = moves[kind];
  const sides: BrandScope[] = twice ? [brand.manager, brand.reviewer] : [brand.manager];
  const asked: PartyScope[] = [...sides, scope];
  const outcomes = await Promise.all(asked.map((side) => tried(side, applicationId, number, move)));
  const legal = asked.map((side) =>
    legalMoves(negotiation, side === scope ? "influencer" : "brand", now).includes(kind),
  );
  outcomes.forEach((outcome, at) => {
    if (outcome.ok) expect(legal[at]).toBe(true);
  });
  expect(outcomes.filter(({ ok }) => ok).length).toBeLessThanOrEqual(1);
}
