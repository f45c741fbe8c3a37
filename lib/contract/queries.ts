import { type Cursor, parseCursor, writeCursor } from "@/lib/cursor/cursor";
import { db } from "@/lib/db/db";
import { isId } from "@/lib/id/id";
import type { Currency } from "@/lib/money/money";
import type { Deliverable, Terms, UsageRights } from "@/lib/negotiation/terms";
import type { InfluencerScope, Scope } from "@/lib/session/scope";
import { withinScope } from "@/lib/session/statement";
import { Prisma } from "@/prisma/generated/client";

/** What was agreed, frozen (N10). Amounts of `terms` in minor units of `currency`. */
export type ContractRecord = {
  id: string;
  applicationId: string;
  campaignId: string;
  campaignName: string;
  brandName: string;
  influencer: { name: string; handle: string };
  agreedAt: Date;
  /** Which side accepted, and which offer (0..6) it was. */
  acceptedBy: "brand" | "influencer";
  offerNumber: number;
  currency: Currency;
  terms: Terms;
};

/** The columns of contract terms, as every list that shows them reads them. */
export type TermsRow = {
  fee: bigint;
  deliverables: Deliverable[];
  usage_rights: UsageRights;
  licence_days: number;
  exclusivity_days: number;
  gifted_product: string | null;
  gifted_value: bigint | null;
  commission_bps: number;
};

/** The terms of a contract's row. */
export function termsOf(row: TermsRow): Terms {
  return {
    fee: Number(row.fee),
    deliverables: row.deliverables,
    usageRights: row.usage_rights,
    licenceDays: row.licence_days,
    exclusivityDays: row.exclusivity_days,
    giftedProduct:
      row.gifted_product === null ? null : { name: row.gifted_product, value: Number(row.gifted_value) },
    commissionBps: row.commission_bps,
  };
}

type Row = TermsRow & {
  id: string;
  application_id: string;
  campaign_id: string;
  campaign_name: string;
  brand_name: string;
  applicant_name: string;
  applicant_handle: string;
  agreed_at: Date;
  at: string;
  accepted_by: "brand" | "influencer";
  offer_number: number;
  currency: Currency;
};

const CONTRACTS = Prisma.sql`
  SELECT k.id, k.application_id, k.campaign_id, c.name AS campaign_name, b.name AS brand_name, a.applicant_name,
         a.applicant_handle, k.agreed_at, to_char(k.agreed_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US') AS at,
         a.ended_by AS accepted_by, k.offer_number, k.currency, k.fee, k.deliverables, k.usage_rights, k.licence_days,
         k.exclusivity_days, k.gifted_product, k.gifted_value, k.commission_bps
    FROM contract k
    JOIN application a ON a.brand_id = k.brand_id AND a.id = k.application_id
    JOIN campaign c ON c.brand_id = k.brand_id AND c.id = k.campaign_id
    JOIN brand b ON b.id = k.brand_id`;

const PAGE = 25;

/** An influencer's contracts, latest first, a page at a time. `next` is the cursor of the following page, or null. */
export async function listContracts(
  { influencerId }: InfluencerScope,
  { cursor }: { cursor?: string } = {},
): Promise<{ contracts: ContractRecord[]; next: Cursor | null }> {
  const from = parseCursor(cursor);
  const rows = await db.$queryRaw<Row[]>`
    ${CONTRACTS}
     WHERE k.influencer_id = ${influencerId}::uuid
       ${from ? Prisma.sql`AND (k.agreed_at, k.id) < (${from.at}::timestamptz, ${from.id}::uuid)` : Prisma.empty}
     ORDER BY k.agreed_at DESC, k.id DESC LIMIT ${PAGE + 1}`;
  const page = rows.slice(0, PAGE);
  return { contracts: page.map(contractOf), next: rows.length > PAGE ? writeCursor(page.at(-1)) : null };
}

/** One contract, for either of the parties that made it; null for anyone else as for one that never was. */
export async function readContract(scope: Scope, contractId: string): Promise<ContractRecord | null> {
  if (!isId(contractId)) return null;
  const [row] = await db.$queryRaw<
    Row[]
  >`${CONTRACTS} WHERE k.id = ${contractId}::uuid AND ${withinScope(scope, "k")}`;
  return row ? contractOf(row) : null;
}

function contractOf(row: Row): ContractRecord {
  return {
    id: row.id,
    applicationId: row.application_id,
    campaignId: row.campaign_id,
    campaignName: row.campaign_name,
    brandName: row.brand_name,
    influencer: { name: row.applicant_name, handle: row.applicant_handle },
    agreedAt: row.agreed_at,
    acceptedBy: row.accepted_by,
    offerNumber: row.offer_number,
    currency: row.currency,
    terms: termsOf(row),
  };
}
