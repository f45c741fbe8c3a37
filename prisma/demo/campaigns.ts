import type { Category } from "@/lib/influencer/influencer";
import type { Currency } from "@/lib/money/money";
import type { CountryCode } from "@/lib/terms/country";
import type { FixedTerms } from "@/lib/terms/fixed";
import type { Platform } from "@/lib/terms/platform";
import { AUTUMN_CAST, type CastPart } from "./cast";
import type { DemoOutcome } from "./outcome";
import type { BrandName } from "./people";

/** So many negotiations with one outcome; `fees` are their standing fees in whole units, where they matter. */
export type DemoGroup = { outcome: DemoOutcome; count: number; fees?: readonly number[] };

/** Amounts in whole units of the currency, except in `fixed`, which has minor units; times in days. */
export type DemoCampaign = {
  brand: BrandName;
  name: string;
  brief: string;
  currency: Currency;
  budget: number;
  fixedFee?: number;
  platforms: readonly Platform[];
  products: readonly { name: string; value: number; variants?: readonly string[] }[];
  /** The countries in which paid use is asked for, and the category of exclusivity. */
  markets: readonly CountryCode[];
  category: string;
  /** The terms that are fixed for everyone (N19). */
  fixed?: FixedTerms;
  taste: readonly Category[];
  /** Null for a draft. */
  openedAgo: number | null;
  applyIn: number | null;
  /** The decision date, as days from now, and its time zone (N18). */
  decide?: { in: number; zone: string };
  end?: { kind: "closed" | "finalised"; ago: number };
  /**
   * The budget is lowered to what is already promised, and one acceptance goes over it. Such a campaign can have no "due"
   * negotiations: their counteroffers would come when no money is left.
   */
  isTight?: boolean;
  cast?: readonly CastPart[];
  groups: readonly DemoGroup[];
};

const HOUR = 1 / 24; // days

export const DEMO_CAMPAIGNS: readonly DemoCampaign[] = [
  {
    brand: "Fernwood",
    name: "Autumn Kitchen",
    brief:
      "Our cast-iron pans come out of the oven and onto the table. Show one dish you would really cook on a grey evening, in your own kitchen, with your own mess. No studio, no script. We care about steam, hands and the sound of a crust.\n\nMust be seen: the pan going from the oven to the table. Please show no other cookware brands. Everyone gets our 26 cm skillet to keep.",
    currency: "USD",
    budget: 30_000,
    platforms: ["instagram", "tiktok", "youtube"],
    products: [
      { name: "Cast-iron skillet 26 cm", value: 89 },
      { name: "Enamelled casserole 4 l", value: 149 },
      { name: "Oak serving board", value: 45 },
    ],
    markets: ["US", "CA"],
    category: "cookware",
    fixed: {
      exclusivity: { days: 30, category: "cookware" },
      gift: { name: "Cast-iron skillet 26 cm", variant: null, value: 8_900 },
      commissionBps: 0,
    },
    taste: ["Food", "Home and garden", "Family", "Art and design"],
    openedAgo: 92,
    applyIn: 8,
    cast: AUTUMN_CAST,
    groups: [
      {
        outcome: "influencer-turn",
        count: 10,
        fees: [180, 340, 250, 420, 300, 160, 280, 390, 220, 390],
      },
      { outcome: "accepted-by-brand", count: 5, fees: [2400, 1850, 3100, 950, 1600] },
      { outcome: "accepted-by-influencer", count: 3, fees: [2750, 1200, 2050] },
      { outcome: "declined-by-brand", count: 10 },
      { outcome: "declined-by-influencer", count: 4 },
      { outcome: "withdrawn-by-brand", count: 2 },
      { outcome: "withdrawn-by-influencer", count: 5 },
      { outcome: "expired", count: 6 },
    ],
  },
  {
    brand: "Fernwood",
    name: "Weeknight Pans",
    brief:
      "One pan, twenty minutes, dinner, in your own words. The fee is the same for everyone, so tell us what you would make for it. The pan is yours to keep.",
    currency: "USD",
    budget: 9_000,
    fixedFee: 450,
    platforms: ["instagram", "tiktok"],
    products: [{ name: "Non-stick pan 28 cm", value: 59 }],
    markets: ["US"],
    category: "cookware",
    fixed: { gift: { name: "Non-stick pan 28 cm", variant: null, value: 5_900 } },
    taste: ["Food", "Family", "Health", "Home and garden"],
    openedAgo: 75,
    applyIn: 21,
    decide: { in: 28, zone: "America/Chicago" },
    groups: [
      { outcome: "brand-turn", count: 13 },
      { outcome: "accepted-by-brand", count: 12 },
      { outcome: "declined-by-brand", count: 7 },
      { outcome: "withdrawn-by-influencer", count: 4 },
      { outcome: "expired", count: 3 },
      { outcome: "due", count: 1 },
    ],
  },
  {
    brand: "Fernwood",
    name: "Spring Table",
    brief:
      "Lay a table for people you like. Linen, stoneware, a jug of something. We are looking for warm light, conversation and food that gets passed around. If you would like a piece from the collection, choose it when you apply.",
    currency: "USD",
    budget: 24_000,
    platforms: ["instagram", "youtube", "pinterest", "tiktok"],
    products: [
      { name: "Stoneware set for four", value: 120, variants: ["sand", "slate"] },
      { name: "Linen tablecloth", value: 75 },
    ],
    markets: ["US", "CA", "GB"],
    category: "tableware",
    taste: ["Food", "Home and garden", "Family", "Travel"],
    openedAgo: 145,
    applyIn: -24,
    end: { kind: "finalised", ago: 24 },
    groups: [
      { outcome: "accepted-by-brand", count: 9 },
      { outcome: "accepted-by-influencer", count: 7 },
      { outcome: "declined-by-brand", count: 9 },
      { outcome: "declined-by-influencer", count: 4 },
      { outcome: "withdrawn-by-brand", count: 1 },
      { outcome: "withdrawn-by-influencer", count: 3 },
      { outcome: "expired", count: 4 },
      { outcome: "campaign-closed", count: 7 },
    ],
  },
  {
    brand: "Nordlys",
    name: "First Snow",
    brief:
      "The season's first snow, wherever you find it. Take our clothes out in real weather and show what they do. Wind, sleet and wet gloves are welcome; drone shots over crowds are not. If you have nothing of ours yet, choose a product when you apply.",
    currency: "EUR",
    budget: 60_000,
    platforms: ["instagram", "youtube", "tiktok"],
    products: [
      { name: "Shell jacket Fonn", value: 420, variants: ["size S", "size M", "size L"] },
      { name: "Merino base layer", value: 95 },
    ],
    markets: ["NO", "SE", "DK", "FI", "DE"],
    category: "outdoor clothing",
    taste: ["Outdoors", "Fitness", "Photography", "Travel"],
    openedAgo: 88,
    applyIn: 15,
    isTight: true,
    groups: [
      { outcome: "brand-turn", count: 10 },
      { outcome: "influencer-turn", count: 11 },
      { outcome: "accepted-by-brand", count: 5 },
      { outcome: "accepted-by-influencer", count: 4 },
      { outcome: "declined-by-brand", count: 7 },
      { outcome: "declined-by-influencer", count: 3 },
      { outcome: "withdrawn-by-brand", count: 1 },
      { outcome: "withdrawn-by-influencer", count: 2 },
      { outcome: "expired", count: 4 },
    ],
  },
  {
    brand: "Nordlys",
    name: "Trail Year",
    brief:
      "Every month of our Trail Year belongs to another runner. Show us the trail you run most: the mud, the climb, the way home. If you have no pair of ours yet, choose one when you apply.",
    currency: "EUR",
    budget: 14_000,
    platforms: ["instagram", "youtube"],
    products: [{ name: "Trail shoe Sti", value: 160 }],
    markets: ["NO", "SE", "DE", "AT", "CH"],
    category: "running shoes",
    taste: ["Outdoors", "Fitness", "Travel"],
    openedAgo: 120,
    applyIn: -9,
    end: { kind: "closed", ago: 9 },
    groups: [
      { outcome: "accepted-by-brand", count: 5 },
      { outcome: "accepted-by-influencer", count: 3 },
      { outcome: "declined-by-brand", count: 8 },
      { outcome: "declined-by-influencer", count: 3 },
      { outcome: "withdrawn-by-brand", count: 2 },
      { outcome: "withdrawn-by-influencer", count: 2 },
      { outcome: "expired", count: 5 },
      { outcome: "campaign-closed", count: 12 },
    ],
  },
  {
    brand: "Lumen & Sage",
    name: "Quiet Skin",
    brief:
      "Skin care without miracle claims. Use it for two weeks, then tell people what changed and what did not. Bare faces, real bathrooms. Claims about acne or ageing need our approval first. New to Quiet Skin? Choose a product when you apply.",
    currency: "GBP",
    budget: 20_000,
    platforms: ["instagram", "tiktok", "youtube"],
    products: [
      { name: "Quiet Skin trio", value: 68 },
      { name: "Overnight balm", value: 32 },
    ],
    markets: ["GB", "IE"],
    category: "skin care",
    fixed: {
      rights: [
        { kind: "organic", days: 180, territory: "worldwide" },
        { kind: "paid", days: 30, territory: ["GB", "IE"] },
      ],
      payment: { depositBps: 3_000, days: 30, after: "publication" },
    },
    taste: ["Beauty", "Fashion", "Health"],
    openedAgo: 80,
    applyIn: 12,
    groups: [
      { outcome: "brand-turn", count: 9 },
      { outcome: "influencer-turn", count: 10 },
      { outcome: "accepted-by-brand", count: 4 },
      { outcome: "accepted-by-influencer", count: 4 },
      { outcome: "declined-by-brand", count: 8 },
      { outcome: "declined-by-influencer", count: 3 },
      { outcome: "withdrawn-by-brand", count: 1 },
      { outcome: "withdrawn-by-influencer", count: 2 },
      { outcome: "expired", count: 3 },
      { outcome: "due", count: 2 },
    ],
  },
  {
    brand: "Lumen & Sage",
    name: "Tokyo Glow",
    brief:
      "Our launch in Japan: a light daily sunscreen. Morning routines, commutes, rooftops. Captions in Japanese or English. Please show the texture on the skin, unfiltered. Everyone gets a bottle before it is in the shops.",
    currency: "JPY",
    budget: 4_500_000,
    platforms: ["instagram", "tiktok", "youtube", "x"],
    products: [{ name: "Daily veil SPF 50", value: 3_800 }],
    markets: ["JP"],
    category: "sun care",
    fixed: { gift: { name: "Daily veil SPF 50", variant: null, value: 3_800 } },
    taste: ["Beauty", "Travel", "Fashion", "Health"],
    openedAgo: 70,
    applyIn: null,
    decide: { in: 19, zone: "Asia/Tokyo" },
    groups: [
      { outcome: "brand-turn", count: 8 },
      { outcome: "influencer-turn", count: 8 },
      { outcome: "accepted-by-brand", count: 4 },
      { outcome: "accepted-by-influencer", count: 3 },
      { outcome: "declined-by-brand", count: 5 },
      { outcome: "declined-by-influencer", count: 2 },
      { outcome: "withdrawn-by-brand", count: 1 },
      { outcome: "withdrawn-by-influencer", count: 2 },
      { outcome: "expired", count: 2 },
      { outcome: "due", count: 1 },
    ],
  },
  {
    brand: "Fernwood",
    name: "Winter Baking",
    brief: "",
    currency: "EUR",
    budget: 22_000,
    platforms: ["instagram", "youtube"],
    products: [{ name: "Springform tin set", value: 54 }],
    markets: ["DE", "AT", "CH"],
    category: "bakeware",
    taste: [],
    openedAgo: null,
    applyIn: 45,
    groups: [],
  },
];

/** Time left in open negotiations, in days, dealt in turn: from a few minutes to almost six weeks. */
export const TIMES_LEFT = [
  8 / 1440,
  41.4,
  3 * HOUR,
  26,
  1.3,
  33,
  11,
  38.2,
  2.4,
  19,
  6.5,
  40.6,
  29,
  14 * HOUR,
  16,
  36,
  4.2,
  23,
  35 / 1440,
  39.1,
] as const;
