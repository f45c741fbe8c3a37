/**
 * An event as read back for checking: `sound` when its hash is the one its columns and the hash before it give, and every
 * text beside it that is still there has the hash its payload keeps.
 */
export type Link = { seq: number; hash: string; sound: boolean };
/** What the subject itself says of its log. */
export type LogEnd = { seq: number; hash: string };

/** `seq` is the first event that is not as it was written, has no place in the log, or is not there. */
export type ChainVerdict =
  | { whole: true; events: number; hash: string }
  | { whole: false; seq: number; fault: "changed" | "missing" | "added" };

/**
 * Whether a log is whole: every event there, in its place, unchanged, up to the end its subject names. `links` in the order
 * of their seq. An event in another's place shows as changed.
 */
export function verdictOn(links: readonly Link[], end: LogEnd): ChainVerdict {
  for (const [at, link] of links.entries()) {
    const expected = at + 1;
    if (link.seq !== expected) return { whole: false, seq: expected, fault: "missing" };
    if (!link.sound) return { whole: false, seq: expected, fault: "changed" };
    if (expected > end.seq) return { whole: false, seq: expected, fault: "added" };
  }
  if (links.length < end.seq) return { whole: false, seq: links.length + 1, fault: "missing" };
  return (links.at(-1)?.hash ?? "") === end.hash
    ? { whole: true, events: links.length, hash: end.hash }
    : { whole: false, seq: end.seq, fault: "changed" };
}

/** What is wrong with a history, for a person; entries count from the oldest. Null when it is whole. */
export function faultText(verdict: ChainVerdict): string | null {
  if (verdict.whole) return null;
  switch (verdict.fault) {
    case "changed":
      return `Entry ${verdict.seq}, counting from the oldest, was changed after it was written.`;
    case "missing":
      return `Entry ${verdict.seq}, counting from the oldest, is missing.`;
    case "added":
      return `Entry ${verdict.seq}, counting from the oldest, doesn’t belong there.`;
  }
}
