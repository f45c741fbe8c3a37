import type { LadderFees } from "@/lib/negotiation/ladder";

/** What a row of a list shows of any negotiation. */
export const NEGOTIATION_FIELDS = [
  "asked",
  "standing",
  "gap", // how far the standing offer is from what was asked: "−11%", "+4%", or nothing
  "fees", // of all offers, as `writeFees` writes them
  "outcome",
  "ladder", // the ladder in words
  "round",
  "iso",
  "title",
  "time",
  "look", // the class of the time
] as const;

export type NegotiationLine = Readonly<Record<(typeof NEGOTIATION_FIELDS)[number], string>>;

/** The fees of a ladder in minor units, separated by commas; where alternatives differ as "lead:lowest:dearest". */
export function writeFees({ fees, spans = [] }: LadderFees): string {
  return fees
    .map((fee, number) => {
      const span = spans[number];
      return span ? `${fee}:${span.lowest}:${span.dearest}` : fee;
    })
    .join();
}

/** The inverse of `writeFees`. */
export function readFees(text: string): LadderFees {
  const offers = text.split(",").map((offer) => offer.split(":").map(Number));
  return {
    fees: offers.map(([fee = 0]) => fee),
    spans: offers.map(([, lowest, dearest]) =>
      lowest === undefined || dearest === undefined ? null : { lowest, dearest },
    ),
  };
}
