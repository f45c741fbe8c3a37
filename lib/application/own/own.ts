import type { Currency } from "@/lib/money/money";
import { type Ending } from "@/lib/negotiation/ending";
import { type Status, STATUSES } from "@/lib/negotiation/status";

/** One of an influencer's negotiations in a list. `fees[n]` is the fee of offer n in minor units; instants are ISO texts. */
export type OwnNegotiation = {
  readonly status: Status;
  readonly id: string;
  readonly campaignName: string;
  readonly brandId: string;
  readonly brandName: string;
  readonly currency: Currency;
  readonly fees: readonly number[];
  readonly fixedRate: boolean;
  readonly expiresAt: string;
  readonly endedAt: string | null;
  readonly ending: Ending["kind"] | null;
};

/** `rows` is null while the group is folded; `last` is where it goes on, null at its end. */
export type OwnGroup = {
  readonly status: Status;
  readonly count: number;
  readonly rows: readonly OwnNegotiation[] | null;
  readonly last: string | null;
};

/** What the list shows, as its URL says it: ended groups unfolded, and where a group that has turned its page begins. */
export type OwnView = {
  readonly expanded: readonly Status[];
  readonly after: Partial<Record<Status, string>>;
};

type SearchParams = Record<string, string | string[] | undefined>;

const FOLDED: readonly Status[] = ["agreement-accepted", "no-agreement-reached", "expired"];

/** Whether a group can be folded away: the ended ones. */
export function folds(status: Status): boolean {
  return FOLDED.includes(status);
}

/** Whether a group's rows are shown. */
export function isUnfolded({ expanded }: OwnView, status: Status): boolean {
  return !folds(status) || expanded.includes(status);
}

/** Reads the URL; what it does not understand is left out. */
export function readOwnView(params: SearchParams): OwnView {
  const expanded = [params.expand].flat();
  const after = STATUSES.flatMap((status) => {
    const [cursor] = [params[`after.${status}`]].flat();
    return cursor ? [[status, cursor] as const] : [];
  });
  return {
    expanded: STATUSES.filter((status) => expanded.includes(status)),
    after: Object.fromEntries(after),
  };
}

/** The query string of a view, from "?" on; empty for the plain list. The inverse of `readOwnView`. */
export function ownQuery({ expanded, after }: OwnView): string {
  const query = new URLSearchParams();
  for (const status of expanded) query.append("expand", status);
  for (const status of STATUSES) if (after[status]) query.set(`after.${status}`, after[status]);
  const text = query.toString();
  return text === "" ? "" : `?${text}`;
}

/** The same list with a group unfolded, or folded and back at its beginning. */
export function withFold(view: OwnView, status: Status, unfold: boolean): OwnView {
  return {
    expanded: unfold ? [...view.expanded, status] : view.expanded.filter((expanded) => expanded !== status),
    after: { ...view.after, [status]: undefined },
  };
}

/** The same list with a group going on after `cursor`; from its beginning when null. */
export function withAfter(view: OwnView, status: Status, cursor: string | null): OwnView {
  return {
    ...view,
    after: { ...view.after, [status]: cursor ?? undefined },
  };
}
