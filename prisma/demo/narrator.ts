import { DECLINE_REASONS, type DeclineReason } from "@/lib/negotiation/ending";
import type { Move } from "@/lib/negotiation/negotiation";
import { MAX_OFFER_NUMBER } from "@/lib/negotiation/thread";
import type { Party } from "@/lib/party/party";
import type { Terms } from "@/lib/terms/terms";
import { countText } from "@/lib/terms/wording";
import type { DemoCampaign } from "./campaigns";
import { type Chance, inTurn } from "./chance";
import type { DemoInfluencer } from "./influencers";
import {
  APPLYING,
  BRAND_COUNTERS,
  DECLINE_NOTES,
  filled,
  INFLUENCER_COUNTERS,
  INFLUENCER_DECLINES,
  LAST_WORDS,
  WITHDRAWALS,
} from "./words";

/** Finds words for the people of one campaign, without repeating itself. */
export type Narrator = ReturnType<typeof narratorOf>;

export function narratorOf({ brand, name: campaign }: DemoCampaign, chance: Chance) {
  const applying = inTurn(
    APPLYING.filter((words) => !words.includes("{gift}")),
    chance,
  );
  const applyingForAGift = inTurn(APPLYING, chance);
  const countering = {
    brand: inTurn(BRAND_COUNTERS, chance),
    influencer: inTurn(INFLUENCER_COUNTERS, chance),
  };
  const lastWords = {
    brand: inTurn(LAST_WORDS.brand, chance),
    influencer: inTurn(LAST_WORDS.influencer, chance),
  };
  const reasons = inTurn(DECLINE_REASONS, chance);
  const notes = Object.fromEntries(
    DECLINE_REASONS.map((reason) => [reason, inTurn(DECLINE_NOTES[reason], chance)]),
  ) as Record<DeclineReason, () => string | null>;
  const turningDown = inTurn(INFLUENCER_DECLINES, chance);
  const withdrawing = {
    brand: inTurn<string | null>(WITHDRAWALS.brand, chance),
    influencer: inTurn<string | null>(WITHDRAWALS.influencer, chance),
  };

  const wordsFor = (number: number, terms: Terms): string => {
    if (number === 0) return terms.gift ? applyingForAGift() : applying();
    const by = number % 2 === 1 ? "brand" : "influencer";
    if (number >= MAX_OFFER_NUMBER - 1) return lastWords[by]();
    return chance.is(0.15) ? "" : countering[by]();
  };

  return {
    says: (number: number, terms: Terms, { location }: DemoInfluencer): string =>
      filled(wordsFor(number, terms), {
        brand,
        campaign,
        place: location.split(",")[0] ?? location,
        work: workText(terms),
        gift: terms.gift?.name ?? "",
      }),
    declines: (): Move => {
      const reason = reasons();
      return { kind: "decline", reason, note: notes[reason]() ?? undefined };
    },
    turnsDown: (): Move => ({ kind: "decline", ...turningDown() }),
    withdraws: (by: Party): Move => ({ kind: "withdraw", note: withdrawing[by]() ?? undefined }),
  };
}

function workText({ deliverables }: Terms): string {
  const pieces = deliverables.map(({ quantity, platform, format }) => countText(quantity, platform, format));
  const last = pieces.pop() ?? "";
  return pieces.length === 0 ? last : `${pieces.join(", ")} and ${last}`;
}
