"use client"; // counts what is typed

import { type FormEvent, useState } from "react";
import type { FormState } from "@/lib/form/form";
import { useAnswer } from "./form";

export type Counted = {
  /** How many more characters fit; negative if there are too many, infinite without a limit. */
  left: number;
  onInput: (event: FormEvent<HTMLInputElement | HTMLTextAreaElement>) => void;
};

/** Counts the characters of a field that starts with `start`. */
export function useCount(start: string, maxLength: number | undefined): Counted {
  const answer = useAnswer();
  // Only something that was done sets the field back to its start.
  const done = answer.status === "done" ? answer : null;
  const [typed, setTyped] = useState<{ done: FormState | null; text: string } | null>(null);
  const text = typed !== null && typed.done === done ? typed.text : start;
  return {
    left: maxLength === undefined ? Infinity : maxLength - text.trim().length,
    onInput(event) {
      if (maxLength !== undefined) setTyped({ done, text: event.currentTarget.value });
    },
  };
}
