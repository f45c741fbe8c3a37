/** How a negotiation of the demo stands or ended. "due": its deadline passed a few minutes ago and is not swept yet. */
export type DemoOutcome =
  | "brand-turn"
  | "influencer-turn"
  | "accepted-by-brand"
  | "accepted-by-influencer"
  | "declined-by-brand"
  | "declined-by-influencer"
  | "withdrawn-by-brand"
  | "withdrawn-by-influencer"
  | "campaign-closed"
  | "expired"
  | "due";
