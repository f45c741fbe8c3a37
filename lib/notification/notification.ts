import { type Currency, formatMoney } from "@/lib/money/money";
import { feeWords } from "@/lib/negotiation/call";
import { DEADLINE_WORDS, type DeadlineKind, DECLINE_REASON_LABELS } from "@/lib/negotiation/ending";
import type { Happening, HappeningKind } from "@/lib/negotiation/happening";
import { MAX_OFFER_NUMBER } from "@/lib/negotiation/thread";
import type { Party } from "@/lib/party/party";

/** An event with what its sentences need: the names, and the users on either side. */
export type ToldEvent = {
  readonly happening: Happening;
  readonly actorId: string | null;
  readonly applicationId: string;
  readonly campaignId: string;
  readonly campaignName: string;
  readonly brandName: string;
  readonly applicantName: string;
  readonly currency: Currency;
  /** What set the negotiation's deadline. */
  readonly deadline: DeadlineKind;
  readonly memberIds: readonly string[];
  readonly influencerUserId: string;
};

/** What a user is told: one sentence, and a link to it. */
export type Telling = { readonly userId: string; readonly sentence: string; readonly href: string };

/**
 * Who is told what about an event. An influencer's move is told to every member of the brand, a brand's move to the
 * influencer, an expiry or a closing to both sides. Nobody is told about what they did themselves.
 */
export function tellingsOf(told: ToldEvent): Telling[] {
  return sidesToldOf(told.happening).flatMap((side) => {
    const users = side === "brand" ? told.memberIds : [told.influencerUserId];
    const [sentence, href] = [sentenceFor(told, side), hrefFor(told, side)];
    return users.filter((userId) => userId !== told.actorId).map((userId) => ({ userId, sentence, href }));
  });
}

function sidesToldOf({ by }: Happening): Party[] {
  switch (by) {
    case "influencer":
      return ["brand"];
    case "brand":
      return ["influencer"];
    case null:
      return ["brand", "influencer"];
  }
}

function hrefFor({ campaignId, applicationId }: ToldEvent, side: Party): string {
  return side === "brand"
    ? `/campaigns/${campaignId}/offers/${applicationId}`
    : `/negotiations/${applicationId}`;
}

function sentenceFor(told: ToldEvent, side: Party): string {
  const { happening, campaignName: campaign, currency } = told;
  const other = side === "brand" ? told.applicantName : told.brandName;
  const money = (fee: number) => formatMoney(fee, currency);
  switch (happening.kind) {
    case "applied":
      return `${other} applied to ${campaign} at ${feeWords(happening.payload, money)}. Waiting for you.`;
    case "countered": {
      const { answers } = happening.payload;
      const isFinal = answers.number + 1 === MAX_OFFER_NUMBER;
      const ask = isFinal ? "It’s their final offer: accept or decline." : "Waiting for you.";
      return `${other} countered ${feeWords(happening.payload, money)} in ${campaign}. ${ask}`;
    }
    case "accepted":
      return `${other} accepted your ${money(happening.payload.fee)} in ${campaign}. The contract is active.`;
    case "declined": {
      const { answers, reason } = happening.payload;
      const why =
        reason === null || reason === "other" ? "" : `: ${DECLINE_REASON_LABELS[reason].toLowerCase()}`;
      return `${other} declined your ${money(answers.fee)} in ${campaign}${why}.`;
    }
    case "withdrawn": {
      const { number, fee } = happening.payload.answers;
      return number === 0
        ? `${other} withdrew the application to ${campaign}.`
        : `${other} withdrew the offer of ${money(fee)} in ${campaign}.`;
    }
    case "campaign-closed":
      return side === "brand"
        ? `${campaign} closed, which ended the negotiation with ${other}.`
        : `${other} closed ${campaign}, which ended your negotiation.`;
    case "expired":
      return `${side === "brand" ? "The" : "Your"} negotiation with ${other} in ${campaign} expired: ${DEADLINE_WORDS[told.deadline]}.`;
  }
}

/** A notification in the list. Following it by its `id` marks it as read and leads to what it is about. */
export type Notification = {
  id: string;
  kind: HappeningKind;
  sentence: string;
  at: Date;
  isRead: boolean;
};
