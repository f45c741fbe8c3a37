import type { Refusal } from "@/lib/refusal/refusal";

type Answer = { ok: true } | { ok: false; refusal: Refusal };

/** What a verb gave back when it did not refuse. A refusal in the demo is an accident, so it throws, saying of what. */
export function granted<A extends Answer>(answer: A, of: string): Extract<A, { ok: true }> {
  if (!answer.ok) throw new Error(`demo content, ${of}: ${answer.refusal.name}. ${answer.refusal.sentence}`);
  return answer as Extract<A, { ok: true }>;
}
