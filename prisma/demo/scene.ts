import { countryName } from "@/lib/terms/country";
import { type Right, sameTerm, TERM_NAMES, type TermName, type Terms } from "@/lib/terms/terms";
import { rightText } from "@/lib/terms/wording";
import { audienceOf } from "./audience";
import type { DemoCampaign } from "./campaigns";
import type { DemoInfluencer } from "./influencers";

/** What somebody speaks about: the terms of the offer in question, and those of the offers before it. */
export type Scene = {
  campaign: DemoCampaign;
  influencer: DemoInfluencer;
  /** The offer's number, its lead, and whether it has a second alternative. */
  number: number;
  terms: Terms;
  isDouble: boolean;
  /** The lead it answers, and the lead of the same side's offer before; null if there is none. */
  before: Terms | null;
  own: Terms | null;
};

/** The first term besides the fee that the offer changes, or null. */
export function changedTerm({ before, terms }: Scene): TermName | null {
  if (!before) return null;
  return TERM_NAMES.find((name) => name !== "fee" && !sameTerm(name, before, terms)) ?? null;
}

/** The right that the offer adds or changes, if there is one. */
export function newRight({ before, terms }: Scene): Right | undefined {
  const known = before?.rights.map(rightText) ?? [];
  return terms.rights.find((right) => !known.includes(rightText(right)));
}

/** The new right is for the brand's own channels or ads. */
export function takesItElsewhere(scene: Scene): boolean {
  const kind = newRight(scene)?.kind;
  return kind === "organic" || kind === "paid";
}

/** The new right is for ads through the influencer's account. */
export function runsItThere(scene: Scene): boolean {
  return newRight(scene)?.kind === "allowlisting";
}

export function isSingle({ isDouble }: Scene): boolean {
  return !isDouble;
}

export function isFixedRate({ campaign }: Scene): boolean {
  return campaign.fixedFee !== undefined;
}

export function isNegotiable(scene: Scene): boolean {
  return !isFixedRate(scene);
}

export function isFamily({ influencer }: Scene): boolean {
  return influencer.categories.includes("Family");
}

/** Most of the audience is in countries that the campaign is not for. */
export function isAbroad({ campaign, influencer }: Scene): boolean {
  const markets = campaign.markets.map(countryName);
  const abroad = audienceOf(influencer).countries.filter(({ label }) => !markets.includes(label));
  return abroad.reduce((sum, { percent }) => sum + percent, 0) > 50;
}

export function isYoung({ influencer }: Scene): boolean {
  return influencer.age < YOUNG;
}

const YOUNG = 25; // years

/** The brand's answer to the application. */
export function answersFirst({ number }: Scene): boolean {
  return number === 1;
}

/** After at least four offers. */
export function isAmongTheLast({ number }: Scene): boolean {
  return number > 3;
}

/** The brand offers more than it did before. */
export function grants({ own, terms }: Scene): boolean {
  return own !== null && terms.fee > own.fee;
}

/** The influencer asks for less than before. */
export function asksLess({ own, terms }: Scene): boolean {
  return own !== null && terms.fee < own.fee;
}

export function hasGift({ terms }: Scene): boolean {
  return terms.gift !== null;
}

/** The influencer chose a product, rather than getting the one that everybody gets. */
export function hasChosenGift({ terms, campaign }: Scene): boolean {
  return terms.gift !== null && campaign.fixed?.gift === undefined;
}

export function hasExclusivity({ terms }: Scene): boolean {
  return terms.exclusivity !== null;
}

export function hasDueDate({ terms }: Scene): boolean {
  return terms.deliverables.some(({ due }) => due !== null);
}

export function letsAdsRun({ terms }: Scene): boolean {
  return terms.rights.some(({ kind }) => kind !== "organic");
}

export function addsAStory({ before, terms }: Scene): boolean {
  return before !== null && storiesIn(terms) > storiesIn(before);
}

function storiesIn({ deliverables }: Terms): number {
  return deliverables
    .filter(({ format }) => format === "story")
    .reduce((sum, { quantity }) => sum + quantity, 0);
}
