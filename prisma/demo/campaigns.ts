import type { Category } from "@/lib/influencer/influencer";
import type { Currency } from "@/lib/money/money";
import type { Platform } from "@/lib/negotiation/terms";
import type { BrandName } from "./people";

/**
 * How a negotiation of the demo stands or ended. A "due" one ran out a few minutes ago, and no sweep has seen it yet.
 */
export type DemoOutcome =
  | "brand-turn"
  | "influencer-turn"
  | "accepted-by-brand"
  | "accepted-by-influencer"
  | "declined-by-brand"
  | "declined-by-influencer"
  | "withdrawn-by-brand"
  | "withdrawn-by-influencer"
  | "campaign-closed"
  | "expired"
  | "due";

/** A number of negotiations with one outcome; `fees` are their standing fees, in whole units, if they matter. */
export type DemoGroup = { outcome: DemoOutcome; count: number; fees?: readonly number[] };

/** One negotiation in full. Fees in whole units, one for each offer; `left` is in days of the six weeks. */
export type CastPart = {
  handle: string;
  outcome: "brand-turn" | "influencer-turn";
  fees: readonly number[];
  left: number;
  messages?: readonly string[];
};

/** Amounts in whole units of the currency, times in days. */
export type DemoCampaign = {
  brand: BrandName;
  name: string;
  brief: string;
  currency: Currency;
  budget: number;
  fixedFee?: number;
  platforms: readonly Platform[];
  products: readonly { name: string; value: number }[];
  taste: readonly Category[];
  /** Null for a draft. */
  openedAgo: number | null;
  applyIn: number | null;
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
    taste: ["Food", "Home and garden", "Family", "Art and design"],
    openedAgo: 92,
    applyIn: 8,
    cast: [
      {
        handle: "mayacooks",
        outcome: "brand-turn",
        fees: [1400, 1050, 1250],
        left: 2 + 4.9 * HOUR,
        messages: [
          "Your skillet has been on my stove since March, so this one is easy. I would do a jollof bake, oven to table.",
          "We love the jollof idea. With a shorter licence, could you do it for this?",
          "I can add a story frame if we meet here. The kitchen shoot takes a full day.",
        ],
      },
      { handle: "northlens", outcome: "brand-turn", fees: [3200], left: 38.4 },
      {
        handle: "amelie.eats",
        outcome: "brand-turn",
        fees: [650, 480, 600, 510, 580, 530, 560],
        left: 9.3,
      },
      { handle: "devpatelruns", outcome: "brand-turn", fees: [900], left: 41.5 },
      { handle: "sofi.enruta", outcome: "influencer-turn", fees: [2100, 1500, 1900, 1700], left: 31.4 },
      { handle: "noahmakes", outcome: "influencer-turn", fees: [700, 620], left: 40.4 },
    ],
    groups: [
      {
        outcome: "influencer-turn",
        count: 10,
        fees: [180, 340, 250, 420, 300, 160, 280, 390, 220, 390],
      },
      { outcome: "accepted-by-brand", count: 5, fees: [2400, 1850, 3100, 950, 1600] },
      { outcome: "accepted-by-influencer", count: 4, fees: [2750, 1200, 2050, 1300] },
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
    taste: ["Food", "Family", "Health", "Home and garden"],
    openedAgo: 75,
    applyIn: 21,
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
      { name: "Stoneware set for four", value: 120 },
      { name: "Linen tablecloth", value: 75 },
    ],
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
      { name: "Shell jacket Fonn", value: 420 },
      { name: "Merino base layer", value: 95 },
    ],
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
    taste: ["Beauty", "Travel", "Fashion", "Health"],
    openedAgo: 70,
    applyIn: null,
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
