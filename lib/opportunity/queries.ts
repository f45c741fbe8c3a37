import { type CampaignState, type Product, takesApplications } from "@/lib/campaign/campaign";
import { type Cursor, parseCursor, writeCursor } from "@/lib/cursor/cursor";
import { rows } from "@/lib/db/sql";
import { isId } from "@/lib/id/id";
import type { Currency } from "@/lib/money/money";
import type { InfluencerScope } from "@/lib/session/scope";
import type { FixedTerms } from "@/lib/terms/fixed";
import type { Platform } from "@/lib/terms/platform";
import { cleanLine } from "@/lib/text/text";
import { Prisma } from "@/prisma/generated/client";

/**
 * A campaign as influencers see it: never its budget, never a draft. `fixedFee` is in minor units (N15), `fixed` are
 * the terms it fixes (N19). `decideOn` (YYYY-MM-DD, in `zone`) is the decision date, and `decideBy` the instant when
 * that day ends (N18).
 */
export type Opportunity = {
  id: string;
  name: string;
  brandName: string;
  brief: string;
  state: CampaignState;
  currency: Currency;
  fixedFee: number | null;
  fixed: FixedTerms;
  platforms: Platform[];
  applyBy: Date | null;
  decideOn: string | null;
  zone: string;
  decideBy: Date | null;
  openedAt: Date;
  /** Whether it takes applications now, by the database's clock. */
  takesApplications: boolean;
  products: Product[];
  /** The reader's own application, if they have applied (N9). */
  applicationId: string | null;
};

type Row = {
  id: string;
  name: string;
  brand_name: string;
  brief: string;
  state: CampaignState;
  currency: Currency;
  fixed_fee: number | null;
  fixed_terms: FixedTerms;
  platforms: Platform[];
  apply_by: Date | null;
  decide_on: string | null;
  zone: string;
  decide_by: Date | null;
  opened_at: Date;
  at: string;
  now: Date;
  products: Product[];
  application_id: string | null;
};

const PAGE = 24;

// SQL because the list pages by keyset, and each campaign comes with its products and the reader's application in one
// round trip.

function columns({ influencerId }: InfluencerScope): Prisma.Sql {
  return Prisma.sql`
  c.id, c.name, b.name AS brand_name, c.brief, c.state, c.currency, c.fixed_fee, c.fixed_terms, c.platforms, c.apply_by,
  to_char(c.decide_on, 'YYYY-MM-DD') AS decide_on, c.zone, c.decide_by, c.opened_at,
  to_char(c.opened_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US') AS at,
  now() AS now,
  (SELECT coalesce(json_agg(json_build_object('id', p.id, 'name', p.name, 'value', p.value) ORDER BY p.id), '[]')
     FROM product p WHERE p.brand_id = c.brand_id AND p.campaign_id = c.id) AS products,
  (SELECT a.id FROM application a
    WHERE a.brand_id = c.brand_id AND a.campaign_id = c.id AND a.influencer_id = ${influencerId}::uuid) AS application_id`;
}

/**
 * Open campaigns that take applications, newest first, one page at a time. `q` searches the names of campaigns and
 * brands; `platform` keeps those that want it or name none. `next` is the cursor of the next page, or null. SQL
 * because it is a keyset list.
 */
export async function listOpportunities(
  scope: InfluencerScope,
  { q = "", platform, cursor }: { q?: string; platform?: Platform; cursor?: string },
): Promise<{ opportunities: Opportunity[]; next: Cursor | null }> {
  const from = parseCursor(cursor);
  const wanted = `%${cleanLine(q).replace(/[\\%_]/g, "\\$&")}%`;
  const found = await rows<Row>(Prisma.sql`
    SELECT ${columns(scope)}
      FROM campaign c JOIN brand b ON b.id = c.brand_id
     WHERE c.state = 'open' AND (c.apply_by IS NULL OR c.apply_by > now())
       AND (c.decide_by IS NULL OR c.decide_by > now())
       ${wanted === "%%" ? Prisma.empty : Prisma.sql`AND (c.name ILIKE ${wanted} OR b.name ILIKE ${wanted})`}
       ${platform ? Prisma.sql`AND (c.platforms = '{}' OR ${platform} = ANY (c.platforms))` : Prisma.empty}
       ${from ? Prisma.sql`AND (c.opened_at, c.id) < (${from.at}::timestamptz, ${from.id}::uuid)` : Prisma.empty}
     ORDER BY c.opened_at DESC, c.id DESC LIMIT ${PAGE + 1}`);
  const page = found.slice(0, PAGE);
  return {
    opportunities: page.map(opportunityOf),
    next: found.length > PAGE ? writeCursor(page.at(-1)) : null,
  };
}

/**
 * One campaign for an influencer, open or over; null if it does not exist or is a draft. SQL because it reads the
 * campaign, its products and the reader's application at one instant of the database's clock.
 */
export async function readOpportunity(
  scope: InfluencerScope,
  campaignId: string,
): Promise<Opportunity | null> {
  if (!isId(campaignId)) return null;
  const [row] = await rows<Row>(Prisma.sql`
    SELECT ${columns(scope)} FROM campaign c JOIN brand b ON b.id = c.brand_id
     WHERE c.id = ${campaignId}::uuid AND c.state <> 'draft'`);
  return row ? opportunityOf(row) : null;
}

function opportunityOf(row: Row): Opportunity {
  return {
    id: row.id,
    name: row.name,
    brandName: row.brand_name,
    brief: row.brief,
    state: row.state,
    currency: row.currency,
    fixedFee: row.fixed_fee,
    fixed: row.fixed_terms,
    platforms: row.platforms,
    applyBy: row.apply_by,
    decideOn: row.decide_on,
    zone: row.zone,
    decideBy: row.decide_by,
    openedAt: row.opened_at,
    takesApplications: takesApplications(
      { state: row.state, applyBy: row.apply_by, decideBy: row.decide_by },
      row.now,
    ),
    products: row.products,
    applicationId: row.application_id,
  };
}
