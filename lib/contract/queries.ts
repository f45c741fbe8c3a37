import { type Cursor, parseCursor, writeCursor } from "@/lib/cursor/cursor";
import { rows } from "@/lib/db/sql";
import { isId } from "@/lib/id/id";
import type { Currency } from "@/lib/money/money";
import type { InfluencerScope, Scope } from "@/lib/session/scope";
import { withinScope } from "@/lib/session/statement";
import { termsFromJson } from "@/lib/terms/codec";
import type { Terms } from "@/lib/terms/terms";
import { Prisma } from "@/prisma/generated/client";

/** The agreed terms, frozen (N10). Amounts in `terms` are in minor units of `currency`. */
export type ContractRecord = {
  id: string;
  applicationId: string;
  campaignId: string;
  campaignName: string;
  brandName: string;
  influencer: { name: string; handle: string };
  agreedAt: Date;
  /** Which side accepted, and the number of the offer (0..6). */
  acceptedBy: "brand" | "influencer";
  offerNumber: number;
  /** Which of the offer's alternatives was accepted (N17). */
  alternative: number;
  currency: Currency;
  terms: Terms;
};

type Row = {
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
  alternative: number;
  currency: Currency;
  terms: unknown;
};

/** SQL because a contract's names come from four tables, and its list pages by keyset. */
const CONTRACTS = Prisma.sql`
  SELECT k.id, k.application_id, k.campaign_id, c.name AS campaign_name, b.name AS brand_name, a.applicant_name,
         a.applicant_handle, k.agreed_at, to_char(k.agreed_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US') AS at,
         a.ended_by AS accepted_by, k.offer_number, k.alternative, k.currency, k.terms
    FROM contract k
    JOIN application a ON a.brand_id = k.brand_id AND a.id = k.application_id
    JOIN campaign c ON c.brand_id = k.brand_id AND c.id = k.campaign_id
    JOIN brand b ON b.id = k.brand_id`;

const PAGE = 25;

/** An influencer's contracts, latest first, one page at a time. `next` is the cursor of the next page, or null. */
export async function listContracts(
  { influencerId }: InfluencerScope,
  { cursor }: { cursor?: string } = {},
): Promise<{ contracts: ContractRecord[]; next: Cursor | null }> {
  const from = parseCursor(cursor);
  const found = await rows<Row>(Prisma.sql`
    ${CONTRACTS}
     WHERE k.influencer_id = ${influencerId}::uuid
       ${from ? Prisma.sql`AND (k.agreed_at, k.id) < (${from.at}::timestamptz, ${from.id}::uuid)` : Prisma.empty}
     ORDER BY k.agreed_at DESC, k.id DESC LIMIT ${PAGE + 1}`);
  const page = found.slice(0, PAGE);
  return { contracts: page.map(contractOf), next: found.length > PAGE ? writeCursor(page.at(-1)) : null };
}

/** One contract, for either of its parties. For anyone else it is null, as if it did not exist. */
export async function readContract(scope: Scope, contractId: string): Promise<ContractRecord | null> {
  if (!isId(contractId)) return null;
  const [row] = await rows<Row>(
    Prisma.sql`${CONTRACTS} WHERE k.id = ${contractId}::uuid AND ${withinScope(scope, "k")}`,
  );
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
    alternative: row.alternative,
    currency: row.currency,
    terms: termsFromJson(row.terms),
  };
}
