import { decimalsOf } from "@/lib/money/money";
import type { Move } from "@/lib/negotiation/negotiation";
import { leadOf } from "@/lib/negotiation/thread";
import type { Party } from "@/lib/party/party";
import { ALL_OPEN, withFixed } from "@/lib/terms/fixed";
import { sameTerms, type Terms } from "@/lib/terms/terms";
import { anotherWay, bent, closingIn, dueFor, restFor, usualFee, withMore, workOn } from "./bargain";
import type { DemoCampaign } from "./campaigns";
import type { CastPart, Line, Way } from "./cast";
import type { Chance } from "./chance";
import type { DemoInfluencer } from "./influencers";
import { momentsOf } from "./moments";
import type { Narrator } from "./narrator";
import type { DemoOutcome } from "./outcome";
import type { Scene } from "./scene";

/** One negotiation of the demo, from its application to where it stands, with the time of every step. */
export type Plot = {
  influencer: DemoInfluencer;
  offers: { at: Date; alternatives: Terms[]; message: string }[];
  ending: { at: Date; by: Party; move: Move } | null;
  /** It expired just now and is played after the sweep, so that its expiry is not recorded yet. */
  isLate: boolean;
};

/** Every negotiation of a campaign. The same `now` gives the same plots. */
export function plotsOf(
  campaign: DemoCampaign,
  influencers: readonly DemoInfluencer[],
  narrator: Narrator,
  now: Date,
  chance: Chance,
): Plot[] {
  const nextMoments = momentsOf(campaign, now, chance);
  return castOf(campaign, influencers, chance).map(({ influencer, outcome, role, standing }) => {
    const count = role?.offers.length ?? offerCount(outcome, campaign, chance);
    const ask = usualFee(followersOf(influencer), campaign.currency) * chance.between(0.82, 1.2);
    const lines = role?.offers ?? linesOf(campaign, ask, count, standing, chance);
    const { offerTimes, endsAt } = nextMoments(outcome, count, role?.left);
    // In an open negotiation work is due in the future, however old the negotiation is.
    const planned = isOpen(outcome) ? now : (offerTimes.at(-1) ?? now);
    // The campaign's totals count on a given fee, so no dearer alternative may stand beside it.
    const isGiven = role !== undefined || standing !== undefined;
    const offers = offersOf(campaign, influencer, lines, planned, isGiven ? 0 : VARIED, chance);
    const sceneOf = (number: number): Scene => {
      const leads = offers.map((alternatives) => leadOf({ alternatives }));
      const terms = leads[number];
      if (!terms) throw new Error(`the demo has no offer ${number} of ${influencer.name}`);
      const [before, own] = [leads[number - 1] ?? null, leads[number - 2] ?? null];
      return { campaign, influencer, number, terms, before, own, isDouble: offers[number]?.length === 2 };
    };
    const accepts = role?.accepts ?? 1 + Math.floor(chance.between(0, offers.at(-1)?.length ?? 1));
    return {
      influencer,
      offers: offers.map((alternatives, number) => ({
        at: offerTimes[number] ?? now,
        alternatives,
        message: lines[number]?.says ?? narrator.says(sceneOf(number)),
      })),
      ending: endsAt && endingOf(outcome, endsAt, accepts, narrator, sceneOf(offers.length - 1)),
      isLate: outcome === "due",
    };
  });
}

/** How many of the other offers have a second alternative. */
const VARIED = 0.15;

function isOpen(outcome: DemoOutcome): boolean {
  return outcome === "brand-turn" || outcome === "influencer-turn";
}

type Part = { influencer: DemoInfluencer; outcome: DemoOutcome; role?: CastPart; standing?: number };

/** Who gets which part: first the cast, then those whose usual fee is near a given fee, then the rest by category. */
function castOf(campaign: DemoCampaign, influencers: readonly DemoInfluencer[], chance: Chance): Part[] {
  const role = (handle: string) => campaign.cast?.find((part) => part.handle === handle);
  const cast = influencers.flatMap((influencer) => {
    const own = role(influencer.handle);
    return own ? [{ influencer, outcome: own.outcome, role: own }] : [];
  });
  const parts = campaign.groups.flatMap(({ outcome, count, fees }) =>
    Array.from({ length: count }, (_, at) => ({ outcome, standing: fees?.[at] })),
  );
  const waiting = suitable(campaign, influencers, chance)
    .filter(({ handle }) => !role(handle))
    .slice(0, parts.length);
  const priced = parts
    .filter(({ standing }) => standing !== undefined)
    .sort((one, other) => (other.standing ?? 0) - (one.standing ?? 0))
    .map((part) => ({ ...part, influencer: takeNearest(waiting, (part.standing ?? 0) / 0.85, campaign) }));
  const others = chance.shuffled(parts.filter(({ standing }) => standing === undefined));
  return [...cast, ...priced, ...others.map((part) => ({ ...part, influencer: takeFirst(waiting) }))];
}

function suitable(
  { platforms, taste, fixedFee }: DemoCampaign,
  influencers: readonly DemoInfluencer[],
  chance: Chance,
): DemoInfluencer[] {
  const fit = (one: DemoInfluencer) => one.categories.filter((category) => taste.includes(category)).length;
  const reachable = influencers.filter(({ channels }) =>
    channels.some(({ platform }) => platforms.includes(platform)),
  );
  return fixedFee === undefined
    ? chance.shuffled(reachable).sort((one, other) => fit(other) - fit(one))
    : [...reachable].sort((one, other) => followersOf(one) - followersOf(other));
}

function takeFirst(waiting: DemoInfluencer[]): DemoInfluencer {
  const taken = waiting.shift();
  if (!taken) throw new Error("the demo has too few influencers for a campaign");
  return taken;
}

function takeNearest(waiting: DemoInfluencer[], ask: number, { currency }: DemoCampaign): DemoInfluencer {
  const distance = (one: DemoInfluencer) => Math.abs(Math.log(usualFee(followersOf(one), currency) / ask));
  waiting.sort((one, other) => distance(one) - distance(other));
  return takeFirst(waiting);
}

function followersOf({ channels }: DemoInfluencer): number {
  return channels.reduce((sum, { followers }) => sum + followers, 0);
}

/** After how many offers each outcome is possible. Short negotiations are more common. */
const ODD = [1, 1, 1, 3, 3, 5, 7] as const;
const EVEN = [2, 2, 2, 4, 4, 6] as const;
const COUNTS: Record<DemoOutcome, readonly number[]> = {
  "brand-turn": ODD,
  "accepted-by-brand": ODD,
  "declined-by-brand": ODD,
  "withdrawn-by-influencer": ODD,
  "influencer-turn": EVEN,
  "accepted-by-influencer": EVEN,
  "declined-by-influencer": EVEN,
  "withdrawn-by-brand": EVEN,
  "campaign-closed": [...ODD, ...EVEN],
  expired: [...ODD, ...EVEN],
  due: [1, 2, 3],
};

function offerCount(outcome: DemoOutcome, { fixedFee }: DemoCampaign, chance: Chance): number {
  return fixedFee === undefined ? chance.one(COUNTS[outcome]) : 1;
}

function linesOf(
  campaign: DemoCampaign,
  ask: number,
  count: number,
  standing: number | undefined,
  chance: Chance,
): Line[] {
  const fees =
    campaign.fixedFee === undefined ? closingIn(ask, count, chance, standing) : [campaign.fixedFee];
  return fees.map((fee) => ({ fee }));
}

/** The alternatives of every offer. Each lead follows from the one before (N2) and repeats no standing alternative (N13). */
function offersOf(
  campaign: DemoCampaign,
  influencer: DemoInfluencer,
  lines: readonly Line[],
  planned: Date,
  varied: number,
  chance: Chance,
): Terms[][] {
  const unit = 10 ** decimalsOf(campaign.currency);
  const termsOf = (way: Way, from: Terms): Terms =>
    withFixed(campaign.fixed ?? ALL_OPEN, { ...from, ...way.with, fee: Math.round(way.fee) * unit });
  let standing = [proposal(campaign, influencer, planned, chance)];
  return lines.map((line, number) => {
    const before = leadOf({ alternatives: standing });
    const by = number % 2 === 1 ? "brand" : "influencer";
    const isBent = number > 0 && line.with === undefined;
    const lead = termsOf(line, isBent ? bent(before, by, campaign, chance) : before);
    const own = number > 0 && standing.some((other) => sameTerms(other, lead)) ? withMore(lead) : lead;
    const further = (line.or ?? []).map((way) => termsOf(way, own));
    const isVaried = campaign.fixedFee === undefined && chance.is(varied);
    standing = isVaried ? [own, anotherWay(own, unit, chance)] : [own, ...further];
    return standing;
  });
}

/** What an applicant proposes, except for the fee. */
function proposal(campaign: DemoCampaign, influencer: DemoInfluencer, planned: Date, chance: Chance): Terms {
  const platforms = influencer.channels
    .map(({ platform }) => platform)
    .filter((on) => campaign.platforms.includes(on));
  const deliverables = workOn(platforms, dueFor(planned, chance), chance);
  return { fee: 0, deliverables, gift: giftFor(campaign, chance), ...restFor(campaign, chance) };
}

function giftFor({ products, currency }: DemoCampaign, chance: Chance): Terms["gift"] {
  if (chance.is(0.55)) return null;
  const { name, value, variants } = chance.one(products);
  const variant = variants ? chance.one(variants) : null;
  return { name, variant, value: value * 10 ** decimalsOf(currency) };
}

function endingOf(
  outcome: DemoOutcome,
  at: Date,
  alternative: number,
  narrator: Narrator,
  scene: Scene,
): Plot["ending"] {
  switch (outcome) {
    case "accepted-by-brand":
      return { at, by: "brand", move: { kind: "accept", alternative } };
    case "accepted-by-influencer":
      return { at, by: "influencer", move: { kind: "accept", alternative } };
    case "declined-by-brand":
      return { at, by: "brand", move: narrator.declines(scene) };
    case "declined-by-influencer":
      return { at, by: "influencer", move: narrator.turnsDown(scene) };
    case "withdrawn-by-brand":
      return { at, by: "brand", move: narrator.withdraws("brand", scene) };
    case "withdrawn-by-influencer":
      return { at, by: "influencer", move: narrator.withdraws("influencer", scene) };
    default:
      return null;
  }
}
