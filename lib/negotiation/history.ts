import { endingAt } from "./call";
import { changes, type ChangeText, describeChange } from "./change";
import { DECLINE_REASON_LABELS, type Ending } from "./ending";
import { type Party } from "./party";
import { type Negotiation, type Offer, standingOffer } from "./thread";
import { type MoneyFormatter, termsSummary } from "./wording";

/** One thing that happened. `side` is who did it; nobody does an expiry. `summary` are the terms of an opening. */
export type Entry = {
  key: string;
  side: Party | null;
  title: string;
  at: Date;
  changes: ChangeText[];
  summary: string[];
  said: string;
  /** The number of its event in the log, from 1. */
  seq: number;
};

type Told = {
  negotiation: Negotiation;
  /** What was said with each offer, by its number. */
  messages: readonly string[];
  viewer: Party;
  otherName: string;
  now: Date;
  money: MoneyFormatter;
};

/** What happened, latest first, the ending on top; each offer with what it changed against the one before. */
export function historyOf(told: Told): Entry[] {
  const { negotiation, now } = told;
  const ending = endingAt(negotiation, now);
  const offers = negotiation.offers.map((offer, at) => offerEntry(offer, negotiation.offers[at - 1], told));
  const entries = ending ? [...offers, endingEntry(ending, told)] : offers;
  return entries.reverse();
}

function offerEntry(offer: Offer, before: Offer | undefined, told: Told): Entry {
  const { money, messages, negotiation } = told;
  const fee = money(offer.terms.fee);
  const verb = negotiation.fixedRate ? "applied at the fixed rate of" : before ? "countered" : "applied at";
  return {
    key: `offer-${offer.number}`,
    side: offer.by,
    title: `${who(offer.by, told)} ${verb} ${fee}`,
    at: offer.at,
    changes: before ? changes(before.terms, offer.terms).map((change) => describeChange(change, money)) : [],
    summary: before ? [] : termsSummary(offer.terms, money),
    said: messages[offer.number] ?? "",
    seq: offer.number + 1,
  };
}

function endingEntry(ending: Ending, told: Told): Entry {
  return {
    key: "ending",
    side: "by" in ending ? ending.by : null,
    title: endingTitle(ending, told),
    at: ending.at,
    changes: [],
    summary: [],
    said: "note" in ending ? (ending.note ?? "") : "",
    seq: told.negotiation.offers.length + 1,
  };
}

function endingTitle(ending: Ending, told: Told): string {
  switch (ending.kind) {
    case "accepted":
      return `${who(ending.by, told)} accepted ${told.money(standingOffer(told.negotiation).terms.fee)}`;
    case "declined": {
      const reason = ending.reason && ending.reason !== "other" ? DECLINE_REASON_LABELS[ending.reason] : null;
      return `${who(ending.by, told)} declined${reason ? `: ${reason.toLowerCase()}` : ""}`;
    }
    case "withdrawn":
      return `${who(ending.by, told)} withdrew`;
    case "campaign-closed":
      return "The campaign closed";
    case "expired":
      return "Expired after six weeks without an answer";
  }
}

function who(party: Party, { viewer, otherName }: Told): string {
  return party === viewer ? "You" : otherName;
}
