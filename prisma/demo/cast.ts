import type { Right, Terms } from "@/lib/terms/terms";
import type { DemoOutcome } from "./outcome";

/** One set of terms: a fee in whole units, and what it changes of the terms before it. */
export type Way = { fee: number; with?: Partial<Omit<Terms, "fee">> };

/** One offer: its lead, its further alternatives (N17), told by what they change of the lead, and what is said with it. */
export type Line = Way & { or?: readonly Way[]; says?: string };

/** One negotiation told exactly, offer by offer. `left` days of its six weeks; `accepts` is the alternative agreed on. */
export type CastPart = {
  handle: string;
  outcome: DemoOutcome;
  offers: readonly Line[];
  left?: number;
  accepts?: number;
};

const HOUR = 1 / 24; // days
const THREE_WEEKS = { days: 21 };

function organic(days: number): Right {
  return { kind: "organic", days, territory: "worldwide" };
}

function paid(days: number, territory: Right["territory"] = ["US"]): Right {
  return { kind: "paid", days, territory };
}

/** Fees alone, the rest as it comes. */
function at(...fees: number[]): Line[] {
  return fees.map((fee) => ({ fee }));
}

/** Who is seen in the README's pictures of Autumn Kitchen, and whoever shows what an offer can be. */
export const AUTUMN_CAST: readonly CastPart[] = [
  {
    handle: "mayacooks",
    outcome: "brand-turn",
    left: 2 + 4.9 * HOUR,
    offers: [
      {
        fee: 1400,
        with: {
          deliverables: [
            { platform: "instagram", format: "reel", quantity: 1, due: THREE_WEEKS },
            { platform: "instagram", format: "story", quantity: 2, due: THREE_WEEKS },
          ],
          rights: [organic(90), paid(30)],
          payment: { depositBps: 3_000, days: 14, after: "publication" },
        },
        says: "Your skillet has been on my stove since March, so this one is easy. I would do a jollof bake, oven to table.",
      },
      {
        fee: 1050,
        with: { rights: [organic(60), paid(30)] },
        says: "We love the jollof idea. With a shorter licence, could you do it for this?",
      },
      {
        fee: 1250,
        with: {
          deliverables: [
            { platform: "instagram", format: "reel", quantity: 1, due: THREE_WEEKS },
            { platform: "instagram", format: "story", quantity: 3, due: THREE_WEEKS },
          ],
          rights: [organic(90), paid(30)],
        },
        says: "I can add a story frame if we meet here. The kitchen shoot takes a full day.",
      },
    ],
  },
  {
    handle: "northlens",
    outcome: "brand-turn",
    left: 38.4,
    offers: [
      {
        fee: 3200,
        with: {
          deliverables: [
            { platform: "youtube", format: "video", quantity: 1, due: { days: 30 } },
            { platform: "youtube", format: "short", quantity: 2, due: { days: 30 } },
          ],
          rights: [organic(90)],
        },
        or: [
          {
            fee: 2700,
            with: {
              deliverables: [{ platform: "youtube", format: "video", quantity: 1, due: { days: 30 } }],
            },
          },
          { fee: 3900, with: { rights: [organic(180), paid(60, ["US", "CA", "SE"])] } },
        ],
        says: "One long film is what I do best, so here are three ways to have it: with two shorts, without, or with the rights to run it as an ad.",
      },
    ],
  },
  { handle: "amelie.eats", outcome: "brand-turn", left: 9.3, offers: at(650, 480, 600, 510, 580, 530, 560) },
  { handle: "devpatelruns", outcome: "brand-turn", left: 41.5, offers: at(900) },
  {
    handle: "sofi.enruta",
    outcome: "influencer-turn",
    left: 31.4,
    offers: [
      ...at(2100, 1500, 1900),
      {
        fee: 1640,
        with: { rights: [organic(90), paid(30, ["US", "CA"])] },
        or: [{ fee: 1700, with: { rights: [organic(90), paid(60, ["US", "CA", "ES"])] } }],
        says: "Two ways to meet: the shorter paid use, or twice the days and Spain with it for $60 more.",
      },
    ],
  },
  { handle: "noahmakes", outcome: "influencer-turn", left: 40.4, offers: at(700, 620) },
  {
    handle: "marcusbakes",
    outcome: "accepted-by-influencer",
    accepts: 2,
    offers: [
      ...at(1500, 1150, 1400),
      {
        fee: 1240,
        with: { rights: [organic(90)] },
        or: [{ fee: 1300, with: { rights: [organic(90), paid(60)] } }],
        says: "Choose what suits you: our own channels alone, or ads as well for two months.",
      },
    ],
  },
];
