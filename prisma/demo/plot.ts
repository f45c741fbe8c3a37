import { decimalsOf } from "@/lib/money/money";
import { type Move } from "@/lib/negotiation/negotiation";
import { type Party } from "@/lib/negotiation/party";
import { sameTerms, type Terms } from "@/lib/negotiation/terms";
import { bent, closingIn, rightsFor, usualFee, workOn } from "./bargain";
import type { CastPart, DemoCampaign, DemoOutcome } from "./campaigns";
import type { Chance } from "./chance";
import type { DemoInfluencer } from "./influencers";
import { DAY_MS, momentsOf } from "./moments";
import type { Narrator } from "./narrator";

/** One negotiation of the demo, from its application to where it stands, with the time of every step. */
export type Plot = {
  influencer: DemoInfluencer;
  offers: { at: Date; terms: Terms; message: string }[];
  ending: { at: Date; by: Party; move: Move } | null;
  /** It ran out just now: played after the sweep, so that there is one that nobody has recorded yet. */
  isLate: boolean;
};

/** Every negotiation of a campaign; deterministic, given `now`. */
export function plotsOf(
  campaign: DemoCampaign,
  influencers: readonly DemoInfluencer[],
  narrator: Narrator,
  now: Date,
  chance: Chance,
): Plot[] {
  const nextMoments = momentsOf(campaign, now, chance);
  return castOf(campaign, influencers, chance).map(({ influencer, outcome, role, standing }) => {
    const count = role?.fees.length ?? offerCount(outcome, campaign, chance);
    const ask = usualFee(followersOf(influencer), campaign.currency) * chance.between(0.82, 1.2);
    const fees = role?.fees ?? feesOf(campaign, ask, count, standing, chance);
    const { offerTimes, endsAt } = nextMoments(outcome, count, role?.left);
    // Work that is still being negotiated is due in the days to come, however old the negotiation is.
    const planned = isOpen(outcome) ? now : (offerTimes.at(-1) ?? now);
    const terms = termsOf(campaign, influencer, fees, planned, chance);
    return {
      influencer,
      offers: terms.map((each, number) => ({
        at: offerTimes[number] ?? now,
        terms: each,
        message: role?.messages?.[number] ?? narrator.says(number, each, influencer),
      })),
      ending: endsAt && endingOf(outcome, endsAt, narrator),
      isLate: outcome === "due",
    };
  });
}

function isOpen(outcome: DemoOutcome): boolean {
  return outcome === "brand-turn" || outcome === "influencer-turn";
}

type Part = { influencer: DemoInfluencer; outcome: DemoOutcome; role?: CastPart; standing?: number };

/** Who plays which part: first the cast, then those whose usual fee is near a given one, then the rest by category. */
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

/** After how many offers each outcome can come; short negotiations are more common. */
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

function feesOf(
  campaign: DemoCampaign,
  ask: number,
  count: number,
  standing: number | undefined,
  chance: Chance,
) {
  return campaign.fixedFee === undefined ? closingIn(ask, count, chance, standing) : [campaign.fixedFee];
}

/** The terms of every offer, each following from the one before (N2) and none equal to it (N13). */
function termsOf(
  campaign: DemoCampaign,
  influencer: DemoInfluencer,
  fees: readonly number[],
  planned: Date,
  chance: Chance,
): Terms[] {
  const unit = 10 ** decimalsOf(campaign.currency);
  const platforms = influencer.channels
    .map(({ platform }) => platform)
    .filter((on) => campaign.platforms.includes(on));
  const dueAt = new Date(planned.getTime() + chance.between(30, 70) * DAY_MS);
  const product = chance.is(0.45) ? chance.one(campaign.products) : null;
  let terms: Terms = {
    fee: 0,
    deliverables: workOn(platforms, chance.is(0.6) ? dueAt.toISOString().slice(0, 10) : null, chance),
    giftedProduct: product && { name: product.name, value: product.value * unit },
    ...rightsFor(chance),
  };
  return fees.map((fee, number) => {
    const before = terms;
    const by = number % 2 === 1 ? "brand" : "influencer";
    terms = { ...(number === 0 ? terms : bent(terms, by, chance)), fee: Math.round(fee) * unit };
    if (sameTerms(terms, before)) terms = { ...terms, commissionBps: terms.commissionBps + 100 };
    return terms;
  });
}

function endingOf(outcome: DemoOutcome, at: Date, narrator: Narrator): Plot["ending"] {
  switch (outcome) {
    case "accepted-by-brand":
      return { at, by: "brand", move: { kind: "accept" } };
    case "accepted-by-influencer":
      return { at, by: "influencer", move: { kind: "accept" } };
    case "declined-by-brand":
      return { at, by: "brand", move: narrator.declines() };
    case "declined-by-influencer":
      return { at, by: "influencer", move: narrator.turnsDown() };
    case "withdrawn-by-brand":
      return { at, by: "brand", move: narrator.withdraws("brand") };
    case "withdrawn-by-influencer":
      return { at, by: "influencer", move: narrator.withdraws("influencer") };
    default:
      return null;
  }
}
