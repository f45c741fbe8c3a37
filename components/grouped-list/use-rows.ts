import { useCallback, useEffect, useRef, useState } from "react";
import { type Cursor } from "@/lib/cursor/cursor";
import {
  type Beside,
  GROUP_MAX,
  GROUP_STEP,
  type Stretch,
  writeStretch,
} from "@/lib/grouped-list/grouped-list";
import { idOf, linesIn, type PackedGroup } from "./packing";

/** The stretch of a group that the page came with. */
type Shown = Pick<PackedGroup<string>, "name" | "lines" | "earlier" | "later">;

/** What was fetched around it. `from` is the row that `above` begins after; an undefined edge is the page's own. */
type Added = {
  readonly above: readonly string[];
  readonly below: readonly string[];
  readonly from?: Cursor | null;
  readonly earlier?: Beside | null;
  readonly later?: Beside | null;
};
const NOTHING: Added = { above: [], below: [] };

/**
 * The packed rows of one group: those the page came with, and those fetched from `address` before and after them, which
 * stay on the screen. When the page is rendered again, because a drawer opened or a move was made, they are fetched again,
 * starting from the page's own rows, so that no row is missed, shown twice, or left in a group it is no longer in.
 */
export function useRows(shown: Shown, address: string) {
  const [added, setAdded] = useState(NOTHING);
  // One after another: each starts from what the one before has left.
  const last = useRef(Promise.resolve(NOTHING));
  const change = useCallback(async (by: (before: Added) => Promise<Added>) => {
    const before = last.current;
    const after = before.then(by);
    last.current = after.catch(() => before);
    setAdded(await after);
  }, []);

  useEffect(() => {
    // If they cannot be fetched now, they stay as they were.
    change((before) => readAgain(before, shown, address)).catch(() => undefined);
  }, [change, shown, address]);

  const earlier = added.earlier === undefined ? shown.earlier : added.earlier;
  const later = added.later === undefined ? shown.later : added.later;
  return {
    lines: joined(added.above, linesIn(shown.lines), added.below),
    earlier,
    later,
    /** Fetches the rows next to those on the screen. Rejects if they cannot be fetched. */
    addEarlier: () => change((before) => withEarlier(before, shown, address)),
    addLater: () => change((before) => withLater(before, shown, address)),
  };
}

/** Each row once; of two versions, the page's. */
function joined(above: readonly string[], page: readonly string[], below: readonly string[]): string[] {
  const seen = new Set(page.map(idOf));
  const isNew = (line: string) => !seen.has(idOf(line)) && seen.add(idOf(line));
  return [...above.filter(isNew), ...page, ...below.filter(isNew)];
}

async function withEarlier(before: Added, shown: Shown, address: string): Promise<Added> {
  const { earlier = shown.earlier } = before;
  if (earlier === null) return before;
  const piece = await read(address, shown.name, { after: earlier.after, rows: GROUP_STEP });
  return {
    ...before,
    above: [...linesIn(piece.lines), ...before.above],
    from: earlier.after,
    earlier: piece.earlier,
  };
}

async function withLater(before: Added, shown: Shown, address: string): Promise<Added> {
  const { later = shown.later } = before;
  if (later === null) return before;
  const piece = await read(address, shown.name, { after: later.after, rows: GROUP_STEP });
  return { ...before, below: [...before.below, ...linesIn(piece.lines)], later: piece.later };
}

async function readAgain(before: Added, shown: Shown, address: string): Promise<Added> {
  if (before.from === undefined && before.below.length === 0) return before;
  return {
    ...(await readAbove(before, shown, address)),
    ...(await readBelow(before, shown, address)),
  };
}

/** From where it began to the page's first own row. */
async function readAbove({ from }: Added, shown: Shown, address: string) {
  const above: string[] = [];
  if (from === undefined) return { above };
  const own = new Set(linesIn(shown.lines).map(idOf));
  let earlier: Beside | null | undefined;
  for (let after: Cursor | null | undefined = from; after !== undefined;) {
    const piece = await read(address, shown.name, { after, rows: GROUP_MAX });
    earlier ??= piece.earlier;
    const lines = linesIn(piece.lines);
    const met = lines.findIndex((line) => own.has(idOf(line)));
    above.push(...(met < 0 ? lines : lines.slice(0, met)));
    after = met < 0 && own.size > 0 ? piece.later?.after : undefined;
  }
  return { above, from, earlier: earlier ?? null };
}

/** As many rows as before, from after the page's last own row. */
async function readBelow({ below: { length } }: Added, shown: Shown, address: string) {
  const below: string[] = [];
  let { later } = shown;
  while (later !== null && below.length < length) {
    const rows = Math.min(length - below.length, GROUP_MAX);
    const piece = await read(address, shown.name, { after: later.after, rows });
    below.push(...linesIn(piece.lines));
    later = piece.later;
  }
  return { below, later };
}

async function read(address: string, name: string, stretch: Stretch): Promise<Shown> {
  const query = new URLSearchParams();
  writeStretch(query, name, stretch);
  const answer = await fetch(`${address}&${query}`);
  // Someone signed out meanwhile is redirected to sign in.
  if (!answer.ok || answer.redirected) throw new Error(`the rows of ${name} could not be read`);
  return (await answer.json()) as Shown;
}
