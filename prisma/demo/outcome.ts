/**
 * How a negotiation of the demo stands or ended. A "due" one ran out a few minutes ago, and no sweep has seen it yet.
 */
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
