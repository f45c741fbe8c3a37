import type { Party } from "@/lib/party/party";
import type { MoneyFormatter } from "@/lib/terms/wording";
import { type Gap, gapOf, gapText, type LadderFees, type LadderOutcome, spanAt, spanText } from "./ladder";
import { scaleOf } from "./scale";
import { makerOf, MAX_OFFER_NUMBER, MAX_ROUNDS } from "./thread";

/** What to draw, and the box to draw it in (viewBox `0 0 width height`). */
export type LadderInput = LadderFees & {
  outcome: LadderOutcome;
  width: number;
  height: number;
};

/** A dot of the ladder. A dead or ended offer is hollow, the standing or agreed one filled, a draft dashed. */
export type LadderDot = {
  number: number;
  by: Party;
  x: number;
  y: number;
  r: number;
  state: "dead" | "standing" | "agreed" | "draft";
};

/** The vertical line through a dot whose alternatives differ in fee, from the dearest down to the lowest. */
export type LadderRange = { number: number; by: Party; x: number; y1: number; y2: number };

/**
 * The line through one side's offers, as the `points` of a polyline. It exists only once that side has made two
 * offers.
 */
export type LadderLine = { by: Party; points: string; isDraft: boolean };

export type SmallLadder = {
  width: number;
  height: number;
  dots: LadderDot[];
  lines: LadderLine[];
  ranges: LadderRange[];
};

/** A text, placed by its baseline; `anchor` is SVG's text-anchor. */
export type LadderText = { text: string; x: number; y: number; anchor: "start" | "middle" | "end" };

export type LargeLadder = SmallLadder & {
  plot: { left: number; right: number; top: number; bottom: number };
  ticks: { y: number; label: LadderText }[]; // each draws a hairline from plot.left to plot.right
  rounds: LadderText[]; // "Applied", "Round 1" ... along the bottom
  fees: (LadderText & { number: number; strong: boolean })[]; // beside the dots, in their order
  gap: LadderGap | null;
};

/**
 * The dotted vertical line between the two latest offers, and the dotted horizontal line that leads to it from the
 * other side's last offer.
 */
export type LadderGap = Gap & {
  upright: { x: number; y1: number; y2: number };
  level: { by: Party; x1: number; x2: number; y: number };
  label: LadderText;
};

const SMALL = { margin: 5, dead: 2.75, standing: 4 };
const LARGE = { dead: 5, standing: 6, top: 26, bottom: 30, gapPad: 12, label: 10, labelBelow: 20 };
const CHARACTER = 6.6; // an upper bound for the average width of a label's characters, in viewBox units

/**
 * The ladder for a row. Its seven places go from edge to edge, so that ladders in a list can be compared at a glance.
 */
export function smallLadder({ width, height, ...input }: LadderInput): SmallLadder {
  const place = (width - 2 * SMALL.margin) / MAX_OFFER_NUMBER;
  const all = everyFee(input);
  const [lowest, highest] = [Math.min(...all), Math.max(...all)];
  const yOf = (fee: number) =>
    lowest === highest ? height / 2 : between(fee, lowest, highest, height - SMALL.margin, SMALL.margin);
  const dots = dotsOf(input, (number) => SMALL.margin + number * place, yOf, SMALL);
  return { width, height, dots, lines: linesOf(dots), ranges: rangesOf(dots, input, yOf) };
}

/** Every fee, including the ends of the spans. */
function everyFee({ fees, spans = [] }: LadderFees): number[] {
  return [...fees, ...spans.flatMap((span) => (span ? [span.lowest, span.dearest] : []))];
}

/** The ladder for the drawer, with axis, rounds, fees and the gap. `money` formats the labels. */
export function largeLadder({ width, height, money, ...input }: LargeInput): LargeLadder {
  const { fees, outcome } = input;
  const scale = scaleOf(everyFee(input));
  // Each share of the width is limited, so that even absurdly long amounts leave room for the drawing.
  const left = Math.min(width * 0.22, widest(scale.ticks.map(money)) + 8);
  const half = Math.min(width * 0.1, widest(fees.map(money)) / 2);
  const first = left + half;
  const gap = outcome === "open" ? gapOf(input) : null;
  const gapRoom = gap ? LARGE.gapPad + Math.min(width * 0.3, widest([gapText(gap, money)])) : 0;
  const place = Math.min(
    (width - half - first) / MAX_OFFER_NUMBER,
    (width - gapRoom - first) / (fees.length - 0.5), // the gap is half a place beyond the latest offer
  );
  const plot = { left, right: width, top: LARGE.top, bottom: height - LARGE.bottom };

  const xOf = (number: number) => first + number * place;
  const yOf = (fee: number) => between(fee, scale.from, scale.to, plot.bottom, plot.top);
  const dots = dotsOf(input, xOf, yOf, LARGE);
  const ranges = rangesOf(dots, input, yOf);
  return {
    width,
    height,
    dots,
    lines: linesOf(dots),
    ranges,
    plot: { left: tenth(left), right: width, top: plot.top, bottom: plot.bottom },
    ticks: scale.ticks.map((fee) => ({
      y: yOf(fee),
      label: { text: money(fee), x: tenth(left - 8), y: tenth(yOf(fee) + 4), anchor: "end" },
    })),
    rounds: roundTexts(xOf, height - 8),
    fees: dots.map((dot) => feeText(dot, { input, ranges, money, plot, width })),
    gap: gap && drawGap(dots, gap, { input, yOf, money, place }),
  };
}

export type LargeInput = LadderInput & { money: MoneyFormatter };

function dotsOf(
  { fees, isDraft, outcome }: LadderFees & { outcome: LadderOutcome },
  xOf: (number: number) => number,
  yOf: (fee: number) => number,
  radius: { dead: number; standing: number },
): LadderDot[] {
  const standing = fees.length - (isDraft ? 2 : 1);
  return fees.map((fee, number) => {
    const state = number < standing ? "dead" : number === standing ? LAST_STATE[outcome] : "draft";
    const r = state === "dead" ? radius.dead : radius.standing;
    return { number, by: makerOf(number), x: tenth(xOf(number)), y: tenth(yOf(fee)), r, state };
  });
}

const LAST_STATE = { open: "standing", accepted: "agreed", ended: "dead" } as const;

function rangesOf(
  dots: readonly LadderDot[],
  offers: LadderFees,
  yOf: (fee: number) => number,
): LadderRange[] {
  return dots.flatMap(({ number, by, x }) => {
    const { lowest, dearest } = spanAt(offers, number);
    return lowest === dearest ? [] : [{ number, by, x, y1: tenth(yOf(dearest)), y2: tenth(yOf(lowest)) }];
  });
}

/** The line through each side's offers so far, and a second one from there to a draft. */
function linesOf(dots: readonly LadderDot[]): LadderLine[] {
  return (["influencer", "brand"] as const).flatMap((by) => {
    const own = dots.filter((dot) => dot.by === by);
    const sent = own.filter(({ state }) => state !== "draft");
    const pieces = [{ by, path: sent, isDraft: false }];
    if (sent.length < own.length) pieces.push({ by, path: own.slice(-2), isDraft: true });
    return pieces
      .filter(({ path }) => path.length > 1)
      .map(({ path, ...line }) => ({ ...line, points: path.map(({ x, y }) => `${x},${y}`).join(" ") }));
  });
}

function roundTexts(xOf: (number: number) => number, y: number): LadderText[] {
  const rounds = Array.from({ length: MAX_ROUNDS }, (_, at) => at + 1);
  return [
    { text: "Applied", x: tenth(xOf(0)), y, anchor: "middle" },
    ...rounds.map((round): LadderText => {
      // A round is two offers, 2r - 1 and 2r. Its label is between them.
      return { text: `Round ${round}`, x: tenth(xOf(2 * round - 0.5)), y, anchor: "middle" };
    }),
  ];
}

type Drawn = {
  input: LadderFees;
  ranges: readonly LadderRange[];
  money: MoneyFormatter;
  plot: { left: number; bottom: number };
  width: number;
};

/**
 * The label of a dot. It is above the dot if the dot is higher than its neighbours, otherwise below, so that the
 * labels of the two sides do not overlap. The latest offer shows its whole span.
 */
function feeText(dot: LadderDot, { input, ranges, money, plot, width }: Drawn): LargeLadder["fees"][number] {
  const { fees } = input;
  const fee = fees[dot.number] ?? 0;
  const neighbours = [fees[dot.number - 1], fees[dot.number + 1]].filter((other) => other !== undefined);
  const middle = neighbours.reduce((sum, other) => sum + other, 0) / (neighbours.length || 1);
  const isUpper = fee === middle || neighbours.length === 0 ? dot.by === "influencer" : fee > middle;
  const { y1, y2 } = ranges.find(({ number }) => number === dot.number) ?? { y1: dot.y, y2: dot.y };
  const below = Math.max(dot.y, y2) + LARGE.labelBelow;
  const text = dot.state === "dead" ? money(fee) : spanText(spanAt(input, dot.number), money);
  const half = widest([text]) / 2;
  return {
    number: dot.number,
    strong: dot.state !== "dead",
    text,
    x: tenth(Math.min(width - half, Math.max(plot.left + half, dot.x))),
    y: tenth(isUpper || below > plot.bottom ? Math.min(dot.y, y1) - LARGE.label : below),
    anchor: "middle",
  };
}

function drawGap(
  dots: readonly LadderDot[],
  gap: Gap,
  {
    input,
    yOf,
    money,
    place,
  }: { input: LadderFees; yOf: (fee: number) => number; money: MoneyFormatter; place: number },
): LadderGap | null {
  const [other, latest] = dots.slice(-2);
  if (gap.most === 0 || !other || !latest) return null;
  const x = tenth(latest.x + place / 2);
  const [from, to] = [spanAt(input, latest.number), spanAt(input, other.number)];
  const isBelow = from.dearest <= to.dearest;
  const y1 = tenth(yOf(isBelow ? from.dearest : from.lowest));
  const y2 = tenth(yOf(isBelow ? to.lowest : to.dearest));
  return {
    ...gap,
    upright: { x, y1, y2 },
    level: { by: other.by, x1: other.x, x2: tenth(x + LARGE.gapPad / 2), y: other.y },
    label: {
      text: gapText(gap, money),
      x: tenth(x + LARGE.gapPad),
      y: tenth((y1 + y2) / 2 + 4),
      anchor: "start",
    },
  };
}

function between(value: number, from: number, to: number, start: number, end: number): number {
  return tenth(start + ((value - from) / (to - from)) * (end - start));
}

function widest(texts: readonly string[]): number {
  return CHARACTER * Math.max(...texts.map((text) => text.length));
}

/** Tenths are finer than a pixel, and keep the markup of a long list small. */
function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
