import type { ActionRow } from "../calls";
import { accepted, campaignFields, newCampaign, newDeal } from "../deals";
import { newKey } from "../people";
import type { Kind } from "../values";
import { all, BY_MANAGERS, PLACELESS_IN_BRANDS, SIGNED_OUT } from "./denials";

const KINDS = {
  name: "needed-words",
  brief: "words",
  currency: "choice",
  platforms: "choice",
  applyBy: "day-to-come",
  decideOn: "day-to-come",
  zone: "choice",
  budget: "money",
  pricing: "choice",
  fixedFee: "harmless", // while the fee is negotiable
  "term.fee": "choice",
  "fixed.fee": "harmless", // while the fee is open
  "term.deliverables": "choice",
  "fixed.deliverable.0.kind": "choice",
  "fixed.deliverable.0.quantity": "quantity",
  "fixed.deliverable.0.dueDays": "due-days",
  "fixed.deliverable.0.dueOn": "day-to-come",
  "term.rights": "choice",
  "fixed.right.organic.days": "days",
  "fixed.right.organic.territory": "territory",
  "fixed.right.paid.days": "days",
  "fixed.right.paid.territory": "territory",
  "term.payment": "choice",
  "fixed.deposit": "percent",
  "fixed.paymentDays": "days",
  "fixed.paymentAfter": "choice",
  "productName.0": "needed-words",
  "productValue.0": "money",
} as const satisfies Record<string, Kind>;

/** What managers do with campaigns and rosters. */
export const CAMPAIGN_CALLS: Readonly<Record<string, ActionRow>> = {
  createCampaign: {
    may: ["manager", "owner", "foreignOwner"], // each in their own brand
    denied: { ...SIGNED_OUT, ...all("not-allowed", "reviewer", ...PLACELESS_IN_BRANDS) },
    prepare: async ({ mark }) => ({
      page: "/campaigns/new",
      fields: [...campaignFields(`Campaign ${mark}`), ["key", newKey()], ["intent", "open"]],
    }),
    kinds: { ...KINDS, key: "key", intent: "harmless" },
    isKeyed: true,
  },
  editCampaign: {
    ...BY_MANAGERS,
    prepare: async (world) => {
      const campaignId = await newCampaign(world, { intent: "draft" });
      return {
        page: `/campaigns/${campaignId}/settings`,
        fields: [["campaignId", campaignId], ...campaignFields(`Renamed ${world.mark}`), ["intent", "open"]],
      };
    },
    kinds: { campaignId: "id", ...KINDS, intent: "harmless" },
  },
  closeCampaign: {
    ...BY_MANAGERS,
    prepare: async (world) => {
      const { campaignId } = await newDeal(world);
      return {
        page: `/campaigns/${campaignId}/settings?confirm=close`,
        fields: [
          ["campaignId", campaignId],
          ["shown", "1"],
        ],
      };
    },
    kinds: { campaignId: "id", shown: "shown" },
  },
  finaliseRoster: {
    ...BY_MANAGERS,
    prepare: async (world) => {
      const deal = await newDeal(world);
      await accepted(world, deal);
      return {
        page: `/campaigns/${deal.campaignId}/roster?confirm=finalise`,
        fields: [
          ["campaignId", deal.campaignId],
          ["shown", "0"],
        ],
      };
    },
    kinds: { campaignId: "id", shown: "harmless" },
  },
};
