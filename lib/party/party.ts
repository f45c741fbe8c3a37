export const PARTIES = ["brand", "influencer"] as const;
export type Party = (typeof PARTIES)[number];

/** The other side. */
export function otherParty(party: Party): Party {
  return party === "brand" ? "influencer" : "brand";
}
