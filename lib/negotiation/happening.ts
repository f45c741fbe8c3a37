import type { Party } from "@/lib/party/party";
import type { TermsJson } from "@/lib/terms/codec";
import type { DeclineReason } from "./ending";

/** The offer that a move answers: its number, and the fee of its lead in minor units. */
type Answered = { answers: { number: number; fee: number } };

/** What the log of a negotiation keeps for each kind of event. Amounts are in minor units. */
type Payloads = {
  applied: { alternatives: readonly TermsJson[] };
  countered: Answered & { alternatives: readonly TermsJson[] };
  accepted: Answered & { alternative: number; fee: number };
  declined: Answered & { reason: DeclineReason | null };
  withdrawn: Answered;
  "campaign-closed": object;
  expired: object;
};
export type HappeningKind = keyof Payloads;

const KINDS: Record<HappeningKind, true> = {
  applied: true,
  countered: true,
  accepted: true,
  declined: true,
  withdrawn: true,
  "campaign-closed": true,
  expired: true,
};

/** What happened in a negotiation. `by` is the party that acted; null for an expiry or a closing. */
export type Happening = {
  [Kind in HappeningKind]: { kind: Kind; by: Party | null; payload: Payloads[Kind] };
}[HappeningKind];

/** Parses an event from a negotiation's log. Throws for an unknown kind, which would be a bug. */
export function happeningOf(event: { kind: string; party: Party | null; payload: string }): Happening {
  if (!Object.hasOwn(KINDS, event.kind))
    throw new Error(`unknown kind of negotiation event: "${event.kind}"`);
  return { kind: event.kind, by: event.party, payload: JSON.parse(event.payload) } as Happening;
}
