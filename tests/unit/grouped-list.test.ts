import { describe, expect, it } from "vitest";
import {
  canFold,
  COUNT_CAP,
  type Found,
  GROUP_MAX,
  GROUP_STEP,
  type Grouping,
  type Groups,
  groupsOf,
  isShown,
  isUnfolded,
  readGroups,
  type Stretch,
  stretchOf,
  withFold,
  withStretch,
  writeGroups,
} from "@/lib/grouped-list/grouped-list";
import { newId } from "@/lib/id/id";

type Fruit = "apple" | "pear";
const FRUIT: Grouping<Fruit> = { groups: ["apple", "pear"], folding: ["pear"], parameter: "kind" };
const PLAIN: Groups<Fruit> = { only: [], expanded: [], stretches: {} };

function sure<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Error("expected a value");
  return value;
}

function read(query: string): Groups<Fruit> {
  const params: Record<string, string[]> = {};
  for (const [name, value] of new URLSearchParams(query)) (params[name] ??= []).push(value);
  return readGroups(params, FRUIT, "integer");
}
function written(view: Groups<Fruit>): string {
  const query = new URLSearchParams();
  writeGroups(query, view, FRUIT);
  return query.toString();
}

/** A basket of so many apples, numbered from 0, and the rows that the database would find for one stretch. */
function basket(size: number) {
  const apples = Array.from({ length: size }, (_, at) => ({
    at: String(at),
    id: newId(),
    name: `apple ${at}`,
  }));
  return ({ after, rows }: Stretch): Found<{ name: string }> => {
    const from = after === null ? 0 : apples.findIndex(({ at, id }) => `${at}_${id}` === after) + 1;
    return {
      rows: apples.slice(from, from + rows + 1),
      before:
        after === null
          ? null
          : apples
              .slice(0, from)
              .reverse()
              .slice(0, GROUP_STEP + 1),
    };
  };
}

function shown(view: Groups<Fruit>, find: ReturnType<typeof basket>, count: number) {
  const found = { apple: find(stretchOf(view, "apple")) };
  return sure(groupsOf(FRUIT, view, { apple: count, pear: 0 }, found)[0]);
}
function namesIn(group: ReturnType<typeof shown>): number[] {
  return (group.rows ?? []).map(({ name }) => Number(name.slice("apple ".length)));
}
function span(from: number, to: number) {
  return Array.from({ length: to - from }, (_, at) => from + at);
}

describe("the groups in a URL", () => {
  it("are left out when nothing is chosen", () => {
    expect(written(PLAIN)).toBe("");
    expect(written(withFold(withFold(PLAIN, "pear", true), "pear", false))).toBe("");
  });

  it("are read back as they were written", () => {
    const query = `kind=apple&expand=pear&rows.apple=75&after.apple=12_${newId()}&rows.pear=200`;
    expect(written(read(query))).toBe(query);
  });

  it.each([
    "kind=plum",
    "expand=plum",
    "rows.apple=25",
    "rows.apple=x",
    "rows.apple=-1",
    "after.apple=x",
    "after.plum=x",
  ])("leave out %s", (query) => {
    expect(written(read(query))).toBe("");
  });

  it("never ask for more rows of a group than one request may render", () => {
    expect(stretchOf(read("rows.apple=999999"), "apple").rows).toBe(GROUP_MAX);
    expect(stretchOf(read("rows.apple=3"), "apple").rows).toBe(GROUP_STEP);
  });
});

describe("a group", () => {
  it("is shown unless others were chosen, and starts folded or unfolded as its kind says", () => {
    expect([isShown(PLAIN, "apple"), isShown(read("kind=pear"), "apple")]).toEqual([true, false]);
    expect([isUnfolded(PLAIN, FRUIT, "apple"), isUnfolded(PLAIN, FRUIT, "pear")]).toEqual([true, false]);
    expect(isUnfolded(withFold(PLAIN, "pear", true), FRUIT, "pear")).toBe(true);
    const chosen = read("kind=pear");
    expect([isUnfolded(chosen, FRUIT, "pear"), canFold(chosen, FRUIT, "pear")]).toEqual([true, false]);
  });

  it("comes with its count and without rows while it is folded", () => {
    const [, pears] = groupsOf(FRUIT, PLAIN, { apple: 0, pear: 7 }, { apple: { rows: null, before: null } });
    expect(pears).toEqual({
      name: "pear",
      count: 7,
      isCapped: false,
      rows: null,
      earlier: null,
      later: null,
    });
  });

  it("says when it holds more than was counted, and shows any count that is known", () => {
    const counts = { apple: COUNT_CAP + 1, pear: COUNT_CAP };
    const counted = groupsOf(FRUIT, PLAIN, counts, {}, { isCounted: true });
    expect(counted.map(({ count, isCapped }) => [count, isCapped])).toEqual([
      [COUNT_CAP, true],
      [COUNT_CAP, false],
    ]);
    const [known] = groupsOf(FRUIT, PLAIN, counts, {});
    expect(known).toMatchObject({ count: COUNT_CAP + 1, isCapped: false });
  });

  it("says how many more rows it would show, and nothing at its end", () => {
    expect(shown(PLAIN, basket(30), 30).later?.count).toBe(5);
    expect(shown(PLAIN, basket(90), 90).later?.count).toBe(GROUP_STEP);
    expect(shown(PLAIN, basket(GROUP_STEP), GROUP_STEP).later).toBeNull();
  });

  it("grows to its limit, then moves along by 25 at its end, to the last row", () => {
    const find = basket(260);
    let [view, group] = [PLAIN, shown(PLAIN, find, 260)];
    const ends: number[] = [];
    while (group.later) {
      const before = namesIn(group);
      view = withStretch(view, "apple", group.later.along);
      group = shown(view, find, 260);
      const now = namesIn(group);
      ends.push(now.length);
      expect(now.length).toBeLessThanOrEqual(GROUP_MAX);
      // The rows that follow are added, and as many are dropped at the beginning.
      const last = sure(before.at(-1));
      expect(now.slice(now.indexOf(last) + 1)).toEqual(span(last + 1, Math.min(last + 1 + GROUP_STEP, 260)));
    }
    expect(ends).toEqual([50, 75, 100, 125, 150, 175, 200, 200, 200, 185]);
    expect(namesIn(group)).toEqual(span(75, 260));
  });

  it("goes back to its first row in the same steps", () => {
    const find = basket(260);
    const start = { after: sure(sure(find({ after: null, rows: 1 }).rows)[0]), rows: GROUP_MAX };
    let view = withStretch(PLAIN, "apple", { after: `${start.after.at}_${start.after.id}`, rows: GROUP_MAX });
    let group = shown(view, find, 260);
    expect(namesIn(group)).toEqual(span(1, 201));
    expect(group.earlier?.count).toBe(1);
    while (group.later) {
      view = withStretch(view, "apple", group.later.along);
      group = shown(view, find, 260);
    }
    while (group.earlier) {
      const [first] = namesIn(group);
      const { count } = group.earlier;
      view = withStretch(view, "apple", group.earlier.along);
      group = shown(view, find, 260);
      expect(namesIn(group).slice(0, count)).toEqual(span(sure(first) - count, sure(first)));
    }
    expect(namesIn(group)).toEqual(span(0, GROUP_MAX));
  });

  it("can fetch only the rows next to it", () => {
    const find = basket(260);
    const later = sure(shown(PLAIN, find, 260).later);
    const next = shown(withStretch(PLAIN, "apple", { after: later.after, rows: GROUP_STEP }), find, 260);
    expect(namesIn(next)).toEqual(span(25, 50));
    const earlier = sure(next.earlier);
    const first = shown(withStretch(PLAIN, "apple", { after: earlier.after, rows: GROUP_STEP }), find, 260);
    expect(namesIn(first)).toEqual(span(0, 25));
  });
});
