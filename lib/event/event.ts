import type { Party } from "@/lib/party/party";

/** What a log is about. A roster has the same id as its campaign. */
export type Subject = "negotiation" | "contract" | "roster" | "campaign";

/** Who did it: a person, one of the campaign's rules, or the clock. */
export type Actor = "person" | "rule" | "clock";

/** A free text stored beside an event, which keeps only its hash (N28). */
export type TextRole = "message" | "note" | "override";

/** An event as its consumers get it, with its position in the order of all events. `payload` is JSON text. */
export type PositionedEvent = {
  readonly position: number;
  readonly brandId: string;
  readonly subject: Subject;
  readonly subjectId: string;
  readonly seq: number;
  readonly kind: string;
  readonly actor: Actor;
  readonly party: Party | null;
  readonly actorId: string | null;
  readonly offerNumber: number | null;
  readonly at: Date;
  readonly payload: string;
};
