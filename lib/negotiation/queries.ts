import type { Budget } from "@/lib/budget/budget";
import { rows } from "@/lib/db/sql";
import { isId } from "@/lib/id/id";
import type { Currency } from "@/lib/money/money";
import type { Party } from "@/lib/party/party";
import type { Role } from "@/lib/role/role";
import type { Scope } from "@/lib/session/scope";
import { withinScope } from "@/lib/session/statement";
import { termsFromJson } from "@/lib/terms/codec";
import type { FixedTerms } from "@/lib/terms/fixed";
import { Prisma } from "@/prisma/generated/client";
import type { DeclineReason, Ending } from "./ending";
import type { HappeningKind } from "./happening";
import type { Negotiation, Offer } from "./thread";

/** What is stored with an offer: who made it (a user's id), and the message sent with it. */
export type OfferNote = { readonly madeBy: string; readonly message: string };

/** One negotiation as read in a scope, with the instant of the database's clock at which it was read (N7). */
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
  /** The campaign's money; null unless the brand is reading. */
  readonly budget: Budget | null;
  /** The member's role at this moment; null for anyone who is not a member. */
  readonly role: Role | null;
  /** What an earlier submission with the same idempotency key did (N12). */
  readonly repeated: Repeated | null;
};

/** What an earlier submission did, and the digest of its content in hexadecimal. */
export type Repeated = { readonly kind: string; readonly party: string; readonly digest: string };

type OfferJson = { number: number; party: Party; at: string; made_by: string; alternatives: unknown[] };
type TextJson = { role: string; kind: HappeningKind; offer: number; text: string | null };

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
  fixed_terms: FixedTerms;
  decide_by: string | null;
  contract_id: string | null;
  budget: number;
  committed: number;
  reserved: number;
  member_role: Role | null;
  offers: OfferJson[];
  texts: TextJson[] | null;
  repeated: Repeated | null;
};

/**
 * Reads everything about one negotiation, together with the database's clock, in one round trip. Null if the scope
 * has no such negotiation, also for another tenant's. `key` also looks up an earlier submission. SQL because every
 * move and every view of a negotiation waits for it.
 */
export async function readNegotiation(
  scope: Scope,
  applicationId: string,
  key: string | null = null,
): Promise<NegotiationRecord | null> {
  if (!isId(applicationId)) return null;
  const member = scope.kind === "brand" ? scope.userId : null;
  const [found] = await rows<{ record: string }>(Prisma.sql`
    SELECT row_to_json(r)::text AS record FROM (SELECT a.id, a.brand_id, b.name AS brand_name, a.campaign_id, c.name AS campaign_name, c.state AS campaign_state,
           a.influencer_id, a.applicant_name, a.applicant_handle, a.applicant_platforms, a.followers, a.engagement_bps,
           a.currency, a.version, clock_timestamp() AS now, a.fixed_rate, a.fixed_terms, a.decide_by, a.ending, a.ended_at,
           a.ended_by, a.decline_reason, a.contract_id, l.budget, l.committed, l.reserved,
           (SELECT m.role FROM member m WHERE m.brand_id = a.brand_id AND m.user_id = ${member}::uuid) AS member_role,
           (SELECT k.alternative FROM contract k WHERE k.brand_id = a.brand_id AND k.id = a.contract_id) AS accepted_alternative,
           (SELECT json_agg(json_build_object('number', o.number, 'party', o.party, 'at', o.at, 'made_by', o.made_by,
                     'alternatives', (SELECT json_agg(t.terms ORDER BY t.place) FROM alternative t
                                       WHERE t.brand_id = o.brand_id AND t.application_id = o.application_id
                                         AND t.number = o.number)) ORDER BY o.number)
              FROM offer o WHERE o.brand_id = a.brand_id AND o.application_id = a.id) AS offers,
           (SELECT json_agg(json_build_object('role', t.role, 'kind', e.kind, 'offer', e.offer_number, 'text', t.text))
              FROM event_text t JOIN event e USING (brand_id, subject, subject_id, seq)
             WHERE t.brand_id = a.brand_id AND t.subject = 'negotiation' AND t.subject_id = a.id
               AND t.role IN ('message', 'note')) AS texts,
           (SELECT json_build_object('kind', e.kind, 'party', e.party, 'digest', encode(e.key_digest, 'hex')) FROM event e
             WHERE e.brand_id = a.brand_id AND e.subject = 'negotiation' AND e.subject_id = a.id
               AND e.key = ${key}::uuid) AS repeated
      FROM application a
      JOIN campaign c ON c.brand_id = a.brand_id AND c.id = a.campaign_id
      JOIN ledger l ON l.brand_id = a.brand_id AND l.campaign_id = a.campaign_id
      JOIN brand b ON b.id = a.brand_id
     WHERE a.id = ${applicationId}::uuid AND ${withinScope(scope, "a")}) r`);
  return found ? recordOf(JSON.parse(found.record) as Row, scope.kind === "brand") : null;
}

function recordOf(row: Row, forBrand: boolean): NegotiationRecord {
  const texts = row.texts ?? [];
  const messages = new Map(
    texts.flatMap(({ role, offer, text }) => (role === "message" && text !== null ? [[offer, text]] : [])),
  );
  const note = texts.find(({ role }) => role === "note")?.text ?? null;
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
    negotiation: {
      fixedRate: row.fixed_rate,
      fixed: row.fixed_terms,
      decideBy: row.decide_by === null ? null : new Date(row.decide_by),
      offers: row.offers.map(offerOf),
      ending: endingOf(row, note),
    },
    notes: row.offers.map(({ number, made_by }) => ({
      madeBy: made_by,
      message: messages.get(number) ?? "",
    })),
    contractId: row.contract_id,
    budget: forBrand ? { budget: row.budget, committed: row.committed, reserved: row.reserved } : null,
    role: row.member_role,
    repeated: row.repeated,
  };
}

function offerOf({ number, party, at, alternatives }: OfferJson): Offer {
  return { number, by: party, at: new Date(at), alternatives: alternatives.map(termsFromJson) };
}

/** The columns that say how an application ended. */
export type EndingRow = {
  id: string;
  ending: Ending["kind"] | null;
  ended_at: string | null;
  ended_by: Party | null;
  decline_reason: DeclineReason | null;
  /** The alternative that the contract came from; null for any other ending. */
  accepted_alternative: number | null;
};

/** The recorded ending of an application's row, with the `note` that was left; null while it is open. */
export function endingOf(row: EndingRow, note: string | null): Ending | null {
  if (!row.ending || !row.ended_at) return null;
  const at = new Date(row.ended_at);
  switch (row.ending) {
    case "expired":
    case "campaign-closed":
      return { kind: row.ending, at };
    case "accepted":
      return { kind: "accepted", by: endedBy(row), at, alternative: row.accepted_alternative ?? 1 };
    case "declined":
      return { kind: "declined", by: endedBy(row), at, reason: row.decline_reason, note };
    case "withdrawn":
      return { kind: "withdrawn", by: endedBy(row), at, note };
  }
}

function endedBy(row: EndingRow): Party {
  if (!row.ended_by) throw new Error(`application ${row.id} ended by nobody`);
  return row.ended_by;
}
