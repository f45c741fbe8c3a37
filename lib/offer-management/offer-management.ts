import { parseCount } from "@/lib/count/count";
import type { CursorKind } from "@/lib/cursor/cursor";
import {
  type Grouping,
  type Groups,
  readGroups,
  type SearchParams,
  writeGroups,
} from "@/lib/grouped-list/grouped-list";
import { isId } from "@/lib/id/id";
import { type Currency, moneyInput, parseMoney } from "@/lib/money/money";
import { alternativesOf } from "@/lib/negotiation/hrefs";
import { MOVE_KINDS, type MoveKind } from "@/lib/negotiation/negotiation";
import { type Status, STATUSES } from "@/lib/negotiation/status";
import { NUMBER_FIELD } from "@/lib/number/number";
import { type Platform, PLATFORMS } from "@/lib/terms/platform";

/** The sort orders of Offer Management. The first is the default. */
export const SORTS = ["deadline", "newest", "oldest", "fee", "followers"] as const;
export type Sort = (typeof SORTS)[number];
export const SORT_LABELS: Record<Sort, string> = {
  deadline: "Deadline",
  newest: "Newest",
  oldest: "Oldest",
  fee: "Highest fee",
  followers: "Most followers",
};

/** The kind of value in each order's cursor. A cursor that is made up, or belongs to another order, is ignored. */
export const SORT_KINDS: Record<Sort, CursorKind> = {
  deadline: "timestamptz",
  newest: "timestamptz",
  oldest: "timestamptz",
  fee: "bigint",
  followers: "integer",
};

/** Groups by status, as the brand sees it (N11). The groups of ended negotiations start folded. */
export const GROUPING: Grouping<Status> = {
  groups: STATUSES,
  folding: ["agreement-accepted", "no-agreement-reached", "expired"],
  parameter: "status",
};

const MAX_SEARCH = 80;

/** The filters. Fees are in minor units of the campaign's currency. */
export type Filters = {
  readonly q: string;
  readonly platforms: readonly Platform[];
  readonly feeMin: number | null;
  readonly feeMax: number | null;
  readonly followersMin: number | null;
  readonly followersMax: number | null;
};

export const RANGE_ENDS = ["feeMin", "feeMax", "followersMin", "followersMax"] as const;
export type RangeEnd = (typeof RANGE_ENDS)[number];

/** Something typed into a range that is not a valid number. It is kept, explained, and left out of the filter. */
export type Problem = { readonly typed: string; readonly sentence: string };

/** Everything that the Offer Management screen shows, as its URL says. */
export type View = {
  readonly filters: Filters;
  readonly problems: Partial<Record<RangeEnd, Problem>>;
  readonly sort: Sort;
  readonly groups: Groups<Status>;
  /** The application in the drawer, the move being made there, and the drawer's tab. */
  readonly open: string | null;
  readonly move: MoveKind | null;
  readonly tab: string | null;
  /** How many alternatives a counteroffer's form in the drawer starts with. */
  readonly alternatives: number;
};

/** Reads the URL. Anything it cannot read filters nothing, so a link never breaks the screen. */
export function readView(params: SearchParams, currency: Currency): View {
  const sort = among(SORTS, params.sort)[0] ?? "deadline";
  const ends = rangesIn(params, currency);
  return {
    problems: ends.problems,
    filters: {
      q: (one(params.q) ?? "")
        .normalize("NFC")
        .replace(/\p{Cc}/gu, "")
        .trim()
        .slice(0, MAX_SEARCH),
      platforms: among(PLATFORMS, params.platform),
      ...ends.limits,
    },
    sort,
    groups: readGroups(params, GROUPING, SORT_KINDS[sort]),
    open: isId(one(params.open)) ? (one(params.open) ?? null) : null,
    move: among(MOVE_KINDS, params.move)[0] ?? null,
    tab: one(params.tab)?.slice(0, 20) ?? null,
    alternatives: alternativesOf(one(params.alternatives)),
  };
}

/** The query string of a view, starting with "?"; empty for the default view. The inverse of `readView`. */
export function viewQuery(view: View, currency: Currency): string {
  const { filters } = view;
  const query = new URLSearchParams();
  if (filters.q) query.set("q", filters.q);
  for (const platform of filters.platforms) query.append("platform", platform);
  if (filters.feeMin !== null) query.set("feeMin", moneyInput(filters.feeMin, currency));
  if (filters.feeMax !== null) query.set("feeMax", moneyInput(filters.feeMax, currency));
  if (filters.followersMin !== null) query.set("followersMin", String(filters.followersMin));
  if (filters.followersMax !== null) query.set("followersMax", String(filters.followersMax));
  if (view.sort !== "deadline") query.set("sort", view.sort);
  writeGroups(query, view.groups, GROUPING);
  if (view.open) query.set("open", view.open);
  if (view.move) query.set("move", view.move);
  if (view.tab) query.set("tab", view.tab);
  if (view.alternatives > 1) query.set("alternatives", String(view.alternatives));
  const text = query.toString();
  return text === "" ? "" : `?${text}`;
}

/** True if filters are set, so that the campaign's own counts do not match the lists. */
export function isFiltered({ q, platforms, ...ranges }: Filters): boolean {
  return q !== "" || platforms.length > 0 || Object.values(ranges).some((limit) => limit !== null);
}

/** The same screen with this application in the drawer, or with the drawer closed. */
export function withOpen(view: View, open: string | null): View {
  return { ...view, open, move: null, tab: null, alternatives: 1 };
}

function one(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value[0] : value;
}

function among<T extends string>(words: readonly T[], value: string | string[] | undefined): T[] {
  const given = Array.isArray(value) ? value : [value];
  return words.filter((word) => given.includes(word));
}

/** The ranges that the URL asks for. A range with its ends reversed is the same range. */
function rangesIn(params: SearchParams, currency: Currency): Pick<View, "problems"> & { limits: Limits } {
  const problems: Partial<Record<RangeEnd, Problem>> = {};
  const limit = (end: RangeEnd) => {
    const typed = one(params[end])?.trim() ?? "";
    if (typed === "") return null;
    const parsed = end.startsWith("fee") ? fee(typed, currency) : parseCount(typed);
    if (parsed.ok) return parsed.count;
    problems[end] = { typed: typed.slice(0, NUMBER_FIELD), sentence: parsed.refusal.sentence };
    return null;
  };
  const [feeMin, feeMax] = inOrder(limit("feeMin"), limit("feeMax"));
  const [followersMin, followersMax] = inOrder(limit("followersMin"), limit("followersMax"));
  return { limits: { feeMin, feeMax, followersMin, followersMax }, problems };
}

function fee(typed: string, currency: Currency) {
  const parsed = parseMoney(typed, currency);
  return parsed.ok ? ({ ok: true, count: parsed.minor } as const) : parsed;
}

type Limits = Pick<Filters, RangeEnd>;

function inOrder(from: number | null, to: number | null): [number | null, number | null] {
  return from !== null && to !== null && from > to ? [to, from] : [from, to];
}
