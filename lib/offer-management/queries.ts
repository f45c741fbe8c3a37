import type { Budget } from "@/lib/budget/budget";
import { rows } from "@/lib/db/sql";
import { type Found, type Group, groupsOf } from "@/lib/grouped-list/grouped-list";
import { isId } from "@/lib/id/id";
import { type Ending } from "@/lib/negotiation/ending";
import type { Status } from "@/lib/negotiation/status";
import type { BrandScope } from "@/lib/session/scope";
import { type Platform } from "@/lib/terms/platform";
import { GROUPING, isFiltered, type View } from "./offer-management";
import { screenStatement } from "./statement";

/**
 * An applicant as the list shows it. `fees[n]` is the lead's fee of offer n in minor units, beside it the lowest and the
 * dearest of its alternatives; `standingFee` is the standing lead's, or what was agreed. Instants are ISO texts.
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

export type OfferManagement = {
  readonly now: Date;
  readonly budget: Budget;
  readonly groups: readonly ApplicantGroup[];
};

type Row = {
  now: Date;
  budget: number;
  committed: number;
  reserved: number;
  counts: Record<Status, number>;
  found: Partial<Record<Status, Found<ApplicantRow>>>;
};

/** The Offer Management of one campaign in one round trip, or `null` outside the scope. */
export async function readOfferManagement(
  scope: BrandScope,
  campaignId: string,
  view: View,
): Promise<OfferManagement | null> {
  if (!isId(campaignId)) return null;
  const [row] = await rows<Row>(screenStatement(scope.brandId, campaignId, view));
  if (!row) return null;
  return {
    now: row.now,
    budget: { budget: row.budget, committed: row.committed, reserved: row.reserved },
    groups: groupsOf(GROUPING, view.groups, row.counts, row.found, { isCounted: isFiltered(view.filters) }),
  };
}
