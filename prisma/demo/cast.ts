import type { Right, Terms } from "@/lib/terms/terms";
import type { DemoOutcome } from "./outcome";

/** One set of terms: a fee in whole units, and what it changes of the terms it follows. */
export type Way = { fee: number; with?: Partial<Omit<Terms, "fee">> };

/** One offer: its lead, further alternatives (N17) by what each changes of the lead, and its message. */
export type Line = Way & { or?: readonly Way[]; says?: string };

/** One negotiation, written offer by offer. `left` is in days; `accepts` is the place of the alternative agreed on. */
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

/** Offers by their fees alone; chance decides the other terms and the words. */
function at(...fees: number[]): Line[] {
  return fees.map((fee) => ({ fee }));
}

/** The people in the README's pictures of Autumn Kitchen, and those whose offers have alternatives. */
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
        says: "Your skillet would get a hard life in my kitchen. I would do a jollof bake, from oven to table: a reel and two stories.",
      },
      {
        fee: 1050,
        with: { rights: [organic(60), paid(30)] },
        says: "We love the jollof idea. With 60 days of organic use instead of 90, could you do it for this?",
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
        says: "I can add a story frame and go back to 90 days if we meet here. The kitchen shoot takes a full day.",
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
        says: "One long film is what I do best, so here are three ways to have it: with two shorts, without them, or with both shorts and the right to run it all as ads.",
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
        says: "Two ways to meet: 30 days of paid use, or 60 days and Spain as well for $60 more.",
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
        says: "Choose what suits you: organic use alone, or 60 days of ads as well for $60 more.",
      },
    ],
  },
];
