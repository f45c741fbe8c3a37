import type { Category } from "@/lib/influencer/influencer";
import type { Currency } from "@/lib/money/money";
import type { CountryCode } from "@/lib/terms/country";
import type { FixedTerms } from "@/lib/terms/fixed";
import type { Platform } from "@/lib/terms/platform";
import { AUTUMN_CAST, type CastPart } from "./cast";
import type { DemoOutcome } from "./outcome";
import type { BrandName } from "./people";

/** A number of negotiations with one outcome; `fees` are their standing fees, in whole units, if they matter. */
export type DemoGroup = { outcome: DemoOutcome; count: number; fees?: readonly number[] };

/** Amounts in whole units of the currency (in what is `fixed`, minor ones), times in days. */
export type DemoCampaign = {
  brand: BrandName;
  name: string;
  brief: string;
  currency: Currency;
  budget: number;
  fixedFee?: number;
  platforms: readonly Platform[];
  products: readonly { name: string; value: number; variants?: readonly string[] }[];
  /** The countries that paid use is asked for, and what exclusivity is about. */
  markets: readonly CountryCode[];
  category: string;
  /** What it fixes for everybody (N19). */
  fixed?: FixedTerms;
  taste: readonly Category[];
  /** Null for a draft. */
  openedAgo: number | null;
  applyIn: number | null;
  /** All is decided by the end of the day that is so far off, in this time zone (N18). */
  decide?: { in: number; zone: string };
  end?: { kind: "closed" | "finalised"; ago: number };
  /**
   * The budget is lowered to what is promised by then, and one accept goes over it. Such a campaign has nothing "due",
   * since those counteroffers would come when no money is left.
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
      "Our cast-iron pans come out of the oven and onto the table. Show one dish you would really cook on a grey evening, in your own kitchen, with your own mess. No studio, no script. We care about steam, hands and the sound of a crust.\n\nMust be seen: the pan from oven to table. Please leave out other cookware brands and induction hobs on boost.",
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
      "One pan, twenty minutes, dinner. A fixed fee for everybody: one short video and two stories, in your own words. The pan is yours.",
    currency: "USD",
    budget: 9_000,
    fixedFee: 450,
    platforms: ["instagram", "tiktok"],
    products: [{ name: "Non-stick pan 28 cm", value: 59 }],
    markets: ["US"],
    category: "cookware",
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
      "Lay a table for people you like. Linen, stoneware, a jug of something. We look for light, conversation and food that gets passed around.",
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
      "The season's first snow, wherever you find it. Take our shell jacket out in real weather and show what it does. Wind, sleet and wet gloves are welcome; drone shots over crowds are not.",
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
    brief: "Twelve months, one pair of shoes. Short updates from the same trail in every season.",
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
      "Three products, no miracle claims. Use them for two weeks, then tell people what changed and what did not. Bare faces, real bathrooms. Claims about acne or ageing need our approval first.",
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
      "Our launch in Japan: a light daily sunscreen. Morning routines, commutes, rooftops. Captions in Japanese or English. Please show the texture on the skin, unfiltered.",
    currency: "JPY",
    budget: 4_500_000,
    platforms: ["instagram", "tiktok", "youtube", "x"],
    products: [{ name: "Daily veil SPF 50", value: 3_800 }],
    markets: ["JP"],
    category: "sun care",
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

/** Time left in open negotiations, in days, handed out in turn: from a few minutes to almost six weeks. */
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
