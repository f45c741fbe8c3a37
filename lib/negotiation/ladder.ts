import type { Party } from "./party";
import { scaleOf } from "./scale";
import type { Status } from "./status";
import { makerOf, MAX_OFFER_NUMBER, MAX_ROUNDS } from "./thread";
import type { MoneyFormatter } from "./wording";

export type LadderOutcome = "open" | "accepted" | "ended";

/** How the ladder of a negotiation ends, by its status. */
export const OUTCOMES: Record<Status, LadderOutcome> = {
  "action-required": "open",
  "awaiting-response": "open",
  "agreement-accepted": "accepted",
  "no-agreement-reached": "ended",
  expired: "ended",
};

/** The fees of offers 0..n in minor units, and the box to draw them in (viewBox `0 0 width height`). */
export type LadderInput = {
  fees: readonly number[];
  outcome: LadderOutcome;
  width: number;
  height: number;
};

/** A dead or ended offer is drawn hollow, the standing or agreed one filled. */
export type LadderDot = {
  number: number;
  by: Party;
  x: number;
  y: number;
  r: number;
  state: "dead" | "standing" | "agreed";
};

/** One side's way, as the `points` of a polyline; there only when that side has made two offers. */
export type LadderLine = { by: Party; points: string };

export type SmallLadder = { width: number; height: number; dots: LadderDot[]; lines: LadderLine[] };

/** A text by its baseline; `anchor` is SVG's text-anchor. */
export type LadderText = { text: string; x: number; y: number; anchor: "start" | "middle" | "end" };

export type LargeLadder = SmallLadder & {
  plot: { left: number; right: number; top: number; bottom: number };
  ticks: { y: number; label: LadderText }[]; // each a hairline from plot.left to plot.right
  rounds: LadderText[]; // "Applied", "Round 1" ... along the bottom
  fees: (LadderText & { number: number; strong: boolean })[]; // beside the dots, in their order
  gap: LadderGap | null;
};

/** The dotted upright between the two latest fees, and the dotted level from the other side's last dot to it. */
export type LadderGap = {
  amount: number; // minor units
  upright: { x: number; y1: number; y2: number };
  level: { by: Party; x1: number; x2: number; y: number };
  label: LadderText;
};

const SMALL = { margin: 5, dead: 2.75, standing: 4 };
const LARGE = { dead: 5, standing: 6, top: 26, bottom: 30, gapPad: 12, label: 10, labelBelow: 20 };
const CHARACTER = 6.6; // how wide a character of the labels is at most, on average, in viewBox units

/** The ladder for a row: seven places from edge to edge, so that ladders in a list compare at a glance. */
export function smallLadder({ fees, outcome, width, height }: LadderInput): SmallLadder {
  const place = (width - 2 * SMALL.margin) / MAX_OFFER_NUMBER;
  const [lowest, highest] = [Math.min(...fees), Math.max(...fees)];
  const yOf = (fee: number) =>
    lowest === highest ? height / 2 : between(fee, lowest, highest, height - SMALL.margin, SMALL.margin);
  const dots = dotsOf(fees, outcome, (number) => SMALL.margin + number * place, yOf, SMALL);
  return { width, height, dots, lines: linesOf(dots) };
}

/** The ladder for the drawer, with axis, rounds, fees and the gap; `money` writes the labels. */
export function largeLadder({ fees, outcome, width, height, money }: LargeInput): LargeLadder {
  const scale = scaleOf(fees);
  // Each share has a ceiling, so that even absurdly long amounts leave room for the drawing.
  const left = Math.min(width * 0.22, widest(scale.ticks.map(money)) + 8);
  const half = Math.min(width * 0.1, widest(fees.map(money)) / 2);
  const first = left + half;
  const gap = outcome === "open" ? gapOf(fees) : null;
  const gapRoom = gap ? LARGE.gapPad + Math.min(width * 0.24, widest([gapText(gap, money)])) : 0;
  const place = Math.min(
    (width - half - first) / MAX_OFFER_NUMBER,
    (width - gapRoom - first) / (fees.length - 0.5), // the gap is half a place beyond the standing offer
  );
  const plot = { left, right: width, top: LARGE.top, bottom: height - LARGE.bottom };

  const xOf = (number: number) => first + number * place;
  const yOf = (fee: number) => between(fee, scale.from, scale.to, plot.bottom, plot.top);
  const dots = dotsOf(fees, outcome, xOf, yOf, LARGE);
  return {
    width,
    height,
    dots,
    lines: linesOf(dots),
    plot: { left: tenth(left), right: width, top: plot.top, bottom: plot.bottom },
    ticks: scale.ticks.map((fee) => ({
      y: yOf(fee),
      label: { text: money(fee), x: tenth(left - 8), y: tenth(yOf(fee) + 4), anchor: "end" },
    })),
    rounds: roundTexts(xOf, height - 8),
    fees: dots.map((dot) => feeText(dot, fees, money, plot, width)),
    gap: drawGap(dots, gap, money, place),
  };
}

export type LargeInput = LadderInput & { money: MoneyFormatter };

/** How far apart the two sides' latest fees are, in minor units; null while only one side has spoken. */
export function gapOf(fees: readonly number[]): number | null {
  const [before, last] = fees.slice(-2);
  return before === undefined || last === undefined ? null : Math.abs(last - before);
}

/**
 * The picture in words, for who cannot see it: "Maya asked $1,400; you countered $1,050. Gap $350."
 * `viewer` reads it; `otherName` is what to call the one across the table.
 */
export function ladderSentence(input: {
  fees: readonly number[];
  outcome: LadderOutcome;
  viewer: Party;
  otherName: string;
  money: MoneyFormatter;
}): string {
  const steps = input.fees.map((fee, number) => {
    const who = makerOf(number) === input.viewer ? (number === 0 ? "You" : "you") : input.otherName;
    return `${who} ${number === 0 ? "asked" : "countered"} ${input.money(fee)}`;
  });
  return `${steps.join("; ")}.${outcomeText(input.outcome, input.fees, input.money)}`;
}

function outcomeText(outcome: LadderOutcome, fees: readonly number[], money: MoneyFormatter): string {
  switch (outcome) {
    case "accepted":
      return ` Agreed at ${money(fees.at(-1) ?? 0)}.`;
    case "ended":
      return " Ended without an agreement.";
    case "open": {
      const gap = gapOf(fees);
      if (gap === null) return "";
      return gap === 0 ? " No gap in the fee." : ` Gap ${money(gap)}.`;
    }
  }
}

function dotsOf(
  fees: readonly number[],
  outcome: LadderOutcome,
  xOf: (number: number) => number,
  yOf: (fee: number) => number,
  radius: { dead: number; standing: number },
): LadderDot[] {
  return fees.map((fee, number) => {
    const state = number < fees.length - 1 ? "dead" : LAST_STATE[outcome];
    const r = state === "dead" ? radius.dead : radius.standing;
    return { number, by: makerOf(number), x: tenth(xOf(number)), y: tenth(yOf(fee)), r, state };
  });
}

const LAST_STATE = { open: "standing", accepted: "agreed", ended: "dead" } as const;

function linesOf(dots: readonly LadderDot[]): LadderLine[] {
  return (["influencer", "brand"] as const)
    .map((by) => ({ by, own: dots.filter((dot) => dot.by === by) }))
    .filter(({ own }) => own.length > 1)
    .map(({ by, own }) => ({ by, points: own.map(({ x, y }) => `${x},${y}`).join(" ") }));
}

function roundTexts(xOf: (number: number) => number, y: number): LadderText[] {
  const rounds = Array.from({ length: MAX_ROUNDS }, (_, at) => at + 1);
  return [
    { text: "Applied", x: tenth(xOf(0)), y, anchor: "middle" },
    ...rounds.map((round): LadderText => {
      // A round is two offers, 2r - 1 and 2r; its name stands between them.
      return { text: `Round ${round}`, x: tenth(xOf(2 * round - 0.5)), y, anchor: "middle" };
    }),
  ];
}

/** Above the dot where it lies over its neighbours, else below, so that the two sides' labels part. */
function feeText(
  dot: LadderDot,
  fees: readonly number[],
  money: MoneyFormatter,
  plot: { left: number; bottom: number },
  width: number,
): LargeLadder["fees"][number] {
  const fee = fees[dot.number] ?? 0;
  const neighbours = [fees[dot.number - 1], fees[dot.number + 1]].filter((other) => other !== undefined);
  const middle = neighbours.reduce((sum, other) => sum + other, 0) / (neighbours.length || 1);
  const isUpper = fee === middle || neighbours.length === 0 ? dot.by === "influencer" : fee > middle;
  const below = dot.y + LARGE.labelBelow;
  const text = money(fee);
  const half = widest([text]) / 2;
  return {
    number: dot.number,
    strong: dot.state !== "dead",
    text,
    x: tenth(Math.min(width - half, Math.max(plot.left + half, dot.x))),
    y: tenth(isUpper || below > plot.bottom ? dot.y - LARGE.label : below),
    anchor: "middle",
  };
}

function drawGap(
  dots: readonly LadderDot[],
  amount: number | null,
  money: MoneyFormatter,
  place: number,
): LadderGap | null {
  const [other, standing] = dots.slice(-2);
  if (!amount || !other || !standing) return null;
  const x = tenth(standing.x + place / 2);
  return {
    amount,
    upright: { x, y1: standing.y, y2: other.y },
    level: { by: other.by, x1: other.x, x2: tenth(x + LARGE.gapPad / 2), y: other.y },
    label: {
      text: gapText(amount, money),
      x: tenth(x + LARGE.gapPad),
      y: tenth((standing.y + other.y) / 2 + 4),
      anchor: "start",
    },
  };
}

function gapText(amount: number, money: MoneyFormatter): string {
  return `gap ${money(amount)}`;
}

function between(value: number, from: number, to: number, start: number, end: number): number {
  return tenth(start + ((value - from) / (to - from)) * (end - start));
}

function widest(texts: readonly string[]): number {
  return CHARACTER * Math.max(...texts.map((text) => text.length));
}

/** Tenths are finer than a pixel and keep the markup of a long list small. */
function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
