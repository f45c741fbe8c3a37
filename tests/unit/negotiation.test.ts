import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { deadlineKind, expiresAt } from "@/lib/negotiation/deadline";
import { type Ending, endingSentence } from "@/lib/negotiation/ending";
import { legalMoves, type Move, MOVE_KINDS, play } from "@/lib/negotiation/negotiation";
import { statusFor } from "@/lib/negotiation/status";
import {
  countersLeft,
  leadOf,
  movesBackwards,
  type Negotiation,
  open,
  roundOf,
  roundText,
  standingOffer,
  turnOf,
} from "@/lib/negotiation/thread";
import { PARTIES, type Party } from "@/lib/party/party";
import { fixedAt, type FixedTerms } from "@/lib/terms/fixed";
import { sameTerms, TERM_NAMES, type Terms } from "@/lib/terms/terms";
import { formatInstant } from "@/lib/time/time";
import {
  anyTerms,
  counter,
  countered,
  counterWith,
  HOUR_MS,
  later,
  line,
  opened,
  right,
  START,
  terms,
} from "./builders";

const SOON = later(START, HOUR_MS);

function refusalOf(negotiation: Negotiation, move: Move, party: Party, now = SOON): string | null {
  const result = play(negotiation, move, party, now);
  return result.ok ? null : result.refusal.name;
}

describe("the deadline (N6, N7)", () => {
  const DAYS_42 = 42 * 24 * 60 * 60 * 1000;

  test("is 42 x 24 hours after the standing offer, and restarts with each counteroffer", () => {
    const first = opened();
    expect(expiresAt(first).getTime()).toBe(START.getTime() + DAYS_42);
    const second = counter(first);
    expect(expiresAt(second).getTime()).toBe(START.getTime() + HOUR_MS + DAYS_42);
  });

  test("allows every move one millisecond before it, and none from then on", () => {
    const negotiation = opened();
    const deadline = expiresAt(negotiation);
    const at = (ms: number) => ({
      moves: legalMoves(negotiation, "brand", later(deadline, ms)),
      refusal: refusalOf(negotiation, { kind: "accept", alternative: 1 }, "brand", later(deadline, ms)),
      status: statusFor(negotiation, "brand", later(deadline, ms)),
    });
    expect(at(-1)).toEqual({
      moves: ["accept", "counter", "decline"],
      refusal: null,
      status: "action-required",
    });
    expect(at(0)).toEqual({ moves: [], refusal: "expired", status: "expired" });
    expect(at(1)).toEqual({ moves: [], refusal: "expired", status: "expired" });
  });

  test("does not move when summer time ends, so local time is an hour earlier", () => {
    const at = new Date("2026-10-01T16:00:00.000Z");
    const deadline = expiresAt(opened({ at }));
    expect(deadline.toISOString()).toBe("2026-11-12T16:00:00.000Z");
    expect(formatInstant(at, "America/New_York")).toBe("Thu 1 Oct, 12:00");
    expect(formatInstant(deadline, "America/New_York")).toBe("Thu 12 Nov, 11:00");
  });

  test("is the campaign's decision date when that comes first, to the millisecond (N18)", () => {
    const decideBy = later(START, 10 * 24 * HOUR_MS);
    const negotiation = opened({ decideBy });
    expect(expiresAt(negotiation)).toEqual(decideBy);
    expect(deadlineKind(negotiation)).toBe("decision-date");
    const answered = counter(negotiation);
    expect(expiresAt(answered)).toEqual(decideBy);
    expect(refusalOf(answered, { kind: "withdraw" }, "brand", later(decideBy, -1))).toBeNull();
    expect(refusalOf(answered, { kind: "withdraw" }, "brand", decideBy)).toBe("expired");
    expect(statusFor(answered, "influencer", decideBy)).toBe("expired");
  });

  test("stays six weeks when the decision date is later, or at the same instant", () => {
    for (const decideBy of [later(START, DAYS_42), later(START, DAYS_42 + 1)]) {
      const negotiation = opened({ decideBy });
      expect(expiresAt(negotiation).getTime()).toBe(START.getTime() + DAYS_42);
      expect(deadlineKind(negotiation)).toBe("six-weeks");
    }
  });
});

describe("offers are immutable (N2)", () => {
  test("a move leaves the negotiation it answers as it was", () => {
    const before = countered(1);
    const copy = structuredClone(before);
    const moves: Move[] = [
      { kind: "accept", alternative: 1 },
      { kind: "counter", alternatives: [terms({ fee: 1 })] },
      { kind: "decline", reason: null },
    ];
    for (const move of moves) {
      expect(refusalOf(before, move, "influencer", later(START, 2 * HOUR_MS))).toBeNull();
      expect(before).toEqual(copy);
    }
  });

  test("changing the terms after sending them does not change the offer", () => {
    const deliverables = [line()];
    const gift = { name: "Stoneware", variant: null, value: 4000 };
    const mine = { ...terms({ deliverables, gift }) };
    const at = new Date(START);
    const negotiation = open({ alternatives: [mine], by: "influencer", at });
    mine.fee = 1;
    deliverables.push(line({ format: "story" }));
    gift.value = 0;
    at.setFullYear(1999);
    expect(standingOffer(negotiation)).toEqual({
      number: 0,
      by: "influencer",
      at: START,
      alternatives: [terms({ gift: { name: "Stoneware", variant: null, value: 4000 } })],
    });
  });

  test("an offer is frozen, down to each line of its terms", () => {
    const { alternatives } = standingOffer(opened());
    const sent = leadOf({ alternatives });
    expect(() => Object.assign(alternatives, { length: 0 })).toThrow(TypeError);
    expect(() => Object.assign(sent, { fee: 0 })).toThrow(TypeError);
    expect(() => Object.assign(sent.deliverables, { length: 0 })).toThrow(TypeError);
    expect(() => Object.assign(sent.deliverables[0] ?? {}, { quantity: 9 })).toThrow(TypeError);
  });
});

describe("rounds (N4)", () => {
  test("an offer belongs to round ceil(number / 2)", () => {
    expect([0, 1, 2, 3, 4, 5, 6].map(roundOf)).toEqual([0, 1, 1, 2, 2, 3, 3]);
    expect([0, 1, 2, 3, 4, 5, 6].map(roundText)).toEqual([
      "New",
      "1 of 3",
      "1 of 3",
      "2 of 3",
      "2 of 3",
      "3 of 3",
      "Final",
    ]);
  });

  test.each([-1, 7, 1.5, Number.NaN])("there is no offer %d", (number) => {
    expect(() => roundOf(number)).toThrow(RangeError);
  });

  test("each side has three counteroffers", () => {
    const left = [0, 1, 2, 3, 4, 5, 6].map((counters) => {
      const negotiation = countered(counters);
      return PARTIES.map((party) => countersLeft(negotiation, party));
    });
    expect(left).toEqual([
      [3, 3],
      [2, 3],
      [2, 2],
      [1, 2],
      [1, 1],
      [0, 1],
      [0, 0],
    ]);
  });

  test("no counteroffer is left on a fixed rate or after an ending, and then nobody is on turn", () => {
    expect(PARTIES.map((party) => countersLeft(opened({ fixedRate: true }), party))).toEqual([0, 0]);
    const closed: Negotiation = { ...opened(), ending: { kind: "campaign-closed", at: SOON } };
    expect(PARTIES.map((party) => countersLeft(closed, party))).toEqual([0, 0]);
    expect([turnOf(opened()), turnOf(countered(1)), turnOf(closed)]).toEqual(["brand", "influencer", null]);
  });
});

describe("the content of a move", () => {
  test.each([
    { who: "brand", reason: null, note: undefined, refusal: "reason-needed" },
    { who: "brand", reason: "other", note: undefined, refusal: "reason-needed" },
    { who: "brand", reason: "other", note: " \n ", refusal: "reason-needed" },
    { who: "brand", reason: "other", note: "We changed the dates.", refusal: null },
    { who: "brand", reason: "wrong-audience", note: undefined, refusal: null },
    { who: "influencer", reason: null, note: undefined, refusal: null },
    { who: "influencer", reason: "other", note: undefined, refusal: null },
  ] as const)(
    "$who declines for $reason with note $note: $refusal (N5)",
    ({ who, reason, note, refusal }) => {
      const negotiation = who === "brand" ? opened() : countered(1);
      const move: Move = note === undefined ? { kind: "decline", reason } : { kind: "decline", reason, note };
      expect(refusalOf(negotiation, move, who)).toBe(refusal);
    },
  );

  test("an ending keeps who, why and when, and the trimmed note", () => {
    const declined = play(opened(), { kind: "decline", reason: "other", note: "  Sorry. " }, "brand", SOON);
    expect(declined.ok && declined.negotiation.ending).toEqual({
      kind: "declined",
      by: "brand",
      at: SOON,
      reason: "other",
      note: "Sorry.",
    });
    const withdrawn = play(opened(), { kind: "withdraw", note: "  " }, "influencer", SOON);
    expect(withdrawn.ok && withdrawn.negotiation.ending).toEqual({
      kind: "withdrawn",
      by: "influencer",
      at: SOON,
      note: null,
    });
  });

  test("a counteroffer with the standing terms is refused, in whatever order they are listed (N13)", () => {
    const reel = line({ format: "reel" });
    const story = line({ format: "story", quantity: 2 });
    const half = { ...story, quantity: 1 };
    const negotiation = open({
      alternatives: [terms({ deliverables: [reel, story] })],
      by: "influencer",
      at: START,
    });
    expect(refusalOf(negotiation, counterWith({ deliverables: [story, reel] }), "brand")).toBe("same-terms");
    expect(refusalOf(negotiation, counterWith({ deliverables: [half, reel, half] }), "brand")).toBe(
      "same-terms",
    );
    expect(refusalOf(negotiation, counterWith({ deliverables: [half, reel] }), "brand")).toBeNull();
  });

  test("moving backwards from an own offer is noticed but not refused (N13)", () => {
    const offered = counter(opened(), { fee: 105_000 });
    const asked = counter(offered, { fee: 125_000 });
    expect([104_999, 105_000].map((fee) => movesBackwards(asked, "brand", fee))).toEqual([true, false]);
    expect([140_001, 140_000].map((fee) => movesBackwards(offered, "influencer", fee))).toEqual([
      true,
      false,
    ]);
    expect(movesBackwards(opened(), "brand", 0)).toBe(false);
    const lower: Move = { kind: "counter", alternatives: [terms({ fee: 1 })] };
    expect(refusalOf(asked, lower, "brand", later(START, 3 * HOUR_MS))).toBeNull();
  });

  test("the refusals come in order: turn, then fixed rate or rounds, then content", () => {
    const same: Move = { kind: "counter", alternatives: [terms()] };
    expect(refusalOf(opened({ fixedRate: true }), same, "influencer")).toBe("not-your-turn");
    expect(refusalOf(opened({ fixedRate: true }), same, "brand")).toBe("fixed-rate");
    const last = countered(6);
    const sameAsLast: Move = { kind: "counter", alternatives: standingOffer(last).alternatives };
    expect(refusalOf(last, sameAsLast, "influencer", later(START, 7 * HOUR_MS))).toBe("not-your-turn");
    expect(refusalOf(last, sameAsLast, "brand", later(START, 7 * HOUR_MS))).toBe("rounds-exhausted");
    const unreasoned: Move = { kind: "decline", reason: null };
    expect(refusalOf(countered(1), unreasoned, "brand")).toBe("not-your-turn");
  });
});

describe("alternatives (N17)", () => {
  const [low, high, other] = [
    terms({ fee: 100_000 }),
    terms({ fee: 120_000 }),
    terms({ fee: 110_000, rights: [] }),
  ];
  const asked = (alternatives: readonly Terms[]): Move => ({ kind: "counter", alternatives });
  const both = opened({ alternatives: [low, high] });

  test.each<[string, readonly Terms[], string | null]>([
    ["none", [], "no-alternative"],
    ["four", [low, high, other, terms()], "too-many-alternatives"],
    ["two alike", [low, other, { ...low, deliverables: [line()] }], "equal-alternatives"],
    ["the whole set that stands, in another order", [high, low], "same-terms"],
    ["one of those that stand, alone", [high], "same-terms"],
    ["one of those that stand beside another", [high, other], null],
    ["all that stand and one more", [low, high, other], null],
    ["one, new", [other], null],
  ])("a counteroffer of %s", (_, alternatives, refusal) => {
    expect(refusalOf(both, asked(alternatives), "brand")).toBe(refusal);
  });

  test("two of the three standing alternatives are another offer", () => {
    const three = opened({ alternatives: [low, high, other] });
    expect(refusalOf(three, asked([low, other]), "brand")).toBeNull();
    expect(refusalOf(three, asked([other, high, low]), "brand")).toBe("same-terms");
  });

  test("an acceptance names an alternative of the offer, and keeps which", () => {
    for (const alternative of [0, 3, 1.5, -1, Number.NaN])
      expect(refusalOf(both, { kind: "accept", alternative }, "brand")).toBe("no-such-alternative");
    const accepted = play(both, { kind: "accept", alternative: 2 }, "brand", SOON);
    expect(accepted.ok && accepted.negotiation.ending).toEqual({
      kind: "accepted",
      by: "brand",
      at: SOON,
      alternative: 2,
    });
  });

  test("the objection says which alternative it is about", () => {
    const result = play(both, asked([other, { ...other }]), "brand", SOON);
    expect(result).toMatchObject({ ok: false, refusal: { name: "equal-alternatives", alternative: 2 } });
  });
});

describe("fixed terms (N19)", () => {
  const base = terms({
    exclusivity: { days: 30, category: "cookware" },
    gift: { name: "Skillet", variant: null, value: 8900 },
  });
  const changed: Record<(typeof TERM_NAMES)[number], Partial<Terms>> = {
    fee: { fee: base.fee + 1 },
    deliverables: { deliverables: [line({ quantity: 2 })] },
    rights: { rights: [right({ territory: ["DE"] })] },
    exclusivity: { exclusivity: { days: 30, category: null } },
    gift: { gift: null },
    commission: { commissionBps: 1 },
    payment: { payment: { ...base.payment, days: 14 } },
  };

  test.each(TERM_NAMES)(
    "no alternative may change a fixed %s, but any may change everything else",
    (name) => {
      const fixed: FixedTerms = fixedAt(base, [name]);
      const negotiation = opened({ alternatives: [base], fixed });
      for (const each of TERM_NAMES) {
        const alternatives = [
          { ...base, commissionBps: name === "commission" ? 0 : 77 },
          { ...base, ...changed[each] },
        ];
        const lead = name === "commission" ? { ...base, fee: 1 } : alternatives[0];
        const result = play(
          negotiation,
          { kind: "counter", alternatives: [lead ?? base, alternatives[1] ?? base] },
          "brand",
          SOON,
        );
        if (each === name)
          expect(result).toMatchObject({
            ok: false,
            refusal: { name: "fixed-term", term: name, alternative: 2 },
          });
        else expect(result.ok).toBe(true);
      }
    },
  );

  test("are the same in any order", () => {
    const deliverables = [line(), line({ format: "story" })];
    const negotiation = opened({ alternatives: [{ ...base, deliverables }], fixed: { deliverables } });
    const turned = { ...base, fee: 1, deliverables: [...deliverables].reverse() };
    expect(refusalOf(negotiation, { kind: "counter", alternatives: [turned] }, "brand")).toBeNull();
  });
});

describe("due days (N22)", () => {
  const on = (day: string) => terms({ fee: 1, deliverables: [line({ due: { on: day } })] });

  test("must not be past when an offer is made, unless the offer it answers named them", () => {
    const now = new Date("2026-10-05T11:59:59.999Z");
    const counterOn = (day: string): Move => ({ kind: "counter", alternatives: [on(day)] });
    expect(refusalOf(opened(), counterOn("2026-10-04"), "brand", now)).toBeNull();
    expect(refusalOf(opened(), counterOn("2026-10-04"), "brand", later(now, 1))).toBe("due-day-past");
    const kept = opened({ alternatives: [{ ...on("2026-10-04"), fee: 2 }] });
    expect(refusalOf(kept, counterOn("2026-10-04"), "brand", later(now, 40 * HOUR_MS))).toBeNull();
  });

  test("do not block an acceptance when they have passed by then", () => {
    const negotiation = opened({ alternatives: [on("2026-10-06")] });
    expect(
      refusalOf(negotiation, { kind: "accept", alternative: 1 }, "brand", later(START, 500 * HOUR_MS)),
    ).toBeNull();
  });
});

describe("an ending in words", () => {
  const at = START;
  test.each<[Ending, string, string]>([
    [
      { kind: "accepted", by: "brand", at, alternative: 1 },
      "You accepted. The contract is active.",
      "Fernwood accepted. The contract is active.",
    ],
    [
      { kind: "declined", by: "brand", at, reason: "not-right-fit", note: null },
      "You declined: not the right fit.",
      "Fernwood declined: not the right fit.",
    ],
    [{ kind: "declined", by: "influencer", at, reason: null, note: null }, "Maya declined.", "You declined."],
    [
      { kind: "declined", by: "brand", at, reason: "other", note: "Dates." },
      "You declined.",
      "Fernwood declined.",
    ],
    [{ kind: "withdrawn", by: "influencer", at, note: null }, "Maya withdrew.", "You withdrew."],
    [
      { kind: "campaign-closed", at },
      "The campaign closed before an agreement was reached.",
      "The campaign closed before an agreement was reached.",
    ],
    [
      { kind: "expired", at },
      "Six weeks passed without a reply, so this negotiation expired.",
      "Six weeks passed without a reply, so this negotiation expired.",
    ],
  ])("%o", (ending, toBrand, toInfluencer) => {
    expect(endingSentence(ending, "brand", "Maya", "six-weeks")).toBe(toBrand);
    expect(endingSentence(ending, "influencer", "Fernwood", "six-weeks")).toBe(toInfluencer);
  });

  test("says when the decision date ended it", () => {
    expect(endingSentence({ kind: "expired", at }, "brand", "Maya", "decision-date")).toBe(
      "The campaign’s decision date passed without a reply, so this negotiation expired.",
    );
  });
});

const anyFixed: fc.Arbitrary<FixedTerms> = fc.oneof(
  { weight: 2, arbitrary: fc.constant({}) },
  {
    weight: 1,
    arbitrary: fc.record(
      { commissionBps: fc.constantFrom(0, 500), exclusivity: fc.constant(null) },
      { requiredKeys: [] },
    ),
  },
);

/** One to four sets of terms, sometimes two of them equal, mostly with the campaign's fixed terms. */
function anyAlternatives(fixed: FixedTerms): fc.Arbitrary<Terms[]> {
  const anySet = fc
    .tuple(anyTerms, fc.integer({ max: 20, min: 0 }))
    .map(([some, bad]) => (bad === 0 ? some : { ...some, ...fixed }));
  return fc
    .tuple(
      fc.oneof(
        { weight: 5, arbitrary: fc.array(anySet, { minLength: 1, maxLength: 3 }) },
        { weight: 1, arbitrary: fc.array(anySet, { minLength: 4, maxLength: 4 }) },
      ),
      fc.integer({ min: 0, max: 15 }),
    )
    .map(([sets, twin]) => (twin === 0 && sets[0] ? [...sets, sets[0]] : sets));
}

function anyAttempt(fixed: FixedTerms) {
  const move: fc.Arbitrary<Move> = fc.oneof(
    {
      weight: 1,
      arbitrary: fc.integer({ min: 0, max: 4 }).map((alternative): Move => ({ kind: "accept", alternative })),
    },
    {
      weight: 16,
      arbitrary: anyAlternatives(fixed).map((alternatives): Move => ({ kind: "counter", alternatives })),
    },
    {
      weight: 1,
      arbitrary: fc.constantFrom<Move>({ kind: "decline", reason: "budget-mismatch" }, { kind: "withdraw" }),
    },
  );
  return fc.record({
    move,
    party: fc.constantFrom(...PARTIES),
    waited: fc.oneof(
      { weight: 30, arbitrary: fc.integer({ min: 0, max: 48 * HOUR_MS }) },
      { weight: 1, arbitrary: fc.constant(43 * 24 * HOUR_MS) },
    ),
  });
}

const anyGame = anyFixed.chain((fixed) =>
  fc.record({
    fixed: fc.constant(fixed),
    decideIn: fc.option(fc.integer({ min: 1, max: 60 * 24 }), { freq: 2 }), // hours after the application
    first: fc
      .array(anyTerms, { minLength: 1, maxLength: 3 })
      .map((sets) => sets.map((some) => ({ ...some, ...fixed }))),
    attempts: fc.array(anyAttempt(fixed), { minLength: 15, maxLength: 40 }),
  }),
);

/** Why the content of a counteroffer is wrong, from the rules rather than from the code under test. */
function wrongContent(
  alternatives: readonly Terms[],
  standing: readonly Terms[],
  fixed: FixedTerms,
  now: Date,
): boolean {
  const isIn = (sets: readonly Terms[], some: Terms) => sets.some((other) => sameTerms(other, some));
  const days = (sets: readonly Terms[]) =>
    sets.flatMap(({ deliverables }) =>
      deliverables.flatMap(({ due }) => (due !== null && "on" in due ? [due.on] : [])),
    );
  const today = new Date(now.getTime() - 12 * HOUR_MS).toISOString().slice(0, 10);
  const repeats = alternatives.every((some) => isIn(standing, some));
  return (
    alternatives.length < 1 ||
    alternatives.length > 3 ||
    alternatives.some((some, at) => isIn(alternatives.slice(0, at), some)) ||
    alternatives.some((some) => !sameTerms(some, { ...some, ...fixed })) ||
    days(alternatives).some((day) => day < today && !days(standing).includes(day)) ||
    (repeats && (alternatives.length === 1 || alternatives.length === standing.length))
  );
}

describe("whatever two people try", () => {
  test("there are never more than seven offers, all in turn, in time and within the rules, and play agrees with legalMoves", () => {
    const seen = { endings: 0, lastOffers: 0, accepted: 0, expired: 0, wrong: 0, decided: 0 };
    fc.assert(
      fc.property(anyGame, ({ fixed, decideIn, first, attempts }) => {
        const decideBy = decideIn === null ? null : later(START, decideIn * HOUR_MS);
        let negotiation = open({ alternatives: first, by: "influencer", at: START, fixed, decideBy });
        let now = START;
        for (const { move, party, waited } of attempts) {
          now = later(now, waited);
          const standing = standingOffer(negotiation);
          const listed = legalMoves(negotiation, party, now).includes(move.kind);
          const result = play(negotiation, move, party, now);
          const isWrong =
            (move.kind === "counter" && wrongContent(move.alternatives, standing.alternatives, fixed, now)) ||
            (move.kind === "accept" &&
              (move.alternative < 1 || move.alternative > standing.alternatives.length));
          if (listed && isWrong) seen.wrong++;
          expect(result.ok).toBe(listed && !isWrong);
          if (result.ok) {
            expect(negotiation.ending).toBeNull();
            if (decideBy) expect(now.getTime()).toBeLessThan(decideBy.getTime());
            negotiation = result.negotiation;
          } else if (result.refusal.name === "expired") {
            seen.expired++;
            if (deadlineKind(negotiation) === "decision-date") seen.decided++;
          }
          if (negotiation.ending)
            for (const anyone of PARTIES) expect(legalMoves(negotiation, anyone, now)).toEqual([]);
        }
        expect(negotiation.offers.length).toBeLessThanOrEqual(7);
        negotiation.offers.forEach((offer, at) => {
          expect(offer.number).toBe(at);
          expect(offer.by).toBe(at % 2 === 0 ? "influencer" : "brand");
        });
        if (negotiation.ending) seen.endings++;
        if (negotiation.ending?.kind === "accepted") seen.accepted++;
        if (negotiation.offers.length === 7) seen.lastOffers++;
      }),
      { seed: 20261005, numRuns: 300 },
    );
    // The property proves something only if the attempts reached everything.
    for (const times of Object.values(seen)) expect(times).toBeGreaterThan(3);
  });

  test("each side has exactly one way to end an open negotiation: decline on turn, withdraw off turn (N5)", () => {
    for (let counters = 0; counters <= 6; counters++) {
      const negotiation = countered(counters);
      const now = standingOffer(negotiation).at;
      for (const party of PARTIES) {
        const ways = legalMoves(negotiation, party, now).filter(
          (kind) => kind === "decline" || kind === "withdraw",
        );
        expect(ways).toEqual([turnOf(negotiation) === party ? "decline" : "withdraw"]);
      }
    }
    expect(MOVE_KINDS).toHaveLength(4);
  });

  test("sending back the standing terms is refused as the same terms", () => {
    fc.assert(
      fc.property(anyTerms, (standing) => {
        const negotiation = open({ alternatives: [standing], by: "influencer", at: START });
        const again: Move = { kind: "counter", alternatives: [structuredClone(standing)] };
        expect(refusalOf(negotiation, again, "brand")).toBe("same-terms");
      }),
    );
  });
});
