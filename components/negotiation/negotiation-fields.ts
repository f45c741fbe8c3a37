/** What a row of a list shows of any negotiation. */
export const NEGOTIATION_FIELDS = [
  "asked",
  "standing",
  "gap", // how far the standing offer is from what was asked: "−11%", "+4%", or nothing
  "fees", // of all offers in minor units, separated by commas
  "outcome",
  "ladder", // the ladder in words
  "round",
  "iso",
  "title",
  "time",
  "look", // the class of the time
] as const;

export type NegotiationLine = Readonly<Record<(typeof NEGOTIATION_FIELDS)[number], string>>;
