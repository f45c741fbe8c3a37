import type { DeclineReason } from "@/lib/negotiation/ending";
import type { Party } from "@/lib/negotiation/party";
import type { Terms } from "@/lib/negotiation/terms";

/** What can happen in an application, in the words of the log. */
export const EVENT_KINDS = [
  "applied",
  "countered",
  "accepted",
  "declined",
  "withdrawn",
  "campaign-closed",
  "expired",
] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

/** The offer a move answers: its number and its fee in minor units. */
type Answered = { answers: { number: number; fee: number } };
type Overridden = { override?: string };

/** What the log keeps of each kind, as JSON text in `payload`. */
export type EventPayload = {
  applied: { terms: Terms; message: string };
  countered: Answered & { terms: Terms; message: string } & Overridden;
  accepted: Answered & Overridden;
  declined: Answered & { reason: DeclineReason | null; note: string | null };
  withdrawn: Answered & { note: string | null };
  "campaign-closed": Record<string, never>;
  expired: Record<string, never>;
};

/** One happening, by its kind. `by` is the party that acted; nobody acts in an expiry or a closing. */
export type Happening = {
  [Kind in EventKind]: { kind: Kind; by: Party | null; payload: EventPayload[Kind] };
}[EventKind];

/** A row of the log as a happening. Throws on a kind or a payload the log cannot hold: that is an accident. */
export function happeningOf(row: { kind: string; party: Party | null; payload: string }): Happening {
  const kind = EVENT_KINDS.find((known) => known === row.kind);
  if (!kind) throw new Error(`the log knows no event "${row.kind}"`);
  return { kind, by: row.party, payload: JSON.parse(row.payload) } as Happening;
}

/** An event as read back for checking: `sound` when its hash is the one its columns and the hash before it give. */
export type Link = { seq: number; hash: string; sound: boolean };
/** What the application itself says of its log. */
export type LogEnd = { seq: number; hash: string };

/** `seq` is the first event that is not as it was written, has no place in the log, or is not there. */
export type ChainVerdict =
  { whole: true; events: number } | { whole: false; seq: number; fault: "changed" | "missing" | "added" };

/**
 * Whether a log is whole: every event there, in its place, unchanged, up to the end its application names. `links` in
 * the order of their seq. An event in another's place shows as changed.
 */
export function verdictOn(links: readonly Link[], end: LogEnd): ChainVerdict {
  for (const [at, link] of links.entries()) {
    const expected = at + 1;
    if (link.seq !== expected) return { whole: false, seq: expected, fault: "missing" };
    if (!link.sound) return { whole: false, seq: expected, fault: "changed" };
    if (expected > end.seq) return { whole: false, seq: expected, fault: "added" };
  }
  if (links.length < end.seq) return { whole: false, seq: links.length + 1, fault: "missing" };
  return links.at(-1)?.hash === end.hash
    ? { whole: true, events: links.length }
    : { whole: false, seq: end.seq, fault: "changed" };
}
