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
 * One of an influencer's negotiations in a list. `fees[n]` is the lead's fee of offer n in minor units, beside it the lowest
 * and the dearest of its alternatives; `standingFee` is the standing lead's, or what was agreed. Instants are ISO texts.
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

/** By status as the influencer sees them (N11); the ended ones start folded. */
export const OWN_GROUPING: Grouping<Status> = {
  groups: STATUSES,
  folding: ["agreement-accepted", "no-agreement-reached", "expired"],
  parameter: "status",
};

/** Reads the URL; what it does not understand is left out. */
export function readOwnView(params: SearchParams): Groups<Status> {
  return readGroups(params, OWN_GROUPING, "timestamptz");
}

/** The query string of a view, from "?" on; empty for the plain list. The inverse of `readOwnView`. */
export function ownQuery(view: Groups<Status>): string {
  const query = new URLSearchParams();
  writeGroups(query, view, OWN_GROUPING);
  const text = query.toString();
  return text === "" ? "" : `?${text}`;
}
