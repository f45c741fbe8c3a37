import type { Currency } from "@/lib/money/money";
import type { DeliverableFormat, Platform } from "@/lib/terms/platform";
import {
  type Deliverable,
  type Due,
  type Payment,
  type Right,
  type Terms,
  USUAL_PAYMENT,
} from "@/lib/terms/terms";
import type { DemoCampaign } from "./campaigns";
import type { Chance } from "./chance";
import { DAY_MS } from "./moments";

/** A US dollar in other currencies, close enough for fees to look right. */
const PER_DOLLAR: Partial<Record<Currency, number>> = { EUR: 0.92, GBP: 0.78, JPY: 150 };

/** The usual fee for so many followers, in whole units. Each further follower adds less. */
export function usualFee(followers: number, currency: Currency): number {
  return 38.7 * (followers / 1000) ** 0.63 * (PER_DOLLAR[currency] ?? 1);
}

/**
 * The fees of `count` offers in whole units, as both sides move towards each other. They start from `ask`, or end at
 * `standing` if it is given.
 */
export function closingIn(ask: number, count: number, chance: Chance, standing?: number): number[] {
  const shares = [1];
  let [asked, offered] = [1, 0];
  for (let number = 1; number < count; number++) {
    const gap = asked - offered;
    if (number === 1) offered = chance.between(0.66, 0.82);
    else if (number % 2 === 1) offered += gap * chance.between(0.25, 0.45);
    else asked -= gap * chance.between(0.3, 0.5);
    shares.push(number % 2 === 1 ? offered : asked);
  }
  const start = standing === undefined ? ask : standing / (shares.at(-1) ?? 1);
  const fees = shares.map((share, number) => round(start * share, number));
  return standing === undefined ? fees : [...fees.slice(0, -1), standing];
}

/** The first two fees are rounder than those that follow. */
function round(amount: number, number: number): number {
  const magnitude = 10 ** Math.floor(Math.log10(amount));
  const step = Math.max(1, magnitude / (number < 2 ? 20 : 100));
  return Math.round(amount / step) * step;
}

/** The usual work on each platform. */
const USUAL: Record<Platform, readonly [DeliverableFormat, number][]> = {
  instagram: [
    ["reel", 1],
    ["story", 2],
    ["post", 1],
  ],
  tiktok: [["video", 1]],
  youtube: [
    ["video", 1],
    ["short", 2],
  ],
  twitch: [["live", 1]],
  pinterest: [["pin", 4]],
  x: [["post", 2]],
};

/** One to three lines of work on one or two of these platforms, the first being the main one. */
export function workOn(platforms: readonly Platform[], due: Due, chance: Chance): Deliverable[] {
  return platforms.slice(0, chance.is(0.4) ? 2 : 1).flatMap((platform, at) => {
    const usual = USUAL[platform].slice(0, at === 0 && chance.is(0.6) ? 2 : 1);
    return usual.map(([format, quantity]) => ({
      platform,
      format,
      quantity: quantity + (quantity > 1 && chance.is(0.3) ? 1 : 0),
      due,
    }));
  });
}

/** Mostly so many days after agreement, sometimes a day in the weeks after `planned`, or no due date. */
export function dueFor(planned: Date, chance: Chance): Due {
  if (chance.is(0.65)) return { days: chance.one([14, 21, 21, 28, 30, 45]) };
  const day = new Date(planned.getTime() + chance.between(30, 70) * DAY_MS);
  return chance.is(0.6) ? { on: day.toISOString().slice(0, 10) } : null;
}

/** The rest of what an applicant proposes. */
export function restFor(
  { markets, category }: DemoCampaign,
  chance: Chance,
): Pick<Terms, "rights" | "exclusivity" | "commissionBps" | "payment"> {
  const organic: Right = { kind: "organic", days: chance.one([60, 90, 90, 180]), territory: "worldwide" };
  const paid: Right = { kind: "paid", days: chance.one([30, 60]), territory: markets };
  const days = chance.one([0, 0, 0, 14, 30]);
  return {
    rights: chance.one([[], [organic], [organic], [organic, paid]]),
    exclusivity: days === 0 ? null : { days, category: chance.is(0.7) ? category : null },
    commissionBps: chance.one([0, 0, 0, 0, 500]),
    payment: chance.one(PAYMENTS),
  };
}

const PAYMENTS: readonly Payment[] = [
  USUAL_PAYMENT,
  USUAL_PAYMENT,
  { depositBps: 3_000, days: 14, after: "publication" },
  { depositBps: 5_000, days: 0, after: "approval" },
  { depositBps: 0, days: 14, after: "approval" },
];

/** The terms of a counteroffer apart from its fee: often as they were, sometimes with one change. */
export function bent(
  terms: Terms,
  by: "brand" | "influencer",
  campaign: DemoCampaign,
  chance: Chance,
): Terms {
  if (chance.is(0.45)) return terms;
  return chance.one(WAYS[by])(terms, campaign);
}

type Way = (terms: Terms, campaign: DemoCampaign) => Terms;

const WAYS: Record<"brand" | "influencer", readonly Way[]> = {
  brand: [
    (terms) => withMore(terms),
    (terms, { markets }) => withRight(terms, { kind: "paid", days: 60, territory: markets }),
    (terms) => withRight(terms, { kind: "organic", days: 180, territory: "worldwide" }),
    (terms, { markets }) => withRight(terms, { kind: "allowlisting", days: 14, territory: markets }),
    (terms, { category }) => ({ ...terms, exclusivity: { days: 30, category } }),
    (terms) => ({ ...terms, commissionBps: 800 }),
  ],
  influencer: [
    (terms) => withMore(terms),
    (terms) => ({ ...terms, exclusivity: null }),
    (terms) => ({ ...terms, rights: terms.rights.filter(({ kind }) => kind === "organic") }),
    (terms) => ({ ...terms, payment: { depositBps: 3_000, days: 14, after: "publication" } }),
    (terms) => ({ ...terms, commissionBps: terms.commissionBps + 200 }),
  ],
};

/** The terms with this right, in place of any other of its kind. */
function withRight(terms: Terms, right: Right): Terms {
  return { ...terms, rights: [...terms.rights.filter(({ kind }) => kind !== right.kind), right] };
}

/** The terms with one more piece of the smallest work: a story, if there are any. */
export function withMore(terms: Terms): Terms {
  const smallest = terms.deliverables.find(({ format }) => format === "story") ?? terms.deliverables.at(-1);
  return {
    ...terms,
    deliverables: terms.deliverables.map((line) =>
      line === smallest ? { ...line, quantity: line.quantity + 1 } : line,
    ),
  };
}

/** A second alternative (N17): one more piece at a slightly higher fee. `unit` is one whole of the currency in minor units. */
export function anotherWay(lead: Terms, unit: number, chance: Chance): Terms {
  const fee = round((lead.fee / unit) * chance.between(1.05, 1.12), 2) * unit;
  return { ...withMore(lead), fee };
}
