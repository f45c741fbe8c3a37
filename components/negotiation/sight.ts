import type { ApplicantCard } from "@/lib/applicant/applicant";
import { readApplicantCard } from "@/lib/applicant/queries";
import { formatMoney } from "@/lib/money/money";
import { agreedTerms, endingAt, firstName } from "@/lib/negotiation/call";
import { type Ending } from "@/lib/negotiation/ending";
import type { Hrefs, NegotiationTab } from "@/lib/negotiation/hrefs";
import type { LadderFees, LadderOutcome } from "@/lib/negotiation/ladder";
import { legalMoves, type MoveKind } from "@/lib/negotiation/negotiation";
import { type NegotiationRecord, readNegotiation } from "@/lib/negotiation/queries";
import { feeRange, leadOf, type Offer, standingOffer } from "@/lib/negotiation/thread";
import { type Party } from "@/lib/party/party";
import type { Role } from "@/lib/role/role";
import type { PartyScope } from "@/lib/session/scope";
import { viewer } from "@/lib/session/viewer";
import type { Terms } from "@/lib/terms/terms";
import { type MoneyFormatter } from "@/lib/terms/wording";

/**
 * The state of a negotiation's screen: its links, the tab shown, the move whose form is open, and how many sets of terms
 * a counteroffer's form begins with.
 */
export type ScreenPlace = {
  readonly hrefs: Hrefs;
  readonly tab: NegotiationTab;
  readonly move: MoveKind | null;
  readonly alternatives: number;
};

/** One negotiation as one person sees it: everything its screen needs. */
export type Sight = ScreenPlace & {
  readonly record: NegotiationRecord;
  readonly scope: PartyScope;
  readonly party: Party;
  /** The viewer's role in the brand; null for the influencer. */
  readonly role: Role | null;
  /** What the other side is called in a sentence. */
  readonly otherName: string;
  readonly standing: Offer;
  /** The lead of the standing offer (N17). */
  readonly lead: Terms;
  /** How it ended, including a deadline that has passed but is not swept yet; null while it is open. */
  readonly ending: Ending | null;
  /** What this person may do now; nothing in a closed campaign. */
  readonly moves: readonly MoveKind[];
  readonly card: ApplicantCard | null;
  readonly money: MoneyFormatter;
  readonly zone: string;
  readonly now: Date;
};

/** Reads one negotiation for its screen; null when there is none in this scope. */
export async function readSight(
  scope: PartyScope,
  applicationId: string,
  place: ScreenPlace,
): Promise<Sight | null> {
  const [record, card, { zone }] = await Promise.all([
    readNegotiation(scope, applicationId),
    scope.kind === "brand" ? readApplicantCard(scope, applicationId) : null,
    viewer(),
  ]);
  if (!record) return null;
  const { negotiation, now, currency } = record;
  const party: Party = scope.kind;
  const standing = standingOffer(negotiation);
  return {
    ...place,
    record,
    scope,
    party,
    role: scope.kind === "brand" ? scope.role : null,
    otherName: party === "brand" ? firstName(record.applicant.name) : record.brandName,
    standing,
    lead: leadOf(standing),
    ending: endingAt(negotiation, now),
    moves: record.campaignOpen ? legalMoves(negotiation, party, now) : [],
    card,
    money: (minor) => formatMoney(minor, currency),
    zone,
    now,
  };
}

/** How its ladder is drawn: open, agreed or over. */
export function outcomeOf({ ending }: Sight): LadderOutcome {
  if (!ending) return "open";
  return ending.kind === "accepted" ? "accepted" : "ended";
}

/** The fees of its offers in order, for its ladder; of an agreed offer only the agreed fee. */
export function feesOf({ record: { negotiation }, ending }: Sight): LadderFees {
  const { offers } = negotiation;
  const agreed = ending?.kind === "accepted" ? offers.length - 1 : null;
  return {
    fees: offers.map((offer, number) =>
      number === agreed && ending ? agreedTerms(negotiation, ending).fee : leadOf(offer).fee,
    ),
    spans: offers.map((offer, number) => (number === agreed ? null : feeRange(offer))),
  };
}

/** The terms on the table: the agreed ones, or every alternative of the last offer. */
export function termsOf({ record: { negotiation }, standing, ending }: Sight): readonly Terms[] {
  return ending?.kind === "accepted" ? [agreedTerms(negotiation, ending)] : standing.alternatives;
}
