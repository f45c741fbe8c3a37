import { EXPIRY_WEEKS } from "@/lib/negotiation/deadline";
import { type DemoCampaign, TIMES_LEFT } from "./campaigns";
import { type Chance, inTurn } from "./chance";
import type { DemoOutcome } from "./outcome";

export const DAY_MS = 86_400_000;
const LIFE = EXPIRY_WEEKS * 7; // days until a standing offer expires
const MINUTE = 1 / 1440; // days

/** When the offers of one negotiation are made, and when somebody ends it; null if nobody does. */
export type Moments = { offerTimes: Date[]; endsAt: Date | null };

/** When the acceptance over budget in a tight campaign was made, in days before now. It is the last move there. */
export const OVERRIDE_AGO = 80 * MINUTE;

/** Returns a function that chooses the times of a campaign's next negotiation. Inside, times are days before `now`. */
export function momentsOf(campaign: DemoCampaign, now: Date, chance: Chance) {
  const openedAgo = campaign.openedAgo ?? 0;
  const endAgo = campaign.end?.ago ?? 0;
  const timeLeft = dealt(TIMES_LEFT, Math.floor(chance.between(0, TIMES_LEFT.length)));
  const decided = inTurn([0.3, 0.8, 1.6, 2.7, 4, 6, 9, 13, 18, 24, 31, 38], chance);

  /** How long ago the standing offer was made, and how long ago the negotiation was ended. */
  const standing = (outcome: DemoOutcome, left?: number): { ago: number; endedAgo: number | null } => {
    switch (outcome) {
      case "brand-turn":
      case "influencer-turn":
        return { ago: LIFE - (left ?? timeLeft()), endedAgo: null };
      case "due":
        return { ago: LIFE + chance.between(2, 9) * MINUTE, endedAgo: null };
      case "expired":
        return { ago: LIFE + endAgo + chance.between(0.3, (openedAgo - LIFE - endAgo) / 2), endedAgo: null };
      case "campaign-closed":
        return { ago: endAgo + chance.between(0.5, 30), endedAgo: null };
      default: {
        const endedAgo = endAgo + Math.min(decided() * chance.between(0.9, 1.1), (openedAgo - endAgo) / 2);
        return { ago: endedAgo + chance.between(0.15, 8), endedAgo };
      }
    }
  };

  return (outcome: DemoOutcome, count: number, left?: number): Moments => {
    const { ago, endedAgo } = standing(outcome, left);
    const gaps = Array.from({ length: count - 1 }, () => chance.between(0.2, 4.5));
    const room = openedAgo - 0.2 - ago;
    const wanted = gaps.reduce((sum, gap) => sum + gap, 0);
    const shrink = wanted > room ? room / wanted : 1;
    const agos = gaps.reduceRight((later, gap) => [(later[0] ?? ago) + gap * shrink, ...later], [ago]);
    const at = (days: number) => new Date(Math.round(now.getTime() - days * DAY_MS));
    return { offerTimes: agos.map(at), endsAt: endedAgo === null ? null : at(endedAgo) };
  };
}

function dealt<T>(of: readonly T[], from: number): () => T {
  let next = from;
  return () => {
    const taken = of[next++ % of.length];
    if (taken === undefined) throw new Error("nothing to deal");
    return taken;
  };
}
