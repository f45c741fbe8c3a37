import type { Party } from "@/lib/party/party";
import type { MoneyFormatter } from "@/lib/terms/wording";
import type { Status } from "./status";
import { makerOf } from "./thread";

export type LadderOutcome = "open" | "accepted" | "ended";

/** How the ladder of a negotiation ends, by status. */
export const OUTCOMES: Record<Status, LadderOutcome> = {
  "action-required": "open",
  "awaiting-response": "open",
  "agreement-accepted": "accepted",
  "no-agreement-reached": "ended",
  expired: "ended",
};

/** The lowest and the highest fee among an offer's alternatives, in minor units (N17). */
export type FeeSpan = { lowest: number; dearest: number };

/**
 * The leads' fees of offers 0..n in minor units, and their `spans` where alternatives differ in fee (null for an
 * offer where they do not). With `isDraft`, the last offer has not been sent yet.
 */
export type LadderFees = {
  fees: readonly number[];
  spans?: readonly (FeeSpan | null)[];
  isDraft?: boolean;
};

/**
 * A negotiation's fees as a list reads them: those of the leads, the lowest and dearest among the alternatives, and
 * the standing or agreed fee.
 */
export type ListedFees = {
  readonly fees: readonly number[];
  readonly lowestFees: readonly number[];
  readonly dearestFees: readonly number[];
  readonly standingFee: number;
};

/** The fees that a row's ladder draws. An agreed fee is drawn alone, whichever alternative it comes from. */
export function listedFees(listed: ListedFees, outcome: LadderOutcome): LadderFees {
  const last = listed.fees.length - 1;
  const isAgreed = (number: number) => outcome === "accepted" && number === last;
  return {
    fees: listed.fees.map((fee, number) => (isAgreed(number) ? listed.standingFee : fee)),
    spans: listed.fees.map((fee, number) => {
      const [lowest, dearest] = [listed.lowestFees[number] ?? fee, listed.dearestFees[number] ?? fee];
      return isAgreed(number) || lowest === dearest ? null : { lowest, dearest };
    }),
  };
}

/**
 * The smallest and the largest difference between the fees of the two latest offers, in minor units. They are equal
 * if each offer has one fee.
 */
export type Gap = { least: number; most: number };

/** The lowest and the highest fee of one offer. */
export function spanAt({ fees, spans }: LadderFees, number: number): FeeSpan {
  const fee = fees[number] ?? 0;
  return spans?.[number] ?? { lowest: fee, dearest: fee };
}

/** How far apart the latest offers of the two sides are; null while only one side has made an offer. */
export function gapOf(offers: LadderFees): Gap | null {
  const last = offers.fees.length - 1;
  if (last < 1) return null;
  const [before, after] = [spanAt(offers, last - 1), spanAt(offers, last)];
  return {
    least: Math.max(0, after.lowest - before.dearest, before.lowest - after.dearest),
    most: Math.max(before.dearest - after.lowest, after.dearest - before.lowest),
  };
}

/**
 * The picture in words, for people who cannot see it: "Maya asked $1,400; you countered $1,050. Gap $350." `viewer`
 * reads it; `otherName` is the name of the other side.
 */
export function ladderSentence({
  outcome,
  viewer,
  otherName,
  money,
  ...offers
}: LadderFees & {
  outcome: LadderOutcome;
  viewer: Party;
  otherName: string;
  money: MoneyFormatter;
}): string {
  const last = offers.fees.length - 1;
  const steps = offers.fees.map((_, number) => {
    const who = makerOf(number) === viewer ? (number === 0 ? "You" : "you") : otherName;
    const did = offers.isDraft && number === last ? "would counter" : number === 0 ? "asked" : "countered";
    return `${who} ${did} ${spanText(spanAt(offers, number), money)}`;
  });
  return `${steps.join("; ")}.${outcomeText(outcome, offers, money)}`;
}

export function spanText({ lowest, dearest }: FeeSpan, money: MoneyFormatter): string {
  return lowest === dearest ? money(lowest) : `${money(lowest)} to ${money(dearest)}`;
}

function outcomeText(outcome: LadderOutcome, offers: LadderFees, money: MoneyFormatter): string {
  switch (outcome) {
    case "accepted":
      return ` Agreed at ${money(offers.fees.at(-1) ?? 0)}.`;
    case "ended":
      return " Ended without an agreement.";
    case "open": {
      const gap = gapOf(offers);
      if (gap === null) return "";
      if (gap.most === 0) return " No gap in the fee.";
      const text = gapText(gap, money);
      return ` ${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
    }
  }
}

/** "gap $200", "gap $70 to $130", "gap up to $60". */
export function gapText({ least, most }: Gap, money: MoneyFormatter): string {
  if (least === most) return `gap ${money(most)}`;
  return least === 0 ? `gap up to ${money(most)}` : `gap ${money(least)} to ${money(most)}`;
}
