import { EVERYONE, type Who } from "../people";

type Denials = Partial<Record<Who, string>>;

/** The same answer for all of these people. */
export function all(word: string, ...who: readonly Who[]): Denials {
  return Object.fromEntries(who.map((one) => [one, word]));
}

/** People who do not belong to a brand, or no longer do. */
export const PLACELESS_IN_BRANDS = ["influencer", "foreignInfluencer", "leaver"] as const;

/** Everyone who is signed in. */
export const SIGNED_IN = EVERYONE.filter((who) => who !== "stranger");

export const SIGNED_OUT: Denials = { stranger: "signed-out" };

/** For what managers and owners may do in their own brand. */
export const BY_MANAGERS = {
  may: ["manager", "owner"],
  denied: {
    ...SIGNED_OUT,
    ...all("not-allowed", "reviewer", ...PLACELESS_IN_BRANDS),
    foreignOwner: "not-found",
  },
} as const;

/** For what only owners may do in their own brand. */
export const BY_OWNERS = {
  may: ["owner"],
  denied: {
    ...SIGNED_OUT,
    ...all("not-allowed", "reviewer", "manager", ...PLACELESS_IN_BRANDS),
    foreignOwner: "not-found",
  },
} as const;
