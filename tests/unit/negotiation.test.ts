import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { expiresAt } from "@/lib/negotiation/deadline";
import { type Ending, endingSentence } from "@/lib/negotiation/ending";
import {
  endByClosing,
  endByExpiry,
  legalMoves,
  type Move,
  MOVE_KINDS,
  play,
} from "@/lib/negotiation/negotiation";
import { PARTIES, type Party } from "@/lib/negotiation/party";
import { statusFor } from "@/lib/negotiation/status";
import { carryForward, sameTerms } from "@/lib/negotiation/terms";
import {
  countersLeft,
  isLastCounter,
  movesBackwards,
  type Negotiation,
  open,
  roundOf,
  standingOffer,
  turnOf,
} from "@/lib/negotiation/thread";
import { roundText } from "@/lib/negotiation/wording";
import { formatInstant } from "@/lib/time/time";
import { anyTerms, counter, countered, HOUR_MS, later, line, opened, START, terms } from "./builders";

const SOON = later(START, HOUR_MS);

function refusalOf(negotiation: Negotiation, move: Move, party: Party, now = SOON): string | null {
  const result = play(negotiation, move, party, now);
  return result.ok ? null : result.refusal.name;
}

describe("the deadline (N6, N7)", () => {
  const DAYS_42 = 42 * 24 * 60 * 60 * 1000;

  test("is 42 x 24 hours after the standing offer, and starts anew with each counteroffer", () => {
    const first = opened();
    expect(expiresAt(first).getTime()).toBe(START.getTime() + DAYS_42);
    const second = counter(first);
    expect(expiresAt(second).getTime()).toBe(START.getTime() + HOUR_MS + DAYS_42);
  });

  test("lets everything pass one millisecond before, and nothing at it or after", () => {
    const negotiation = opened();
    const deadline = expiresAt(negotiation);
    const at = (ms: number) => ({
      moves: legalMoves(negotiation, "brand", later(deadline, ms)),
      refusal: refusalOf(negotiation, { kind: "accept" }, "brand", later(deadline, ms)),
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

  test("does not follow the clocks when summer time ends: the wall clock shows an hour less", () => {
    const at = new Date("2026-10-01T16:00:00.000Z");
    const deadline = expiresAt(opened(false, at));
    expect(deadline.toISOString()).toBe("2026-11-12T16:00:00.000Z");
    expect(formatInstant(at, "America/New_York")).toBe("Thu 1 Oct, 12:00");
    expect(formatInstant(deadline, "America/New_York")).toBe("Thu 12 Nov, 11:00");
  });

  test("is what the sweep records, however late it comes, and only once", () => {
    const negotiation = opened();
    const deadline = expiresAt(negotiation);
    const early = endByExpiry(negotiation, later(deadline, -1));
    expect(early).toMatchObject({ ok: false, refusal: { name: "not-due" } });
    const swept = endByExpiry(negotiation, later(deadline, 90 * HOUR_MS));
    if (!swept.ok) throw new Error(swept.refusal.name);
    expect(swept.negotiation.ending).toEqual({ kind: "expired", at: deadline });
    const again = endByExpiry(swept.negotiation, later(deadline, 91 * HOUR_MS));
    expect(again).toMatchObject({ ok: false, refusal: { name: "already-ended" } });
  });
});

describe("offers are immutable (N2)", () => {
  test("a move leaves the negotiation it answers as it was", () => {
    const before = countered(1);
    const copy = structuredClone(before);
    const moves: Move[] = [
      { kind: "accept" },
      { kind: "counter", terms: terms({ fee: 1 }) },
      { kind: "decline", reason: null },
    ];
    for (const move of moves) {
      expect(refusalOf(before, move, "influencer", later(START, 2 * HOUR_MS))).toBeNull();
      expect(before).toEqual(copy);
    }
  });

  test("whoever keeps the terms they sent cannot change the offer any more", () => {
    const deliverables = [line()];
    const gift = { name: "Stoneware", value: 4000 };
    const mine = terms({ deliverables, giftedProduct: gift });
    const at = new Date(START);
    const negotiation = open({ terms: mine, by: "influencer", at });
    mine.fee = 1;
    deliverables.push(line({ format: "story" }));
    gift.value = 0;
    at.setFullYear(1999);
    expect(standingOffer(negotiation)).toEqual({
      number: 0,
      by: "influencer",
      at: START,
      terms: terms({ giftedProduct: { name: "Stoneware", value: 4000 } }),
    });
  });

  test("an offer itself is frozen, to the last line of its terms", () => {
    const { terms: sent } = standingOffer(opened());
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

  test("each side has three counteroffers and is told of its last", () => {
    const left = [0, 1, 2, 3, 4, 5, 6].map((counters) => {
      const negotiation = countered(counters);
      return PARTIES.map(
        (party) => `${countersLeft(negotiation, party)}${isLastCounter(negotiation, party) ? " last" : ""}`,
      );
    });
    expect(left).toEqual([
      ["3", "3"],
      ["2", "3"],
      ["2", "2"],
      ["1 last", "2"],
      ["1 last", "1 last"],
      ["0", "1 last"],
      ["0", "0"],
    ]);
  });

  test("no counteroffer is left on a fixed rate or after the end, and nobody is on turn after it", () => {
    expect(PARTIES.map((party) => countersLeft(opened(true), party))).toEqual([0, 0]);
    const closed = endByClosing(opened(), SOON);
    if (!closed.ok) throw new Error(closed.refusal.name);
    expect(PARTIES.map((party) => countersLeft(closed.negotiation, party))).toEqual([0, 0]);
    expect([turnOf(opened()), turnOf(countered(1)), turnOf(closed.negotiation)]).toEqual([
      "brand",
      "influencer",
      null,
    ]);
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

  test("an ending keeps who, why and when, the note without its margins", () => {
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
    const negotiation = open({ terms: terms({ deliverables: [reel, story] }), by: "influencer", at: START });
    const counterWith = (deliverables: (typeof reel)[]): Move => ({
      kind: "counter",
      terms: terms({ deliverables }),
    });
    expect(refusalOf(negotiation, counterWith([story, reel]), "brand")).toBe("same-terms");
    expect(refusalOf(negotiation, counterWith([half, reel, half]), "brand")).toBe("same-terms");
    expect(refusalOf(negotiation, counterWith([half, reel]), "brand")).toBeNull();
  });

  test("going back on an own offer is seen but not refused (N13)", () => {
    const offered = counter(opened(), { fee: 105_000 });
    const asked = counter(offered, { fee: 125_000 });
    expect([104_999, 105_000].map((fee) => movesBackwards(asked, "brand", fee))).toEqual([true, false]);
    expect([140_001, 140_000].map((fee) => movesBackwards(offered, "influencer", fee))).toEqual([
      true,
      false,
    ]);
    expect(movesBackwards(opened(), "brand", 0)).toBe(false);
    const lower: Move = { kind: "counter", terms: terms({ fee: 1 }) };
    expect(refusalOf(asked, lower, "brand", later(START, 3 * HOUR_MS))).toBeNull();
  });

  test("the refusals come in order: turn, then fixed rate or rounds, then content", () => {
    const same: Move = { kind: "counter", terms: terms() };
    expect(refusalOf(opened(true), same, "influencer")).toBe("not-your-turn");
    expect(refusalOf(opened(true), same, "brand")).toBe("fixed-rate");
    const last = countered(6);
    const sameAsLast: Move = { kind: "counter", terms: standingOffer(last).terms };
    expect(refusalOf(last, sameAsLast, "influencer", later(START, 7 * HOUR_MS))).toBe("not-your-turn");
    expect(refusalOf(last, sameAsLast, "brand", later(START, 7 * HOUR_MS))).toBe("rounds-exhausted");
    const unreasoned: Move = { kind: "decline", reason: null };
    expect(refusalOf(countered(1), unreasoned, "brand")).toBe("not-your-turn");
  });
});

describe("closing a campaign (N16)", () => {
  test("ends what is open and leaves what is over as it was", () => {
    const closed = endByClosing(opened(), SOON);
    if (!closed.ok) throw new Error(closed.refusal.name);
    expect(closed.negotiation.ending).toEqual({ kind: "campaign-closed", at: SOON });
    expect(endByClosing(closed.negotiation, SOON)).toMatchObject({ refusal: { name: "already-ended" } });
    expect(endByClosing(opened(), expiresAt(opened()))).toMatchObject({ refusal: { name: "expired" } });
  });
});

describe("endings in words", () => {
  const at = START;
  test.each<[Ending, string, string]>([
    [
      { kind: "accepted", by: "brand", at },
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
      "Six weeks passed without an answer, so this negotiation expired.",
      "Six weeks passed without an answer, so this negotiation expired.",
    ],
  ])("%o", (ending, toBrand, toInfluencer) => {
    expect(endingSentence(ending, "brand", "Maya")).toBe(toBrand);
    expect(endingSentence(ending, "influencer", "Fernwood")).toBe(toInfluencer);
  });
});

const anyMove: fc.Arbitrary<Move> = fc.oneof(
  { weight: 1, arbitrary: fc.constant<Move>({ kind: "accept" }) },
  { weight: 16, arbitrary: anyTerms.map((sent): Move => ({ kind: "counter", terms: sent })) },
  {
    weight: 1,
    arbitrary: fc.constantFrom<Move>({ kind: "decline", reason: "budget-mismatch" }, { kind: "withdraw" }),
  },
);
const anyAttempt = fc.record({
  move: anyMove,
  party: fc.constantFrom(...PARTIES),
  waited: fc.oneof(
    { weight: 30, arbitrary: fc.integer({ min: 0, max: 48 * HOUR_MS }) },
    { weight: 1, arbitrary: fc.constant(43 * 24 * HOUR_MS) },
  ),
});

describe("whatever two people try", () => {
  test("never more than seven offers, in turn, and play agrees with legalMoves", () => {
    let endingsSeen = 0;
    let lastOffersSeen = 0;
    fc.assert(
      fc.property(anyTerms, fc.array(anyAttempt, { minLength: 15, maxLength: 40 }), (first, attempts) => {
        let negotiation = open({ terms: first, by: "influencer", at: START });
        let now = START;
        for (const { move, party, waited } of attempts) {
          now = later(now, waited);
          const listed = legalMoves(negotiation, party, now).includes(move.kind);
          const result = play(negotiation, move, party, now);
          const isSame = move.kind === "counter" && sameTerms(move.terms, standingOffer(negotiation).terms);
          expect(result.ok).toBe(listed && !isSame);
          if (result.ok) {
            expect(negotiation.ending).toBeNull();
            negotiation = result.negotiation;
          }
          if (negotiation.ending)
            for (const anyone of PARTIES) expect(legalMoves(negotiation, anyone, now)).toEqual([]);
        }
        expect(negotiation.offers.length).toBeLessThanOrEqual(7);
        negotiation.offers.forEach((offer, at) => {
          expect(offer.number).toBe(at);
          expect(offer.by).toBe(at % 2 === 0 ? "influencer" : "brand");
        });
        if (negotiation.ending) endingsSeen++;
        if (negotiation.offers.length === 7) lastOffersSeen++;
      }),
      { seed: 20261005 },
    );
    // The property says something only if the attempts went everywhere.
    expect(endingsSeen).toBeGreaterThan(10);
    expect(lastOffersSeen).toBeGreaterThan(3);
  });

  test("while it is open each side has exactly one way to end it: decline on turn, withdraw off turn (N5)", () => {
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

  test("a counteroffer built by carrying forward nothing new is the same terms", () => {
    fc.assert(
      fc.property(anyTerms, (some) => {
        const standing = carryForward(some, {});
        const negotiation = open({ terms: standing, by: "influencer", at: START });
        const again: Move = { kind: "counter", terms: carryForward(standing, { fee: undefined }) };
        expect(refusalOf(negotiation, again, "brand")).toBe("same-terms");
      }),
    );
  });
});
