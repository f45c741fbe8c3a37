import { otherParty, type Party } from "@/lib/party/party";
import { ALL_OPEN, type FixedTerms } from "@/lib/terms/fixed";
import { canonical, type Terms } from "@/lib/terms/terms";
import type { Ending } from "./ending";

export const MAX_ROUNDS = 3;
/**
 * Offers are numbered from 0, the proposed rate. Each round adds one of the brand's and one of the influencer's (N4).
 */
export const MAX_OFFER_NUMBER = 2 * MAX_ROUNDS;

/** One step of the game: one to three alternatives, each a whole set of terms. The first is the lead (N17). */
export type Offer = {
  readonly number: number; // 0..MAX_OFFER_NUMBER
  readonly by: Party;
  readonly alternatives: readonly Terms[];
  readonly at: Date;
};

/**
 * The thread of offers; the last one is the standing offer. `ending` is null while it is open. The campaign's
 * conditions on the day of applying stay in force to the end: `fixedRate` (N15), the terms that are `fixed` (N19),
 * and `decideBy`, the instant by which everything is decided (N18), or null.
 */
export type Negotiation = {
  readonly fixedRate: boolean;
  readonly fixed: FixedTerms;
  readonly decideBy: Date | null;
  readonly offers: readonly Offer[];
  readonly ending: Ending | null;
};

type Opening = {
  readonly alternatives: readonly Terms[];
  readonly by: Party;
  readonly at: Date;
  readonly decideBy?: Date | null;
  readonly fixedRate?: boolean;
  readonly fixed?: FixedTerms;
};

/**
 * A new negotiation with one offer, number 0. It is the brand's turn (N1). Only an influencer opens one; a brand
 * doing so is a bug and throws. `objectionToOffer` checks what the offer contains.
 */
export function open({
  alternatives,
  by,
  at,
  decideBy = null,
  fixedRate = false,
  fixed = ALL_OPEN,
}: Opening): Negotiation {
  if (by !== "influencer") throw new Error("Only an influencer opens a negotiation (N1).");
  return withOffer({ fixedRate, fixed, decideBy, offers: [], ending: null }, by, alternatives, at);
}

/** The thread with one more offer, a frozen snapshot (N2). The caller makes sure that it is legal. */
export function withOffer(
  negotiation: Negotiation,
  by: Party,
  alternatives: readonly Terms[],
  at: Date,
): Negotiation {
  const number = negotiation.offers.length;
  const snapshots = Object.freeze(alternatives.map(canonical));
  const offer = Object.freeze({ number, by, alternatives: snapshots, at: new Date(at) });
  return { ...negotiation, offers: Object.freeze([...negotiation.offers, offer]) };
}

/** The latest offer, the only one that can be accepted (N2). A thread without offers throws. */
export function standingOffer(negotiation: Pick<Negotiation, "offers">): Offer {
  const offer = negotiation.offers.at(-1);
  if (!offer) throw new Error("A negotiation has at least its opening offer.");
  return offer;
}

/** The first alternative, which lists, sorting and the ladder's line follow (N17). Throws if there is none. */
export function leadOf({ alternatives: [lead] }: Pick<Offer, "alternatives">): Terms {
  if (!lead) throw new Error("An offer has at least its lead.");
  return lead;
}

/** The terms of the standing offer's lead. */
export function standingTerms(negotiation: Pick<Negotiation, "offers">): Terms {
  return leadOf(standingOffer(negotiation));
}

/** The lowest and the highest fee among an offer's alternatives, in minor units. */
export function feeRange({ alternatives }: Pick<Offer, "alternatives">): { lowest: number; dearest: number } {
  const fees = alternatives.map(({ fee }) => fee);
  return { lowest: Math.min(...fees), dearest: Math.max(...fees) };
}

/** Who made the offer with this number: even numbers are the influencer's, odd ones the brand's (N4). */
export function makerOf(offerNumber: number): Party {
  return offerNumber % 2 === 0 ? "influencer" : "brand";
}

/** Who may accept or counter: the party that did not make the standing offer (N3); null once it has ended. */
export function turnOf(negotiation: Negotiation): Party | null {
  return negotiation.ending === null ? otherParty(standingOffer(negotiation).by) : null;
}

/** The round an offer belongs to: 0 for the proposed rate, then ceil(number / 2) up to MAX_ROUNDS (N4). */
export function roundOf(offerNumber: number): number {
  if (!Number.isInteger(offerNumber) || offerNumber < 0 || offerNumber > MAX_OFFER_NUMBER)
    throw new RangeError(`There is no offer ${offerNumber}.`);
  return Math.ceil(offerNumber / 2);
}

/** The round of the standing offer, for a row: "New", "1 of 3", or "Final" once no counteroffer is left (N4). */
export function roundText(offerNumber: number): string {
  if (offerNumber === 0) return "New";
  return offerNumber === MAX_OFFER_NUMBER ? "Final" : `${roundOf(offerNumber)} of ${MAX_ROUNDS}`;
}

/** How many counteroffers `party` may still send, now or when its turn comes: 0..MAX_ROUNDS (N4, N15). */
export function countersLeft(negotiation: Negotiation, party: Party): number {
  if (negotiation.fixedRate || negotiation.ending !== null) return 0;
  const sent = negotiation.offers.filter((offer) => offer.by === party && offer.number > 0).length;
  return MAX_ROUNDS - sent;
}

/**
 * True if an offer whose lead has this `fee` (minor units) moves back from the party's own last lead: a brand pays
 * less, or an influencer asks more. That is a reason to warn, not to refuse (N13).
 */
export function movesBackwards(negotiation: Negotiation, party: Party, fee: number): boolean {
  const own = negotiation.offers.findLast((offer) => offer.by === party);
  if (!own) return false;
  return party === "brand" ? fee < leadOf(own).fee : fee > leadOf(own).fee;
}
