import type { Ending } from "./ending";
import { otherParty, type Party } from "./party";
import { snapshot, type Terms } from "./terms";

export const MAX_ROUNDS = 3;
/** Offers are numbered from 0, the proposed rate; each round adds one of the brand's and one of the influencer's (N4). */
export const MAX_OFFER_NUMBER = 2 * MAX_ROUNDS;

export type Offer = { number: number /* 0..MAX_OFFER_NUMBER */; by: Party; terms: Terms; at: Date };

/** The thread of offers; the last is the standing one. `ending` is null while it is open. */
export type Negotiation = { fixedRate: boolean; offers: readonly Offer[]; ending: Ending | null };

/**
 * A negotiation of one offer, number 0, with the brand on turn (N1). `fixedRate` campaigns know no
 * counteroffers (N15). Only an influencer opens; a brand that does is an accident and throws.
 */
export function open(opening: { terms: Terms; by: Party; at: Date; fixedRate?: boolean }): Negotiation {
  if (opening.by !== "influencer") throw new Error("Only an influencer opens a negotiation (N1).");
  const negotiation = { fixedRate: opening.fixedRate ?? false, offers: [], ending: null };
  return withOffer(negotiation, "influencer", opening.terms, opening.at);
}

/** The thread with one more offer, a frozen snapshot (N2). Legality is the caller's business. */
export function withOffer(negotiation: Negotiation, by: Party, terms: Terms, at: Date): Negotiation {
  const number = negotiation.offers.length;
  const offer = Object.freeze({ number, by, terms: snapshot(terms), at: new Date(at) });
  return { ...negotiation, offers: Object.freeze([...negotiation.offers, offer]) };
}

/** The latest offer, the only one that can be accepted (N2). A thread without offers throws. */
export function standingOffer(negotiation: Pick<Negotiation, "offers">): Offer {
  const offer = negotiation.offers.at(-1);
  if (!offer) throw new Error("A negotiation has at least its opening offer.");
  return offer;
}

/** Whose offer carries this number: even numbers are the influencer's, odd ones the brand's (N4). */
export function makerOf(offerNumber: number): Party {
  return offerNumber % 2 === 0 ? "influencer" : "brand";
}

/** Who may accept or counter: the one who did not make the standing offer (N3); null once it has ended. */
export function turnOf(negotiation: Negotiation): Party | null {
  return negotiation.ending === null ? otherParty(standingOffer(negotiation).by) : null;
}

/** The round an offer belongs to: 0 for the proposed rate, then ceil(number / 2) up to MAX_ROUNDS (N4). */
export function roundOf(offerNumber: number): number {
  if (!Number.isInteger(offerNumber) || offerNumber < 0 || offerNumber > MAX_OFFER_NUMBER)
    throw new RangeError(`There is no offer ${offerNumber}.`);
  return Math.ceil(offerNumber / 2);
}

/** How many counteroffers `party` may still send, now or when its turn comes: 0..MAX_ROUNDS (N4, N15). */
export function countersLeft(negotiation: Negotiation, party: Party): number {
  if (negotiation.fixedRate || negotiation.ending !== null) return 0;
  const sent = negotiation.offers.filter((offer) => offer.by === party && offer.number > 0).length;
  return MAX_ROUNDS - sent;
}

/** True if the next counteroffer of `party` is its last, of which it is told before sending (N4). */
export function isLastCounter(negotiation: Negotiation, party: Party): boolean {
  return countersLeft(negotiation, party) === 1;
}

/**
 * True if `fee` (minor units) goes back on the party's own last offer: a brand paying less, an influencer
 * asking more. A reason to warn, not to refuse (N13).
 */
export function movesBackwards(negotiation: Negotiation, party: Party, fee: number): boolean {
  const own = negotiation.offers.findLast((offer) => offer.by === party);
  if (!own) return false;
  return party === "brand" ? fee < own.terms.fee : fee > own.terms.fee;
}
