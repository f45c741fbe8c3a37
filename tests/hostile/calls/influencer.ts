import type { ActionRow } from "../calls";
import { applyFields, newCampaign } from "../deals";
import { newHandle, profileFields } from "../people";
import type { Kind } from "../values";
import { all, SIGNED_OUT } from "./denials";

/** What the fields of an offer's forms are for. */
export const TERMS_KINDS = {
  fee: "money",
  "deliverable.0.kind": "choice",
  "deliverable.0.quantity": "quantity",
  "deliverable.0.dueDays": "due-days",
  "deliverable.0.dueOn": "day-to-come",
  "right.organic.days": "days",
  "right.organic.territory": "territory",
  "right.paid.days": "days",
  "right.paid.territory": "territory",
  exclusivityDays: "days",
  exclusivityCategory: "words",
  commission: "percent",
  deposit: "percent",
  paymentDays: "days",
  paymentAfter: "choice",
  message: "words",
} as const satisfies Record<string, Kind>;

/** What the fields of a profile's forms are for. */
export const PROFILE_KINDS = {
  name: "needed-words",
  handle: "handle",
  location: "words",
  bio: "words",
  categories: "choice",
  "channels.instagram.handle": "needed-words",
  "channels.instagram.followers": "followers",
  "channels.instagram.engagement": "percent",
} as const satisfies Record<string, Kind>;

const BY_INFLUENCERS = {
  may: ["influencer", "foreignInfluencer"], // each for themselves
  denied: { ...SIGNED_OUT, ...all("not-allowed", "reviewer", "manager", "owner", "foreignOwner", "leaver") },
} as const;

/** What influencers do. */
export const INFLUENCER_CALLS: Readonly<Record<string, ActionRow>> = {
  editProfile: {
    ...BY_INFLUENCERS,
    prepare: async () => ({
      page: "/profile",
      fields: [
        ...profileFields(newHandle()),
        ["audience.ages.1.percent", "40"],
        ["audience.countries.0.label", "Portugal"],
        ["audience.countries.0.percent", "60"],
      ],
    }),
    kinds: {
      ...PROFILE_KINDS,
      "audience.ages.1.percent": "share",
      "audience.countries.0.label": "words",
      "audience.countries.0.percent": "share",
    },
  },
  applyToCampaign: {
    ...BY_INFLUENCERS,
    prepare: async (world) => {
      const campaignId = await newCampaign(world);
      return { page: `/opportunities/${campaignId}`, fields: applyFields(campaignId) };
    },
    kinds: { campaignId: "id", key: "key", ...TERMS_KINDS, product: "choice", giftVariant: "harmless" },
    isKeyed: true,
  },
};
