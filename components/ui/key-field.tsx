"use client"; // see form.tsx: what was typed on an earlier visit keeps its key

import { useAnswer, useField } from "./form";

/**
 * The key of a submission, posted as "key". The same words are sent with the same key until they were refused, so that
 * something that did arrive is not done twice.
 */
export function KeyField({ value }: { value: string }) {
  const answer = useAnswer();
  const { posted } = useField("key");
  const isSame = answer.status !== "refused" && posted?.[0];
  return <input type="hidden" name="key" value={isSame || value} />;
}
