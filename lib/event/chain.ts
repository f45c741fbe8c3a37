/**
 * An event read back for checking. `sound` means that its columns and the previous hash give its hash, and that every
 * text that still exists has the hash that the event's payload keeps.
 */
export type Link = { seq: number; hash: string; sound: boolean };
/** Where its subject says that the log ends. */
export type LogEnd = { seq: number; hash: string };

/** The result of a check. `seq` is the first event that was changed, is missing, or was added. */
export type ChainVerdict =
  | { whole: true; events: number; hash: string }
  | { whole: false; seq: number; fault: "changed" | "missing" | "added" };

/**
 * Checks whether a log is whole: every event is there, in its place and unchanged, up to the end that its subject
 * names. `links` must be in the order of `seq`. An event in another's place shows as changed.
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

/** What is wrong with a history, in a sentence. Entries count from the oldest. Null if the history is whole. */
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
