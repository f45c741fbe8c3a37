import type { Budget } from "@/lib/budget/budget";
import { rowsOf } from "@/lib/db/db";
import { isId } from "@/lib/id/id";
import { type Ending } from "@/lib/negotiation/ending";
import { type Status, STATUSES } from "@/lib/negotiation/status";
import { type Platform } from "@/lib/negotiation/terms";
import type { BrandScope } from "@/lib/session/scope";
import { type Cursor, GROUP_STEP, isShown, isUnfolded, type Sort, type View } from "./offer-management";
import { COUNT_CAP, screenStatement } from "./statement";

/** An applicant as the list shows it. `fees[n]` is the fee of offer n in minor units; instants are ISO texts. */
export type ApplicantRow = {
  readonly status: Status;
  readonly id: string;
  readonly name: string;
  readonly handle: string;
  readonly platforms: readonly Platform[];
  readonly followers: number;
  readonly engagementBps: number;
  readonly fees: readonly number[];
  readonly fixedRate: boolean;
  readonly openedAt: string;
  readonly expiresAt: string;
  readonly endedAt: string | null;
  readonly ending: Ending["kind"] | null;
};

/** `rows` is null while the group is folded; `last` is where it goes on, null at its end. */
export type ApplicantGroup = {
  readonly status: Status;
  readonly count: number;
  /** The count is a lower bound. */
  readonly capped: boolean;
  readonly rows: readonly ApplicantRow[] | null;
  readonly last: Cursor | null;
};

export type OfferManagement = {
  readonly now: Date;
  readonly budget: Budget;
  readonly groups: readonly ApplicantGroup[];
};

type Row = {
  now: Date;
  budget: string;
  committed: string;
  reserved: string;
  counts: string;
  rows: string | null;
};

/** The Offer Management of one campaign in one round trip, or `null` outside the scope. */
export async function readOfferManagement(
  scope: BrandScope,
  campaignId: string,
  view: View,
): Promise<OfferManagement | null> {
  if (!isId(campaignId)) return null;
  const [row] = await rowsOf<Row>(screenStatement(scope.brandId, campaignId, view, STATUSES));
  if (!row) return null;
  const counts = JSON.parse(row.counts) as number[];
  const rows = JSON.parse(row.rows ?? "[]") as ApplicantRow[];
  return {
    now: row.now,
    budget: { budget: Number(row.budget), committed: Number(row.committed), reserved: Number(row.reserved) },
    groups: STATUSES.filter((status) => isShown(view, status)).map((status) =>
      groupOf(
        status,
        view,
        counts[STATUSES.indexOf(status)] ?? 0,
        rows.filter((applicant) => applicant.status === status),
      ),
    ),
  };
}

function groupOf(status: Status, view: View, count: number, found: ApplicantRow[]): ApplicantGroup {
  const length = view.lengths[status] ?? GROUP_STEP;
  const rows = found.slice(0, length);
  const end = rows.at(-1);
  return {
    status,
    count: Math.min(count, COUNT_CAP),
    capped: count > COUNT_CAP,
    rows: isUnfolded(view, status) ? rows : null,
    last: found.length > length && end ? { value: sortValue(end, view.sort), id: end.id } : null,
  };
}

function sortValue(row: ApplicantRow, sort: Sort): string {
  switch (sort) {
    case "deadline":
      return new Date(row.expiresAt).toISOString();
    case "newest":
    case "oldest":
      return new Date(row.openedAt).toISOString();
    case "fee":
      return String(row.fees.at(-1));
    case "followers":
      return String(row.followers);
  }
}
