import { type Party } from "@/lib/party/party";
import { type Change, changes } from "@/lib/terms/change";
import type { Terms } from "@/lib/terms/terms";
import { type MoneyFormatter, termsSummary } from "@/lib/terms/wording";
import { agreedTerms, endingAt, feeWords } from "./call";
import { deadlineKind } from "./deadline";
import { DECLINE_REASON_LABELS, type Ending } from "./ending";
import { leadOf, type Negotiation, type Offer } from "./thread";

/** A further alternative of an offer, described by how it differs from the lead (N17). */
export type AlternativeEntry = { place: number; fee: string; changes: Change[] };

/**
 * Which event an entry is about, by kind and offer number. The log is asked for these, never for an entry's place in
 * the list. `kind` is "offer" for an application or a counteroffer, otherwise how the negotiation ended.
 */
export type EntryKey = { kind: "offer" | Ending["kind"]; offer: number };

/**
 * One entry of the history. `side` is who did it; null for an expiry or a closing. `summary` lists the terms of an
 * application.
 */
export type Entry = {
  key: string;
  of: EntryKey;
  side: Party | null;
  title: string;
  at: Date;
  changes: Change[];
  summary: string[];
  alternatives: AlternativeEntry[];
  said: string;
};

type HistoryInput = {
  negotiation: Negotiation;
  /** The message sent with each offer, by offer number. */
  messages: readonly string[];
  viewer: Party;
  otherName: string;
  now: Date;
  money: MoneyFormatter;
};

/** The history, latest first. An ending is on top. Each offer comes with what it changed from the one before. */
export function historyOf(told: HistoryInput): Entry[] {
  const { negotiation, now } = told;
  const ending = endingAt(negotiation, now);
  const offers = negotiation.offers.map((offer, at) => offerEntry(offer, negotiation.offers[at - 1], told));
  const entries = ending ? [...offers, endingEntry(ending, told)] : offers;
  return entries.reverse();
}

function offerEntry(offer: Offer, before: Offer | undefined, told: HistoryInput): Entry {
  const { money, messages, negotiation } = told;
  const fee = feeWords(offer, money);
  const lead = leadOf(offer);
  const verb = negotiation.fixedRate ? "applied at the fixed rate of" : before ? "countered" : "applied at";
  return {
    key: `offer-${offer.number}`,
    of: { kind: "offer", offer: offer.number },
    side: offer.by,
    title: `${who(offer.by, told)} ${verb} ${fee}`,
    at: offer.at,
    changes: before ? changes(leadOf(before), lead, money) : [],
    summary: before ? [] : termsSummary(lead, money),
    alternatives: alternativeEntries(lead, offer.alternatives, money),
    said: messages[offer.number] ?? "",
  };
}

function alternativeEntries(
  lead: Terms,
  alternatives: readonly Terms[],
  money: MoneyFormatter,
): AlternativeEntry[] {
  return alternatives.slice(1).map((terms, at) => ({
    place: at + 2,
    fee: money(terms.fee),
    changes: changes(lead, terms, money),
  }));
}

function endingEntry(ending: Ending, told: HistoryInput): Entry {
  return {
    key: "ending",
    of: { kind: ending.kind, offer: told.negotiation.offers.length - 1 },
    side: "by" in ending ? ending.by : null,
    title: endingTitle(ending, told),
    at: ending.at,
    changes: [],
    summary: [],
    alternatives: [],
    said: "note" in ending ? (ending.note ?? "") : "",
  };
}

function endingTitle(ending: Ending, told: HistoryInput): string {
  switch (ending.kind) {
    case "accepted":
      return `${who(ending.by, told)} accepted ${told.money(agreedTerms(told.negotiation, ending).fee)}${ending.alternative > 1 ? `, alternative ${ending.alternative}` : ""}`;
    case "declined": {
      const reason = ending.reason && ending.reason !== "other" ? DECLINE_REASON_LABELS[ending.reason] : null;
      return `${who(ending.by, told)} declined${reason ? `: ${reason.toLowerCase()}` : ""}`;
    }
    case "withdrawn":
      return `${who(ending.by, told)} withdrew`;
    case "campaign-closed":
      return "The campaign closed";
    case "expired":
      return deadlineKind(told.negotiation) === "six-weeks"
        ? "Expired after six weeks without a reply"
        : "Expired on the decision date without a reply";
  }
}

function who(party: Party, { viewer, otherName }: HistoryInput): string {
  return party === viewer ? "You" : otherName;
}
