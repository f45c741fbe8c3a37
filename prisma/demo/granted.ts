import type { Refusal } from "@/lib/refusal/refusal";

type Answer = { ok: true } | { ok: false; refusal: Refusal };

/** The answer, which must not be a refusal: in the demo that is a mistake of ours, so it throws and says where. */
export function granted<A extends Answer>(answer: A, of: string): Extract<A, { ok: true }> {
  if (!answer.ok) throw new Error(`demo content, ${of}: ${answer.refusal.name}. ${answer.refusal.sentence}`);
  return answer as Extract<A, { ok: true }>;
}
