import type { Budget } from "@/lib/budget/budget";
import type { CampaignCounts, CampaignRecord } from "@/lib/campaign/queries";
import { rows } from "@/lib/db/sql";
import { type Found, type Group, groupsOf, type SearchParams } from "@/lib/grouped-list/grouped-list";
import { isId } from "@/lib/id/id";
import type { Currency } from "@/lib/money/money";
import { type Ending } from "@/lib/negotiation/ending";
import type { Status } from "@/lib/negotiation/status";
import type { BrandScope } from "@/lib/session/scope";
import { type Platform } from "@/lib/terms/platform";
import { GROUPING, isFiltered, readView, type View } from "./offer-management";
import { screenStatement } from "./statement";

/**
 * An applicant in the list. `fees[n]` is the fee of offer n's lead in minor units; `lowestFees` and `dearestFees` are
 * the range of its alternatives. `standingFee` is the fee of the standing offer's lead, or the agreed fee. Instants
 * are ISO strings.
 */
export type ApplicantRow = {
  readonly id: string;
  readonly name: string;
  readonly handle: string;
  readonly platforms: readonly Platform[];
  readonly followers: number;
  readonly engagementBps: number;
  readonly fees: readonly number[];
  readonly lowestFees: readonly number[];
  readonly dearestFees: readonly number[];
  readonly standingFee: number;
  readonly fixedRate: boolean;
  readonly openedAt: string;
  readonly expiresAt: string;
  readonly endedAt: string | null;
  readonly ending: Ending["kind"] | null;
};

export type ApplicantGroup = Group<Status, ApplicantRow>;

/** What the Offer Management screen shows; `campaign` holds what its header needs. */
export type OfferManagement = {
  readonly now: Date;
  readonly campaign: Pick<CampaignRecord, Heading | "id" | "now"> & {
    counts: Pick<CampaignCounts, "agreed">;
  };
  readonly budget: Budget;
  readonly groups: readonly ApplicantGroup[];
};

type Heading = "name" | "state" | "currency" | "applyBy" | "decideOn" | "zone" | "decideBy";

type Row = Pick<CampaignRecord, Heading | "now"> &
  Budget & {
    agreed: number;
    counts: Record<Status, number>;
    found: Partial<Record<Status, Found<ApplicantRow>>>;
  };

/** Reads Offer Management for one campaign in one round trip; null outside the scope. */
export async function readOfferManagement(
  scope: BrandScope,
  campaignId: string,
  view: View,
): Promise<OfferManagement | null> {
  if (!isId(campaignId)) return null;
  const [row] = await rows<Row>(screenStatement(scope.brandId, campaignId, view));
  if (!row) return null;
  const { agreed, budget, committed, reserved, counts, found, ...campaign } = row;
  const isCounted = isFiltered(view.filters);
  return {
    now: row.now,
    campaign: { ...campaign, id: campaignId, counts: { agreed } },
    budget: { budget, committed, reserved },
    groups: groupsOf(GROUPING, view.groups, counts, found, { isCounted }),
  };
}

/** The currency assumed until the campaign's own is known. */
const USUAL: Currency = "USD";

/**
 * Reads Offer Management for a URL, and what the URL says. Fees in the URL are in the campaign's currency, which is
 * known only after the read. The lists are read a second time only if that currency reads the fees differently from
 * the assumed one.
 */
export async function readOffers(
  scope: BrandScope,
  campaignId: string,
  params: SearchParams,
): Promise<{ view: View; screen: OfferManagement } | null> {
  const supposed = readView(params, USUAL);
  const screen = await readOfferManagement(scope, campaignId, supposed);
  if (!screen) return null;
  const view = readView(params, screen.campaign.currency);
  const isRight = (["feeMin", "feeMax"] as const).every((end) => view.filters[end] === supposed.filters[end]);
  const right = isRight ? screen : await readOfferManagement(scope, campaignId, view);
  return right && { view, screen: right };
}
