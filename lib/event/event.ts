import type { Party } from "@/lib/party/party";

/** What a log is about. A roster has the id of its campaign. */
export type Subject = "negotiation" | "contract" | "roster" | "campaign";

/** Who did it: somebody, a rule of the campaign's, or time. */
export type Actor = "person" | "rule" | "clock";

/** A free text that stands beside an event, which keeps only its hash (N28). */
export type TextRole = "message" | "note" | "override";

/** An event as its readers get it, with its place in the one order of all events. `payload` is JSON text. */
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
