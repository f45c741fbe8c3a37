import {
  type Cursor,
  type CursorKind,
  type CursorPoint,
  parseCursor,
  writeCursor,
} from "@/lib/cursor/cursor";

/**
 * A list in groups, of any kind of rows: the caller names the groups, their order and what a row is.
 *
 * A group shows one stretch of its rows, GROUP_STEP at first. "Show 25 more" makes the stretch longer, up to
 * GROUP_MAX, the most rows of a group that one request renders. After that it moves the stretch: 25 more at its end,
 * and the first 25 are dropped. "Show the 25 before" does the same towards the beginning. Both are links and the URL
 * holds the stretch, so a person can reach every row and get back, without JavaScript, after a reload, and with the
 * back button. A browser that runs JavaScript drops nothing: it fetches only the 25 rows and adds them to those on
 * the screen (components/grouped-list).
 */
export const GROUP_STEP = 25;
export const GROUP_MAX = 200;

/** Where no count is stored, rows are counted up to this many. A group that has more says only that it has more. */
export const COUNT_CAP = 1_000;

/**
 * How a list is grouped: its groups in order, those that start folded, and the name of the URL parameter that selects
 * groups.
 */
export type Grouping<G extends string> = {
  readonly groups: readonly G[];
  readonly folding: readonly G[];
  readonly parameter: string;
};

/** A stretch of a group's rows: `rows` of them after `after`, or from the first one if that is null. */
export type Stretch = { readonly after: Cursor | null; readonly rows: number };

/** Which groups and rows a list shows, as its URL says. */
export type Groups<G extends string> = {
  /** Only these groups; all of them if empty. */
  readonly only: readonly G[];
  /** Groups that start folded but have been unfolded. */
  readonly expanded: readonly G[];
  /** The stretches of groups that do not show just their first GROUP_STEP rows. */
  readonly stretches: Partial<Record<G, Stretch>>;
};

/**
 * The rows before or after those that are shown: `count` rows after `after`, and the stretch that shows them together
 * with the current ones.
 */
export type Beside = { readonly after: Cursor | null; readonly count: number; readonly along: Stretch };

/**
 * One group as it was read. `rows` is null while the group is folded; `earlier` and `later` are null if there is
 * nothing more on that side.
 */
export type Group<G extends string, Row> = {
  readonly name: G;
  readonly count: number;
  /** True if the count is only a lower bound. */
  readonly isCapped: boolean;
  readonly rows: readonly Row[] | null;
  readonly earlier: Beside | null;
  readonly later: Beside | null;
};

export type SearchParams = Record<string, string | string[] | undefined>;

/** The parameters of a request's query, in the form that pages get them. */
export function searchParamsOf(query: URLSearchParams): SearchParams {
  return Object.fromEntries([...query.keys()].map((name) => [name, query.getAll(name)]));
}

const START: Stretch = { after: null, rows: GROUP_STEP };

/** Reads the URL; `kind` is the type of the column that the list is sorted by. Anything invalid is ignored. */
export function readGroups<G extends string>(
  params: SearchParams,
  { groups, parameter }: Grouping<G>,
  kind: CursorKind,
): Groups<G> {
  const named = (name: string) => {
    const given = [params[name]].flat();
    return groups.filter((group) => given.includes(group));
  };
  const stretches: Partial<Record<G, Stretch>> = {};
  for (const group of groups) {
    const stretch = readStretch(
      [params[`rows.${group}`]].flat()[0],
      [params[`after.${group}`]].flat()[0],
      kind,
    );
    if (stretch) stretches[group] = stretch;
  }
  return { only: named(parameter), expanded: named("expand"), stretches };
}

function readStretch(rows: string | undefined, after: string | undefined, kind: CursorKind): Stretch | null {
  const length = /^\d{1,9}$/.test(rows ?? "")
    ? Math.min(Math.max(Number(rows), GROUP_STEP), GROUP_MAX)
    : GROUP_STEP;
  const from = after !== undefined && parseCursor(after, kind) !== null ? after : null;
  return length === GROUP_STEP && from === null ? null : { after: from, rows: length };
}

/** Writes the groups into a query string. The inverse of `readGroups`. */
export function writeGroups<G extends string>(
  query: URLSearchParams,
  { only, expanded, stretches }: Groups<G>,
  { groups, parameter }: Grouping<G>,
): void {
  for (const group of only) query.append(parameter, group);
  for (const group of expanded) query.append("expand", group);
  for (const group of groups) writeStretch(query, group, stretches[group] ?? START);
}

/** Writes one group's stretch into a query string; nothing for the first GROUP_STEP rows. */
export function writeStretch(query: URLSearchParams, group: string, { after, rows }: Stretch): void {
  if (rows !== GROUP_STEP) query.set(`rows.${group}`, String(rows));
  if (after !== null) query.set(`after.${group}`, after);
}

/** The list with only one group, from its beginning: the view to start from when more of its rows are requested. */
export function onlyGroup<G extends string>(group: G): Groups<G> {
  return { only: [group], expanded: [], stretches: {} };
}

/** Whether a group is shown at all. */
export function isShown<G extends string>({ only }: Groups<G>, group: G): boolean {
  return only.length === 0 || only.includes(group);
}

/** Whether a group can be folded and unfolded. A group that the URL asked for by name cannot. */
export function canFold<G extends string>({ only }: Groups<G>, { folding }: Grouping<G>, group: G): boolean {
  return folding.includes(group) && !only.includes(group);
}

/** Whether a group's rows are shown. */
export function isUnfolded<G extends string>(view: Groups<G>, grouping: Grouping<G>, group: G): boolean {
  return isShown(view, group) && (!canFold(view, grouping, group) || view.expanded.includes(group));
}

/** The same list with this group unfolded, or folded and reset to its beginning. */
export function withFold<G extends string>(view: Groups<G>, group: G, unfold: boolean): Groups<G> {
  return {
    ...withStretch(view, group, START),
    expanded: unfold ? [...view.expanded, group] : view.expanded.filter((expanded) => expanded !== group),
  };
}

/** The same list with another stretch of a group. */
export function withStretch<G extends string>(view: Groups<G>, group: G, stretch: Stretch): Groups<G> {
  return { ...view, stretches: { ...view.stretches, [group]: stretch } };
}

/** Which stretch of a group is shown. */
export function stretchOf<G extends string>({ stretches }: Groups<G>, group: G): Stretch {
  return stretches[group] ?? START;
}

/**
 * What the statement found in one unfolded group: the rows of the stretch and one more, if there is one, and the
 * places of up to GROUP_STEP + 1 rows before it, nearest first.
 */
export type Found<Row> = {
  readonly rows: readonly (Row & CursorPoint)[] | null;
  readonly before: readonly CursorPoint[] | null;
};

/**
 * The groups that are shown, in order, from their counts and the rows that were found. `isCounted` means that the
 * counts come from `groupCount`, which stops just after COUNT_CAP.
 */
export function groupsOf<G extends string, Row>(
  { groups }: Grouping<G>,
  view: Groups<G>,
  counts: Record<G, number>,
  found: Partial<Record<G, Found<Row>>>,
  { isCounted = false }: { isCounted?: boolean } = {},
): Group<G, Row>[] {
  return groups
    .filter((group) => isShown(view, group))
    .map((group) => {
      const isCapped = isCounted && counts[group] > COUNT_CAP;
      const count = isCapped ? COUNT_CAP : counts[group];
      const head = { name: group, count, isCapped };
      const unfolded = found[group];
      if (!unfolded) return { ...head, rows: null, earlier: null, later: null };
      const stretch = stretchOf(view, group);
      const rows = (unfolded.rows ?? []).slice(0, stretch.rows);
      const hasMore = (unfolded.rows ?? []).length > rows.length;
      const left = head.isCapped || stretch.after !== null ? GROUP_STEP : count - rows.length;
      return {
        ...head,
        rows,
        earlier: earlierOf(stretch, unfolded.before ?? []),
        later: hasMore ? laterOf(stretch, rows, left) : null,
      };
    });
}

function laterOf({ after, rows }: Stretch, shown: readonly CursorPoint[], left: number): Beside {
  const givenUp = rows + GROUP_STEP - GROUP_MAX;
  return {
    after: writeCursor(shown.at(-1)),
    count: Math.min(left, GROUP_STEP),
    along: {
      after: givenUp > 0 ? writeCursor(shown[givenUp - 1]) : after,
      rows: Math.min(rows + GROUP_STEP, GROUP_MAX),
    },
  };
}

function earlierOf({ rows }: Stretch, before: readonly CursorPoint[]): Beside | null {
  const count = Math.min(before.length, GROUP_STEP);
  const after = writeCursor(before[GROUP_STEP]);
  return count === 0 ? null : { after, count, along: { after, rows: Math.min(rows + count, GROUP_MAX) } };
}
