import { type Currency } from "@/lib/money/money";
import {
  type Deliverable,
  type DeliverableFormat,
  type Platform,
  PLATFORM_FORMATS,
  type Terms,
} from "@/lib/negotiation/terms";
import type { Chance } from "./chance";

/** Roughly what a US dollar is worth: close enough for fees to look right. */
const PER_DOLLAR: Partial<Record<Currency, number>> = { EUR: 0.92, GBP: 0.78, JPY: 150 };

/** What an influencer with that many followers usually gets, in whole units: the more followers, the less for each. */
export function usualFee(followers: number, currency: Currency): number {
  return 38.7 * (followers / 1000) ** 0.63 * (PER_DOLLAR[currency] ?? 1);
}

/**
 * The fees of `count` offers in whole units, with both sides moving towards each other. Given `standing`, that is the
 * last one and the others lead there; otherwise they start from `ask`.
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

/** The first figures are rounder than those after long talks. */
function round(amount: number, number: number): number {
  const magnitude = 10 ** Math.floor(Math.log10(amount));
  const step = Math.max(1, magnitude / (number < 2 ? 20 : 100));
  return Math.round(amount / step) * step;
}

/** What each platform is usually asked for. */
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

/** One to three deliverables on the given platforms, the main one first. */
export function workOn(platforms: readonly Platform[], dueOn: string | null, chance: Chance): Deliverable[] {
  return platforms.slice(0, chance.is(0.4) ? 2 : 1).flatMap((platform, at) => {
    const usual = USUAL[platform].slice(0, at === 0 && chance.is(0.6) ? 2 : 1);
    return usual.map(([format, quantity]) => ({
      platform,
      format,
      quantity: quantity + (quantity > 1 && chance.is(0.3) ? 1 : 0),
      dueOn,
    }));
  });
}

/** The rest of what an applicant proposes. */
export function rightsFor(chance: Chance): Omit<Terms, "fee" | "deliverables" | "giftedProduct"> {
  const usageRights = chance.one(["none", "organic", "organic", "organic-and-paid"] as const);
  return {
    usageRights,
    licenceDays: usageRights === "none" ? 0 : chance.one([30, 60, 90, 180]),
    exclusivityDays: chance.one([0, 0, 0, 14, 30]),
    commissionBps: chance.one([0, 0, 0, 0, 500]),
  };
}

/** The terms of a counteroffer without its fee: often unchanged, now and then with something asked or given. */
export function bent(terms: Terms, by: "brand" | "influencer", chance: Chance): Terms {
  if (chance.is(0.45)) return terms;
  const ways = by === "brand" ? BRAND_WAYS : INFLUENCER_WAYS;
  return chance.one(ways)(terms);
}

const BRAND_WAYS: readonly ((terms: Terms) => Terms)[] = [
  (terms) => withMore(terms),
  (terms) => ({ ...terms, usageRights: "organic-and-paid", licenceDays: Math.max(60, terms.licenceDays) }),
  (terms) => (terms.licenceDays > 30 ? { ...terms, licenceDays: 30 } : { ...terms, exclusivityDays: 30 }),
  (terms) => ({ ...terms, commissionBps: 800 }),
];

const INFLUENCER_WAYS: readonly ((terms: Terms) => Terms)[] = [
  (terms) => withMore(terms),
  (terms) => ({ ...terms, exclusivityDays: 0 }),
  (terms) => (terms.licenceDays > 60 ? { ...terms, licenceDays: 60 } : terms),
  (terms) => ({ ...terms, commissionBps: terms.commissionBps + 200 }),
];

/** One more of the smallest deliverable: a story if there are stories. */
function withMore(terms: Terms): Terms {
  const smallest = terms.deliverables.find(({ format }) => format === "story") ?? terms.deliverables.at(-1);
  if (!smallest || !PLATFORM_FORMATS[smallest.platform].includes(smallest.format)) return terms;
  return {
    ...terms,
    deliverables: terms.deliverables.map((line) =>
      line === smallest ? { ...line, quantity: line.quantity + 1 } : line,
    ),
  };
}
