import {
  type Group,
  type Grouping,
  type Groups,
  readGroups,
  type SearchParams,
  writeGroups,
} from "@/lib/grouped-list/grouped-list";
import type { Currency } from "@/lib/money/money";
import type { Ending } from "@/lib/negotiation/ending";
import { type Status, STATUSES } from "@/lib/negotiation/status";

/**
 * One of an influencer's negotiations in a list. `fees[n]` is the fee of offer n's lead in minor units; `lowestFees`
 * and `dearestFees` are the range of its alternatives. `standingFee` is the fee of the standing offer's lead, or the
 * agreed fee. Instants are ISO strings.
 */
export type OwnNegotiation = {
  readonly id: string;
  readonly campaignName: string;
  readonly brandId: string;
  readonly brandName: string;
  readonly currency: Currency;
  readonly fees: readonly number[];
  readonly lowestFees: readonly number[];
  readonly dearestFees: readonly number[];
  readonly standingFee: number;
  readonly fixedRate: boolean;
  readonly expiresAt: string;
  readonly endedAt: string | null;
  readonly ending: Ending["kind"] | null;
};

export type OwnGroup = Group<Status, OwnNegotiation>;

/** Groups by status, as the influencer sees it (N11). The groups of ended negotiations start folded. */
export const OWN_GROUPING: Grouping<Status> = {
  groups: STATUSES,
  folding: ["agreement-accepted", "no-agreement-reached", "expired"],
  parameter: "status",
};

/** Reads the URL. Anything invalid is ignored. */
export function readOwnView(params: SearchParams): Groups<Status> {
  return readGroups(params, OWN_GROUPING, "timestamptz");
}

/** The query string of a view, starting with "?"; empty for the default view. The inverse of `readOwnView`. */
export function ownQuery(view: Groups<Status>): string {
  const query = new URLSearchParams();
  writeGroups(query, view, OWN_GROUPING);
  const text = query.toString();
  return text === "" ? "" : `?${text}`;
}
