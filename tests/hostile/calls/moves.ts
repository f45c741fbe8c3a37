import type { ActionRow, Target } from "../calls";
import { brandPage, countered, type Deal, influencerPage, moveFields, newDeal, termsFields } from "../deals";
import type { PostedFields } from "../forms";
import type { Who, World } from "../people";
import type { Kind } from "../values";
import { all, SIGNED_OUT } from "./denials";
import { TERMS_KINDS } from "./influencer";

/** Only the two sides of a negotiation make its moves. */
const BY_PARTIES = {
  may: ["reviewer", "manager", "owner", "influencer"],
  denied: { ...SIGNED_OUT, ...all("not-found", "foreignOwner", "foreignInfluencer"), leaver: "not-allowed" },
  isKeyed: true,
} as const;

const KINDS = {
  applicationId: "id",
  answers: "answers",
  key: "key",
} as const satisfies Record<string, Kind>;

type Stage = { deal: Deal; answers: number; page: string };

/** A negotiation in which it is this person's turn. */
async function onTurn(world: World, who: Who): Promise<Stage> {
  const deal = await newDeal(world);
  if (who !== "influencer") return { deal, answers: 0, page: brandPage(deal) };
  return { deal: await countered(world, deal), answers: 1, page: influencerPage(deal) };
}

/** A negotiation in which this person waits for the other side. */
async function offTurn(world: World, who: Who): Promise<Stage> {
  const deal = await newDeal(world);
  if (who === "influencer") return { deal, answers: 0, page: influencerPage(deal) };
  return { deal: await countered(world, deal), answers: 1, page: brandPage(deal) };
}

function targetAt({ deal, answers, page }: Stage, fields: PostedFields): Target {
  return {
    page,
    fields: [...moveFields(deal, answers), ...fields],
  };
}

/** The moves of a negotiation. */
export const MOVE_CALLS: Readonly<Record<string, ActionRow>> = {
  acceptOffer: {
    ...BY_PARTIES,
    prepare: async (world, who) => targetAt(await onTurn(world, who), [["alternative", "1"]]),
    kinds: { ...KINDS, alternative: "place" },
  },
  sendCounteroffer: {
    ...BY_PARTIES,
    prepare: async (world, who) =>
      targetAt(await onTurn(world, who), [
        ...termsFields("1,050"),
        ["giftName", "Copper pan"],
        ["giftVariant", "26 cm"],
        ["giftValue", "80"],
      ]),
    kinds: { ...KINDS, ...TERMS_KINDS, giftName: "needed-words", giftVariant: "words", giftValue: "money" },
  },
  declineOffer: {
    ...BY_PARTIES,
    prepare: async (world, who) =>
      targetAt(await onTurn(world, who), [
        ["reason", "other"],
        ["note", "Another season."],
      ]),
    kinds: { ...KINDS, reason: "choice", note: "needed-words" },
  },
  withdrawOffer: {
    ...BY_PARTIES,
    prepare: async (world, who) => targetAt(await offTurn(world, who), [["note", "No time."]]),
    kinds: { ...KINDS, note: "words" },
  },
};
