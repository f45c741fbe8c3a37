export const PARTIES = ["brand", "influencer"] as const;
export type Party = (typeof PARTIES)[number];

/** The one across the table. */
export function otherParty(party: Party): Party {
  return party === "brand" ? "influencer" : "brand";
}
