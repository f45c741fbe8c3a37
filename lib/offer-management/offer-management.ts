import { isId } from "@/lib/id/id";
import { type Currency, MAX_MINOR, moneyInput, parseMoney } from "@/lib/money/money";
import { MOVE_KINDS, type MoveKind } from "@/lib/negotiation/negotiation";
import { type Status, STATUSES } from "@/lib/negotiation/status";
import { type Platform, PLATFORMS } from "@/lib/negotiation/terms";
import { isInstant } from "@/lib/time/time";

/** The orders of Offer Management; the first is the usual one. */
export const SORTS = ["deadline", "newest", "oldest", "fee", "followers"] as const;
export type Sort = (typeof SORTS)[number];
export const SORT_LABELS: Record<Sort, string> = {
  deadline: "Deadline",
  newest: "Newest",
  oldest: "Oldest",
  fee: "Highest fee",
  followers: "Most followers",
};

/** Rows a group shows at first, by how many it grows, and how long it may grow before it turns a page. */
export const GROUP_STEP = 25;
export const GROUP_MAX = 200;
const MAX_SEARCH = 80;
const MAX_TYPED = 30;

/** Where a group's list goes on: the sort value and id of the last row before it. */
export type Cursor = { readonly value: string; readonly id: string };

/** Fees in minor units of the campaign's currency. */
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

/** What somebody typed into a range that is not a number of its kind: kept, said, and left out of the filter. */
export type Problem = { readonly typed: string; readonly sentence: string };

/** Everything the Offer Management screen shows, as its URL says it. */
export type View = {
  readonly filters: Filters;
  readonly problems: Partial<Record<RangeEnd, Problem>>;
  /** Only these statuses; all five when empty. */
  readonly statuses: readonly Status[];
  readonly sort: Sort;
  /** Ended groups start collapsed; these are unfolded. */
  readonly expanded: readonly Status[];
  /** How many rows a group shows, where that is more than GROUP_STEP. */
  readonly lengths: Partial<Record<Status, number>>;
  /** Where a group that has turned a page begins. */
  readonly after: Partial<Record<Status, Cursor>>;
  /** The application in the drawer, the move being made there and its tab. */
  readonly open: string | null;
  readonly move: MoveKind | null;
  readonly tab: string | null;
};

export type SearchParams = Record<string, string | string[] | undefined>;

const ENDED: readonly Status[] = ["agreement-accepted", "no-agreement-reached", "expired"];

/** Reads the URL. What it does not understand narrows nothing: a link never breaks the screen. */
export function readView(params: SearchParams, currency: Currency): View {
  return {
    problems: problemsIn(params, currency),
    filters: {
      q: (one(params.q) ?? "")
        .normalize("NFC")
        .replace(/\p{Cc}/gu, "")
        .trim()
        .slice(0, MAX_SEARCH),
      platforms: among(PLATFORMS, params.platform),
      feeMin: minor(one(params.feeMin), currency),
      feeMax: minor(one(params.feeMax), currency),
      followersMin: whole(one(params.followersMin)),
      followersMax: whole(one(params.followersMax)),
    },
    statuses: among(STATUSES, params.status),
    sort: sortOf(params),
    expanded: among(STATUSES, params.expand),
    lengths: perGroup(params, "rows", (text) => {
      const rows = whole(text);
      return rows === null || rows <= GROUP_STEP ? null : Math.min(rows, GROUP_MAX);
    }),
    after: perGroup(params, "after", (text) => readCursor(text, sortOf(params))),
    open: isId(one(params.open)) ? (one(params.open) ?? null) : null,
    move: among(MOVE_KINDS, params.move)[0] ?? null,
    tab: one(params.tab)?.slice(0, 20) ?? null,
  };
}

/** The query string of a view, from "?" on; empty for the plain screen. The inverse of `readView`. */
export function viewQuery(view: View, currency: Currency): string {
  const { filters } = view;
  const query = new URLSearchParams();
  if (filters.q) query.set("q", filters.q);
  for (const platform of filters.platforms) query.append("platform", platform);
  if (filters.feeMin !== null) query.set("feeMin", moneyInput(filters.feeMin, currency));
  if (filters.feeMax !== null) query.set("feeMax", moneyInput(filters.feeMax, currency));
  if (filters.followersMin !== null) query.set("followersMin", String(filters.followersMin));
  if (filters.followersMax !== null) query.set("followersMax", String(filters.followersMax));
  for (const status of view.statuses) query.append("status", status);
  if (view.sort !== "deadline") query.set("sort", view.sort);
  for (const status of view.expanded) query.append("expand", status);
  for (const status of STATUSES) {
    const rows = view.lengths[status];
    const after = view.after[status];
    if (rows) query.set(`rows.${status}`, String(rows));
    if (after) query.set(`after.${status}`, writeCursor(after));
  }
  if (view.open) query.set("open", view.open);
  if (view.move) query.set("move", view.move);
  if (view.tab) query.set("tab", view.tab);
  const text = query.toString();
  return text === "" ? "" : `?${text}`;
}

/** True when the lists are narrowed, so that the campaign's own counts do not tell how many there are. */
export function isFiltered({ q, platforms, ...ranges }: Filters): boolean {
  return q !== "" || platforms.length > 0 || Object.values(ranges).some((limit) => limit !== null);
}

/** Whether a group is shown at all, and whether its rows are. */
export function isShown(view: View, status: Status): boolean {
  return view.statuses.length === 0 || view.statuses.includes(status);
}
export function isUnfolded(view: View, status: Status): boolean {
  return (
    isShown(view, status) &&
    (!ENDED.includes(status) || view.expanded.includes(status) || view.statuses.includes(status))
  );
}

/** The same screen with a group unfolded or folded again. */
export function withFold(view: View, status: Status, unfold: boolean): View {
  return {
    ...view,
    expanded: unfold ? [...view.expanded, status] : view.expanded.filter((expanded) => expanded !== status),
  };
}

/** The same screen with more of a group: longer while it may grow, the next page after that. */
export function withMore(view: View, status: Status, last: Cursor): View {
  const rows = (view.lengths[status] ?? GROUP_STEP) + GROUP_STEP;
  return rows <= GROUP_MAX
    ? { ...view, lengths: { ...view.lengths, [status]: rows } }
    : {
        ...view,
        lengths: { ...view.lengths, [status]: undefined },
        after: { ...view.after, [status]: last },
      };
}

/** The same screen with this application in the drawer, or with the drawer shut. */
export function withOpen(view: View, open: string | null): View {
  return { ...view, open, move: null, tab: null };
}

function one(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value[0] : value;
}

function among<T extends string>(words: readonly T[], value: string | string[] | undefined): T[] {
  const given = Array.isArray(value) ? value : [value];
  return words.filter((word) => given.includes(word));
}

function minor(text: string | undefined, currency: Currency): number | null {
  const parsed = text ? parseMoney(text, currency) : null;
  return parsed?.ok ? parsed.minor : null;
}

function whole(text: string | undefined): number | null {
  return text && /^\d{1,9}$/.test(text.replaceAll(",", "")) ? Number(text.replaceAll(",", "")) : null;
}

function problemsIn(params: SearchParams, currency: Currency): Partial<Record<RangeEnd, Problem>> {
  const problems: Partial<Record<RangeEnd, Problem>> = {};
  for (const end of RANGE_ENDS) {
    const typed = one(params[end])?.slice(0, MAX_TYPED).trim();
    if (!typed) continue;
    const amount = end.startsWith("fee") ? parseMoney(typed, currency) : null;
    if (amount?.ok === false) problems[end] = { typed, sentence: amount.refusal.sentence };
    if (amount === null && whole(typed) === null)
      problems[end] = { typed, sentence: "Enter a whole number such as 25,000." };
  }
  return problems;
}

function perGroup<T>(params: SearchParams, name: string, read: (text: string) => T | null) {
  const found: Partial<Record<Status, T>> = {};
  for (const status of STATUSES) {
    const text = one(params[`${name}.${status}`]);
    const value = text ? read(text) : null;
    if (value !== null) found[status] = value;
  }
  return found;
}

function writeCursor({ value, id }: Cursor): string {
  return `${value}~${id}`;
}

/** What a row can be sorted by; a cursor that holds anything else belongs to another order, or was made up. */
const SORT_VALUES: Record<Sort, (value: string) => boolean> = {
  deadline: isInstant,
  newest: isInstant,
  oldest: isInstant,
  fee: (value) => isWholeUpTo(value, MAX_MINOR),
  followers: (value) => isWholeUpTo(value, MAX_INTEGER),
};

/** What the database's integer holds at most. */
const MAX_INTEGER = 2_147_483_647;

function isWholeUpTo(text: string, max: number): boolean {
  return /^\d{1,15}$/.test(text) && Number(text) <= max;
}

function sortOf(params: SearchParams): Sort {
  return among(SORTS, params.sort)[0] ?? "deadline";
}

function readCursor(text: string, sort: Sort): Cursor | null {
  const [value = "", id] = text.split("~");
  return isId(id) && SORT_VALUES[sort](value) ? { value, id } : null;
}
