import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CURRENCIES, type Currency, formatMoney, MAX_MINOR } from "@/lib/money/money";
import { largeLadder, smallLadder } from "@/lib/negotiation/drawing";
import { gapOf, ladderSentence, listedFees } from "@/lib/negotiation/ladder";
import { niceStep, scaleOf } from "@/lib/negotiation/scale";

function dollars(minor: number) {
  return formatMoney(minor, "USD");
}
const MAYA = [140_000, 105_000, 125_000];
const outcome = "open" as const;

const anyLadder = fc.record({
  fees: fc.array(
    fc.oneof(
      fc.integer({ min: 0, max: MAX_MINOR }),
      fc.integer({ min: 0, max: 500 }),
      fc.constantFrom(0, 100_000, MAX_MINOR),
    ),
    { minLength: 1, maxLength: 7 },
  ),
  outcome: fc.constantFrom("open", "accepted", "ended"),
  width: fc.integer({ min: 280, max: 900 }),
  height: fc.integer({ min: 120, max: 400 }),
});

describe("the small ladder", () => {
  const small = smallLadder({ fees: MAYA, outcome, width: 150, height: 32 });

  test("puts higher fees higher, each offer one place further right, with the standing one filled", () => {
    expect(small.dots.map(({ by, state }) => `${by} ${state}`)).toEqual([
      "influencer dead",
      "brand dead",
      "influencer standing",
    ]);
    const [asked, offered, now] = small.dots.map(({ y }) => y);
    expect([asked, offered]).toEqual([5, 27]);
    expect(now).toBeCloseTo(5 + (22 * 150) / 350, 1);
    expect(small.dots.map(({ x }) => x)).toEqual([5, 28.3, 51.7]);
  });

  test("draws a line only for a side that has made two offers", () => {
    expect(small.lines).toEqual([{ by: "influencer", points: "5,5 51.7,14.4", isDraft: false }]);
  });

  test("draws a single offer, or equal fees, in the middle", () => {
    const ys = (fees: number[]) =>
      smallLadder({ fees, outcome, width: 150, height: 32 }).dots.map(({ y }) => y);
    expect(ys([320_000])).toEqual([16]);
    expect(ys([500, 500])).toEqual([16, 16]);
  });

  test("fills the dot of an agreement, and none after any other ending", () => {
    const states = (how: "accepted" | "ended") =>
      smallLadder({ fees: MAYA, outcome: how, width: 150, height: 32 }).dots.map(({ state }) => state);
    expect(states("accepted")).toEqual(["dead", "dead", "agreed"]);
    expect(states("ended")).toEqual(["dead", "dead", "dead"]);
  });

  test("keeps every dot inside its box, whatever the fees", () => {
    fc.assert(
      fc.property(anyLadder, (input) => {
        for (const { x, y, r } of smallLadder({ ...input, width: 150, height: 32 }).dots) {
          expect(x - r).toBeGreaterThanOrEqual(0);
          expect(x + r).toBeLessThanOrEqual(150);
          expect(y - r).toBeGreaterThanOrEqual(0);
          expect(y + r).toBeLessThanOrEqual(32);
        }
      }),
    );
  });
});

describe("an offer with alternatives", () => {
  const spans = [null, null, { lowest: 120_000, dearest: 130_000 }];
  const small = smallLadder({ fees: MAYA, spans, outcome, width: 150, height: 32 });

  test("is a vertical line through its lead, from its highest fee to its lowest", () => {
    const [lead, dot] = [small.ranges[0], small.dots[2]];
    expect(small.ranges).toHaveLength(1);
    expect(lead).toMatchObject({ number: 2, by: "influencer", x: dot?.x });
    expect(lead?.y1).toBeLessThan(dot?.y ?? 0);
    expect(lead?.y2).toBeGreaterThan(dot?.y ?? Infinity);
  });

  test("has a gap from the nearest fees to the furthest, or up to the furthest where both sides overlap", () => {
    expect(gapOf({ fees: MAYA, spans })).toEqual({ least: 15_000, most: 25_000 });
    expect(gapOf({ fees: [100, 90], spans: [null, { lowest: 90, dearest: 110 }] })).toEqual({
      least: 0,
      most: 10,
    });
    const large = largeLadder({ fees: MAYA, spans, outcome, width: 428, height: 186, money: dollars });
    expect(large.gap?.label.text).toBe("gap $150 to $250");
    expect(large.fees.at(-1)?.text).toBe("$1,200 to $1,300");
  });

  test("is described with its range of fees", () => {
    const said = ladderSentence({
      fees: MAYA,
      spans,
      outcome,
      viewer: "brand",
      otherName: "Maya",
      money: dollars,
    });
    expect(said).toBe(
      "Maya asked $1,400; you countered $1,050; Maya countered $1,200 to $1,300. Gap $150 to $250.",
    );
  });

  test("is drawn dashed while it is a draft, and the gap already counts it", () => {
    const draft = {
      fees: [...MAYA, 112_000],
      spans: [null, null, null, { lowest: 112_000, dearest: 118_000 }],
    };
    const drawn = smallLadder({ ...draft, isDraft: true, outcome, width: 150, height: 32 });
    expect(drawn.dots.map(({ state }) => state)).toEqual(["dead", "dead", "standing", "draft"]);
    expect(drawn.lines.map(({ by, isDraft }) => [by, isDraft])).toEqual([
      ["influencer", false],
      ["brand", true],
    ]);
    expect(gapOf(draft)).toEqual({ least: 7_000, most: 13_000 });
  });

  test("is drawn only at the agreed fee once one alternative is agreed", () => {
    const listed = {
      fees: MAYA,
      lowestFees: [140_000, 105_000, 120_000],
      dearestFees: [140_000, 105_000, 130_000],
      standingFee: 130_000,
    };
    expect(listedFees(listed, "accepted")).toEqual({
      fees: [140_000, 105_000, 130_000],
      spans: [null, null, null],
    });
    expect(listedFees({ ...listed, standingFee: 125_000 }, "open")).toEqual({ fees: MAYA, spans });
  });

  test("stays inside its box, whatever the fees", () => {
    fc.assert(
      fc.property(anyLadder, fc.infiniteStream(fc.integer({ min: 0, max: MAX_MINOR })), (input, ends) => {
        const wide = input.fees.map((fee) => {
          const end = ends.next().value ?? fee;
          return { lowest: Math.min(fee, end), dearest: Math.max(fee, end) };
        });
        for (const { y1, y2 } of smallLadder({ ...input, spans: wide, width: 150, height: 32 }).ranges) {
          expect(y1).toBeGreaterThanOrEqual(0);
          expect(y2).toBeLessThanOrEqual(32);
        }
      }),
    );
  });
});

describe("the large ladder", () => {
  const large = largeLadder({ fees: MAYA, outcome, width: 412, height: 170, money: dollars });

  test("has an axis of round fees around all offers", () => {
    expect(large.ticks.map(({ label }) => label.text)).toEqual([
      "$800",
      "$1,000",
      "$1,200",
      "$1,400",
      "$1,600",
    ]);
    const ys = large.ticks.map(({ y }) => y);
    expect(ys).toEqual([...ys].sort((a, b) => b - a));
    expect([ys.at(0), ys.at(-1)]).toEqual([large.plot.bottom, large.plot.top]);
    expect(large.plot.left).toBeLessThan(55); // as wide as its own labels, not more
  });

  test("names the rounds below, each between the two offers it spans", () => {
    expect(large.rounds.map(({ text }) => text)).toEqual(["Applied", "Round 1", "Round 2", "Round 3"]);
    expect(large.rounds[0]?.x).toBe(large.dots[0]?.x);
    expect(large.rounds[1]?.x).toBeGreaterThan(large.dots[1]?.x ?? Infinity);
    expect(large.rounds[1]?.x).toBeLessThan(large.dots[2]?.x ?? 0);
  });

  test("writes each fee at its dot, above upper dots and below lower ones, the standing fee in bold", () => {
    const where = large.fees.map(
      ({ text, strong, y, number }) =>
        `${text} ${y < (large.dots[number]?.y ?? 0) ? "above" : "below"}${strong ? " strong" : ""}`,
    );
    expect(where).toEqual(["$1,400 above", "$1,050 below", "$1,250 above strong"]);
  });

  test("draws the gap from the standing offer to the other side's latest", () => {
    const [, brand, standing] = large.dots;
    expect(large.gap).toMatchObject({
      least: 20_000,
      most: 20_000,
      upright: { y1: standing?.y, y2: brand?.y },
      level: { by: "brand", x1: brand?.x, y: brand?.y },
      label: { text: "gap $200" },
    });
    expect(large.gap?.upright.x).toBeGreaterThan(standing?.x ?? Infinity);
  });

  test("has no gap before an answer, at equal fees, or once it is over", () => {
    const gap = (fees: number[], how: "open" | "accepted" | "ended") =>
      largeLadder({ fees, outcome: how, width: 412, height: 170, money: dollars }).gap;
    expect(gap([140_000], "open")).toBeNull();
    expect(gap([140_000, 140_000], "open")).toBeNull();
    expect(gap(MAYA, "accepted")).toBeNull();
    expect(gap(MAYA, "ended")).toBeNull();
  });

  test("keeps dots, ticks and texts inside its box, in order from left to right, whatever the fees", () => {
    fc.assert(
      fc.property(anyLadder, fc.constantFrom<Currency>(...CURRENCIES), (input, currency) => {
        const drawn = largeLadder({ ...input, money: (minor) => formatMoney(minor, currency) });
        const inside = (x: number, y: number) => x >= 0 && x <= input.width && y >= 0 && y <= input.height;
        for (const { x, y, r } of drawn.dots) {
          expect(inside(x - r, y - r) && inside(x + r, y + r)).toBe(true);
          expect(y).toBeGreaterThanOrEqual(drawn.plot.top);
          expect(y).toBeLessThanOrEqual(drawn.plot.bottom);
        }
        const texts = [...drawn.fees, ...drawn.rounds, ...drawn.ticks.map(({ label }) => label)];
        for (const { x, y } of texts) expect(inside(x, y)).toBe(true);
        for (const { y } of drawn.fees) expect(y).toBeLessThanOrEqual(drawn.plot.bottom);
        if (drawn.gap) expect(inside(drawn.gap.label.x, drawn.gap.label.y)).toBe(true);
        const xs = drawn.dots.map(({ x }) => x);
        expect(xs).toEqual([...new Set(xs)].sort((a, b) => a - b));
      }),
    );
  });

  test("leaves room on the right for the text of the gap, even after the last offer", () => {
    const fees = [65_000, 50_000, 60_000, 52_000, 58_000, 54_000, 56_000];
    const { gap } = largeLadder({ fees, outcome, width: 412, height: 170, money: dollars });
    expect(gap?.label.text).toBe("gap $20");
    expect((gap?.label.x ?? Infinity) + "gap $20".length * 6).toBeLessThanOrEqual(412);
  });
});

describe("the scale", () => {
  test("steps by 1, 2 or 5 times a power of ten, in whole minor units", () => {
    expect([0.2, 1, 1.5, 3, 7, 10, 11, 3500, 51_000].map(niceStep)).toEqual([
      1, 1, 2, 5, 10, 10, 20, 5000, 100_000,
    ]);
  });

  test("covers all fees with a few evenly spaced ticks, and never goes below zero", () => {
    fc.assert(
      fc.property(anyLadder, ({ fees }) => {
        const { from, to, ticks } = scaleOf(fees);
        expect(from).toBeGreaterThanOrEqual(0);
        expect(from).toBeLessThanOrEqual(Math.min(...fees));
        expect(to).toBeGreaterThanOrEqual(Math.max(...fees));
        expect(ticks.every(Number.isSafeInteger)).toBe(true);
        expect([ticks.at(0), ticks.at(-1)]).toEqual([from, to]);
        expect(ticks.length).toBeGreaterThanOrEqual(2);
        expect(ticks.length).toBeLessThanOrEqual(7);
      }),
    );
  });
});

describe("the ladder in words", () => {
  const say = (fees: number[], viewer: "brand" | "influencer", how: "open" | "accepted" | "ended" = "open") =>
    ladderSentence({
      fees,
      outcome: how,
      viewer,
      otherName: viewer === "brand" ? "Maya" : "Fernwood",
      money: dollars,
    });

  test("tells both sides' offers and the gap, from the reader's side", () => {
    expect(say(MAYA, "brand")).toBe(
      "Maya asked $1,400; you countered $1,050; Maya countered $1,250. Gap $200.",
    );
    expect(say(MAYA.slice(0, 2), "influencer")).toBe(
      "You asked $1,400; Fernwood countered $1,050. Gap $350.",
    );
    expect(say([320_000], "brand")).toBe("Maya asked $3,200.");
  });

  test("tells how it ended", () => {
    expect(say(MAYA, "brand", "accepted")).toMatch(/Agreed at \$1,250\.$/);
    expect(say(MAYA, "brand", "ended")).toMatch(/Ended without an agreement\.$/);
    expect(say([100, 100], "brand")).toMatch(/No gap in the fee\.$/);
    const gap = (fees: number[]) => gapOf({ fees });
    expect([gap([5]), gap([5, 5]), gap(MAYA)]).toEqual([
      null,
      { least: 0, most: 0 },
      { least: 20_000, most: 20_000 },
    ]);
  });
});
