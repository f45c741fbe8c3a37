import type { Budget } from "@/lib/budget/budget";
import { type Cursor, parseCursor, writeCursor } from "@/lib/cursor/cursor";
import { rows } from "@/lib/db/sql";
import { isId } from "@/lib/id/id";
import type { Currency } from "@/lib/money/money";
import type { BrandScope } from "@/lib/session/scope";
import { DUE_OF_LEDGER } from "@/lib/status-group/statement";
import type { FixedTerms } from "@/lib/terms/fixed";
import type { Platform } from "@/lib/terms/platform";
import { Prisma } from "@/prisma/generated/client";
import type { CampaignState, Product } from "./campaign";

/** How many negotiations have each status. Those that are due but not yet swept count as expired (N7). */
export type CampaignCounts = {
  /** Open, and it is the brand's turn. */
  brandTurn: number;
  influencerTurn: number;
  agreed: number;
  ended: number;
  expired: number;
};

/**
 * A campaign in the brand's list. `budget` is in minor units, without reservations that are due but not yet swept.
 */
export type CampaignSummary = {
  id: string;
  name: string;
  state: CampaignState;
  currency: Currency;
  fixedFee: number | null;
  applyBy: Date | null;
  /** The end of the decision date (N18). */
  decideBy: Date | null;
  createdAt: Date;
  counts: CampaignCounts;
  budget: Budget;
};

/**
 * Everything the brand sees of one campaign. `decideOn` (YYYY-MM-DD, in `zone`) is the decision date (N18), `fixed`
 * the terms it fixes (N19). `now` is the database's clock, which says what is due.
 */
export type CampaignRecord = CampaignSummary & {
  brief: string;
  platforms: Platform[];
  decideOn: string | null;
  zone: string;
  fixed: FixedTerms;
  products: Product[];
  openedAt: Date | null;
  closedAt: Date | null;
  finalisedAt: Date | null;
  now: Date;
};

type SummaryRow = {
  id: string;
  name: string;
  state: CampaignState;
  currency: Currency;
  fixed_fee: number | null;
  apply_by: Date | null;
  decide_by: Date | null;
  created_at: Date;
  at: string;
  budget: number;
  committed: number;
  reserved: number;
  brand_turn: number;
  influencer_turn: number;
  agreed: number;
  ended: number;
  expired: number;
};

// SQL because the list pages by keyset, and each campaign comes with its counts and money in one round trip.

/**
 * The columns of a summary, from `campaign c`, `ledger l` and `due`, the open rows whose deadline has passed (few, as
 * long as the sweep runs).
 */
const SUMMARY = Prisma.sql`
  c.id, c.name, c.state, c.currency, c.fixed_fee, c.apply_by, c.decide_by, c.created_at,
  l.budget, l.committed, l.reserved - due.freed AS reserved, l.brand_turn - due.brand AS brand_turn,
  l.influencer_turn - due.influencer AS influencer_turn, l.agreed, l.ended, l.expired + due.brand + due.influencer AS expired`;

const JOINED = Prisma.sql`
  JOIN ledger l ON l.brand_id = c.brand_id AND l.campaign_id = c.id
  ${DUE_OF_LEDGER}`;

const PAGE = 25;

/**
 * The brand's campaigns, newest first, one page at a time. `next` is the cursor of the next page, or null. SQL
 * because it is a keyset list.
 */
export async function listCampaigns(
  { brandId }: BrandScope,
  { cursor }: { cursor?: string } = {},
): Promise<{ campaigns: CampaignSummary[]; next: Cursor | null }> {
  const from = parseCursor(cursor);
  const found = await rows<SummaryRow>(Prisma.sql`
    SELECT ${SUMMARY}, to_char(c.created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US') AS at
      FROM (SELECT * FROM campaign
             WHERE brand_id = ${brandId}::uuid
               ${from ? Prisma.sql`AND (created_at, id) < (${from.at}::timestamptz, ${from.id}::uuid)` : Prisma.empty}
             ORDER BY created_at DESC, id DESC LIMIT ${PAGE + 1}) c ${JOINED}
     ORDER BY c.created_at DESC, c.id DESC`);
  const page = found.slice(0, PAGE);
  return { campaigns: page.map(summaryOf), next: found.length > PAGE ? writeCursor(page.at(-1)) : null };
}

/**
 * One campaign of the brand with its products; null if there is none, also for another brand's. SQL because every
 * page of the campaign waits for it.
 */
export async function readCampaign(
  { brandId }: BrandScope,
  campaignId: string,
): Promise<CampaignRecord | null> {
  if (!isId(campaignId)) return null;
  type Row = SummaryRow & {
    brief: string;
    platforms: Platform[];
    decide_on: string | null;
    zone: string;
    fixed_terms: FixedTerms;
    products: Product[];
    opened_at: Date | null;
    closed_at: Date | null;
    finalised_at: Date | null;
    now: Date;
  };
  const [row] = await rows<Row>(Prisma.sql`
    SELECT ${SUMMARY}, c.brief, c.platforms, to_char(c.decide_on, 'YYYY-MM-DD') AS decide_on, c.zone,
           c.fixed_terms, c.opened_at, c.closed_at, c.finalised_at, now() AS now,
           (SELECT coalesce(json_agg(json_build_object('id', p.id, 'name', p.name, 'value', p.value) ORDER BY p.id), '[]')
              FROM product p WHERE p.brand_id = c.brand_id AND p.campaign_id = c.id) AS products
      FROM campaign c ${JOINED}
     WHERE c.brand_id = ${brandId}::uuid AND c.id = ${campaignId}::uuid`);
  if (!row) return null;
  const {
    brief,
    platforms,
    decide_on,
    zone,
    fixed_terms,
    products,
    opened_at,
    closed_at,
    finalised_at,
    now,
  } = row;
  return {
    ...summaryOf(row),
    brief,
    platforms,
    decideOn: decide_on,
    zone,
    fixed: fixed_terms,
    products,
    openedAt: opened_at,
    closedAt: closed_at,
    finalisedAt: finalised_at,
    now,
  };
}

function summaryOf(row: SummaryRow): CampaignSummary {
  return {
    id: row.id,
    name: row.name,
    state: row.state,
    currency: row.currency,
    fixedFee: row.fixed_fee,
    applyBy: row.apply_by,
    decideBy: row.decide_by,
    createdAt: row.created_at,
    counts: {
      brandTurn: row.brand_turn,
      influencerTurn: row.influencer_turn,
      agreed: row.agreed,
      ended: row.ended,
      expired: row.expired,
    },
    budget: { budget: row.budget, committed: row.committed, reserved: row.reserved },
  };
}
