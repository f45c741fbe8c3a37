import type { Budget } from "@/lib/budget/budget";
import { rowsOf } from "@/lib/db/db";
import { isId } from "@/lib/id/id";
import type { Currency } from "@/lib/money/money";
import type { Scope } from "@/lib/session/scope";
import { withinScope } from "@/lib/session/statement";
import { Prisma } from "@/prisma/generated/client";
import { type DeclineReason, type Ending } from "./ending";
import { type Party } from "./party";
import { type Deliverable, type UsageRights } from "./terms";
import { type Negotiation } from "./thread";

/** An offer as kept: who made it and what was said with it. `madeBy` is a user's id. */
export type OfferNote = { readonly madeBy: string; readonly message: string };

/** One negotiation read in a scope, with the instant of the database's clock at which it was read (N7). */
export type NegotiationRecord = {
  readonly applicationId: string;
  readonly brandId: string;
  readonly brandName: string;
  readonly campaignId: string;
  readonly campaignName: string;
  readonly campaignOpen: boolean;
  readonly influencerId: string;
  readonly applicant: {
    readonly name: string;
    readonly handle: string;
    readonly platforms: readonly string[];
    readonly followers: number;
    readonly engagementBps: number;
  };
  readonly currency: Currency;
  readonly version: number;
  readonly now: Date;
  readonly negotiation: Negotiation;
  /** By offer number. */
  readonly notes: readonly OfferNote[];
  readonly contractId: string | null;
  /** The campaign's money, for the brand's eyes only. */
  readonly budget: Budget | null;
  /** What an earlier submission with the same idempotency key did (N12). */
  readonly repeated: { readonly kind: string; readonly party: string } | null;
};

type OfferJson = {
  number: number;
  party: Party;
  at: string;
  made_by: string;
  message: string;
  fee: number;
  deliverables: Deliverable[];
  usage_rights: UsageRights;
  licence_days: number;
  exclusivity_days: number;
  gifted_product: string | null;
  gifted_value: number | null;
  commission_bps: number;
};

type Row = EndingRow & {
  brand_id: string;
  brand_name: string;
  campaign_id: string;
  campaign_name: string;
  campaign_state: string;
  influencer_id: string;
  applicant_name: string;
  applicant_handle: string;
  applicant_platforms: string[];
  followers: number;
  engagement_bps: number;
  currency: Currency;
  version: number;
  now: string;
  fixed_rate: boolean;
  contract_id: string | null;
  budget: number;
  committed: number;
  reserved: number;
  offers: OfferJson[];
  repeated: { kind: string; party: string } | null;
};

/**
 * Reads one negotiation whole, in one round trip, together with the database's clock. `null` when there is none in
 * this scope (another tenant's answers the same as one that never was). `key` also looks up an earlier submission.
 */
export async function readNegotiation(
  scope: Scope,
  applicationId: string,
  key: string | null = null,
): Promise<NegotiationRecord | null> {
  if (!isId(applicationId)) return null;
  const [found] = await rowsOf<{ record: string }>(Prisma.sql`
    SELECT row_to_json(r)::text AS record FROM (SELECT a.id, a.brand_id, b.name AS brand_name, a.campaign_id, c.name AS campaign_name, c.state AS campaign_state,
           a.influencer_id, a.applicant_name, a.applicant_handle, a.applicant_platforms, a.followers, a.engagement_bps,
           a.currency, a.version, clock_timestamp() AS now, a.fixed_rate, a.ending, a.ended_at, a.ended_by,
           a.decline_reason, a.ending_note, a.contract_id, l.budget, l.committed, l.reserved,
           (SELECT json_agg(o ORDER BY o.number) FROM offer o
             WHERE o.brand_id = a.brand_id AND o.application_id = a.id) AS offers,
           (SELECT json_build_object('kind', e.kind, 'party', e.party) FROM event e
             WHERE e.brand_id = a.brand_id AND e.application_id = a.id AND e.key = ${key}::uuid) AS repeated
      FROM application a
      JOIN campaign c ON c.brand_id = a.brand_id AND c.id = a.campaign_id
      JOIN ledger l ON l.brand_id = a.brand_id AND l.campaign_id = a.campaign_id
      JOIN brand b ON b.id = a.brand_id
     WHERE a.id = ${applicationId}::uuid AND ${withinScope(scope, "a")}) r`);
  return found ? recordOf(JSON.parse(found.record) as Row, scope.kind === "brand") : null;
}

function recordOf(row: Row, forBrand: boolean): NegotiationRecord {
  return {
    applicationId: row.id,
    brandId: row.brand_id,
    brandName: row.brand_name,
    campaignId: row.campaign_id,
    campaignName: row.campaign_name,
    campaignOpen: row.campaign_state === "open",
    influencerId: row.influencer_id,
    applicant: {
      name: row.applicant_name,
      handle: row.applicant_handle,
      platforms: row.applicant_platforms,
      followers: row.followers,
      engagementBps: row.engagement_bps,
    },
    currency: row.currency,
    version: row.version,
    now: new Date(row.now),
    negotiation: { fixedRate: row.fixed_rate, offers: row.offers.map(offerOf), ending: endingOf(row) },
    notes: row.offers.map((offer) => ({ madeBy: offer.made_by, message: offer.message })),
    contractId: row.contract_id,
    budget: forBrand ? { budget: row.budget, committed: row.committed, reserved: row.reserved } : null,
    repeated: row.repeated,
  };
}

function offerOf(offer: OfferJson) {
  return {
    number: offer.number,
    by: offer.party,
    at: new Date(offer.at),
    terms: {
      fee: offer.fee,
      deliverables: offer.deliverables,
      usageRights: offer.usage_rights,
      licenceDays: offer.licence_days,
      exclusivityDays: offer.exclusivity_days,
      giftedProduct:
        offer.gifted_product === null ? null : { name: offer.gifted_product, value: offer.gifted_value ?? 0 },
      commissionBps: offer.commission_bps,
    },
  };
}

/** The columns that say how an application ended. */
export type EndingRow = {
  id: string;
  ending: Ending["kind"] | null;
  ended_at: string | null;
  ended_by: Party | null;
  decline_reason: DeclineReason | null;
  ending_note: string | null;
};

/** The recorded ending of an application's row; null while it is open. */
export function endingOf(row: EndingRow): Ending | null {
  if (!row.ending || !row.ended_at) return null;
  const at = new Date(row.ended_at);
  switch (row.ending) {
    case "expired":
    case "campaign-closed":
      return { kind: row.ending, at };
    case "accepted":
      return { kind: "accepted", by: endedBy(row), at };
    case "declined":
      return { kind: "declined", by: endedBy(row), at, reason: row.decline_reason, note: row.ending_note };
    case "withdrawn":
      return { kind: "withdrawn", by: endedBy(row), at, note: row.ending_note };
  }
}

function endedBy(row: EndingRow): Party {
  if (!row.ended_by) throw new Error(`application ${row.id} ended by nobody`);
  return row.ended_by;
}
