import { accepted, newCampaign, newDeal } from "./deals";
import { EVERYONE, invite, newHandle, type Who, type World } from "./people";

/** What an address answers: the page, a redirect, not found, sign-in first, or that it takes only posts. */
export type Answered = "page" | "elsewhere" | "nothing" | "sign-in" | "posted";

export type RouteRow = {
  /** An address in our own brand's world, for those who may see it. */
  at(world: World): Promise<string>;
  answers: Record<Who, Answered>;
  /** Query parameters that the page reads. */
  asks?: readonly string[];
  /** It belongs to somebody and shows nothing to anybody else. */
  isSealed?: true;
};

function answers(
  groups: Partial<Record<Answered, readonly Who[]>>,
  others: Answered = "nothing",
): Record<Who, Answered> {
  const named = Object.entries(groups).flatMap(([answered, who]) =>
    who.map((one) => [one, answered as Answered] as const),
  );
  const all: Record<Who, Answered> = {
    reviewer: others,
    manager: others,
    owner: others,
    influencer: others,
    foreignOwner: others,
    foreignInfluencer: others,
    leaver: others,
    stranger: "sign-in",
  };
  return { ...all, ...Object.fromEntries(named) };
}

const MEMBERS = ["reviewer", "manager", "owner"] as const;
const BRANDS = [...MEMBERS, "foreignOwner"] as const;
const MANAGERS = ["manager", "owner", "foreignOwner"] as const;
const INFLUENCERS = ["influencer", "foreignInfluencer"] as const;

/** Made once for all addresses: an agreement between our brand and our influencer. */
let agreement: Promise<{ campaignId: string; applicationId: string; contractId: string }> | undefined;
function theAgreement(world: World) {
  return (agreement ??= newAgreement(world));
}
async function newAgreement(world: World) {
  const deal = await newDeal(world);
  return { ...deal, contractId: await accepted(world, deal) };
}

function fixed(path: string) {
  return async () => path;
}
function ofCampaign(rest: string) {
  return async (world: World) => `/campaigns/${(await theAgreement(world)).campaignId}${rest}`;
}

/** Every page and route handler in app/. The tests fail if one is missing. */
export const PLACES: Readonly<Record<string, RouteRow>> = {
  "/": { at: fixed("/"), answers: answers({ page: ["stranger"] }, "elsewhere") },
  "/api/[[...path]]": { at: fixed("/api/v1/negotiations"), answers: answers({ nothing: ["stranger"] }) },
  "/sign-in": {
    at: fixed("/sign-in"),
    answers: answers({ page: ["stranger"] }, "elsewhere"),
    asks: ["next"],
  },
  "/sign-up": { at: fixed("/sign-up"), answers: answers({ page: ["stranger"] }, "elsewhere") },
  "/sign-up/brand": { at: fixed("/sign-up/brand"), answers: answers({ page: ["stranger"] }, "elsewhere") },
  "/sign-up/influencer": {
    at: fixed("/sign-up/influencer"),
    answers: answers({ page: ["stranger"] }, "elsewhere"),
  },
  "/invite/[token]": {
    at: async ({ people }) =>
      `/invite/${await invite(people.owner, "reviewer", `${newHandle()}@hostile.example`)}`,
    answers: answers({ page: EVERYONE }),
  },
  "/campaigns": {
    at: fixed("/campaigns"),
    answers: answers({ page: BRANDS }),
    asks: ["after"],
  },
  "/campaigns/new": { at: fixed("/campaigns/new"), answers: answers({ page: MANAGERS }) },
  "/campaigns/[campaignId]": {
    at: ofCampaign(""),
    // It leads on, but another brand finds nothing there.
    answers: answers({ elsewhere: BRANDS }),
  },
  "/campaigns/[campaignId]/offers": {
    at: ofCampaign("/offers"),
    answers: answers({ page: MEMBERS }),
    asks: [
      "q",
      "sort",
      "status",
      "platform",
      "feeMin",
      "feeMax",
      "followersMin",
      "followersMax",
      "expand",
      "open",
      "move",
      "tab",
      "rows.action-required",
      "after.action-required",
      "after.expired",
    ],
    isSealed: true,
  },
  "/campaigns/[campaignId]/offers/[applicationId]": {
    at: async (world) => {
      const { campaignId, applicationId } = await theAgreement(world);
      return `/campaigns/${campaignId}/offers/${applicationId}`;
    },
    answers: answers({ page: MEMBERS }),
    asks: ["tab", "move"],
    isSealed: true,
  },
  "/campaigns/[campaignId]/offers/rows": {
    at: ofCampaign("/offers/rows"),
    answers: answers({ page: MEMBERS }),
    asks: [
      "q",
      "sort",
      "status",
      "platform",
      "feeMin",
      "followersMax",
      "expand",
      "rows.action-required",
      "after.action-required",
      "after.expired",
    ],
    isSealed: true,
  },
  "/campaigns/[campaignId]/roster": {
    at: ofCampaign("/roster"),
    answers: answers({ page: MEMBERS }),
    asks: ["confirm", "after"],
    isSealed: true,
  },
  "/campaigns/[campaignId]/roster/export": {
    at: ofCampaign("/roster/export"),
    answers: answers({ page: MEMBERS }),
    isSealed: true,
  },
  "/campaigns/[campaignId]/settings": {
    at: async (world) => `/campaigns/${await newCampaign(world)}/settings`,
    answers: answers({ page: ["manager", "owner"] }),
    asks: ["confirm"],
    isSealed: true,
  },
  "/members": {
    at: fixed("/members"),
    answers: answers({ page: BRANDS }),
    asks: ["member", "remove"],
    isSealed: true,
  },
  "/opportunities": {
    at: fixed("/opportunities"),
    answers: answers({ page: INFLUENCERS }),
    asks: ["q", "platform", "after"],
  },
  "/opportunities/[campaignId]": {
    at: async (world) => `/opportunities/${(await theAgreement(world)).campaignId}`,
    answers: answers({ page: INFLUENCERS }), // campaigns are open to all influencers
  },
  "/negotiations": {
    at: fixed("/negotiations"),
    answers: answers({ page: INFLUENCERS }),
    asks: ["status", "expand", "rows.action-required", "after.action-required", "after.expired"],
  },
  "/negotiations/rows": {
    at: fixed("/negotiations/rows"),
    answers: answers({ page: INFLUENCERS }),
    asks: ["status", "expand", "rows.action-required", "after.action-required", "after.expired"],
  },
  "/negotiations/[applicationId]": {
    at: async (world) => `/negotiations/${(await theAgreement(world)).applicationId}`,
    answers: answers({ page: ["influencer"] }),
    asks: ["tab", "move"],
    isSealed: true,
  },
  "/contracts": {
    at: fixed("/contracts"),
    answers: answers({ page: INFLUENCERS }),
    asks: ["after"],
  },
  "/contracts/[contractId]": {
    at: async (world) => `/contracts/${(await theAgreement(world)).contractId}`,
    answers: answers({ page: ["influencer"] }),
    isSealed: true,
  },
  "/profile": { at: fixed("/profile"), answers: answers({ page: INFLUENCERS }) },
  "/account": { at: fixed("/account"), answers: answers({}, "page"), asks: ["leave"] },
  "/account/seen": { at: fixed("/account/seen"), answers: answers({}, "posted") },
  "/notifications": { at: fixed("/notifications"), answers: answers({}, "page"), asks: ["after"] },
};
