"use client"; // whether these are shown depends on the answer of the form around them

import type { ReactNode } from "react";
import { CheckboxField } from "@/components/ui/choice-field";
import { useAnswer, useField } from "@/components/ui/form";
import { TextField } from "@/components/ui/text-field";
import { MAX_NOTE } from "@/lib/negotiation/limits";

function useRefusal(): string | null {
  const answer = useAnswer();
  return answer.status === "refused" ? answer.refusal.name : null;
}

/**
 * A campaign manager's reason for going over budget (N14): shown if `isNeeded`, once a move was refused as over budget,
 * and from then on.
 */
export function OverrideField({ isNeeded }: { isNeeded: boolean }) {
  const refusal = useRefusal();
  const { posted } = useField("override");
  if (!isNeeded && refusal !== "over-budget" && !posted?.length) return null;
  return (
    <TextField
      name="override"
      label="Reason for going over budget"
      hint="Kept in the history, where only your team sees it."
      maxLength={MAX_NOTE}
    />
  );
}

/** The confirmation of a counteroffer that moves backwards (N13), shown once the server asks for it. */
export function AnywayField() {
  const refusal = useRefusal();
  const { posted } = useField("anyway");
  if (refusal !== "moves-backwards" && !posted?.length) return null;
  return <CheckboxField name="anyway" label="Send it anyway" />;
}

/** Shown until the form has an answer, which then says more. */
export function UntilAnswered({ children }: { children: ReactNode }) {
  return ["idle", "kept"].includes(useAnswer().status) ? children : null;
}

/** What was typed into a form that can no longer be sent, so that it is not lost. */
export function KeptWords({ name, label }: { name: string; label: string }) {
  const { posted } = useField(name);
  const words = posted?.[0]?.trim();
  if (!words) return null;
  return (
    <div>
      <p className="text-muted text-sm">{label}</p>
      <blockquote className="border-line border-l-2 pl-2.5 break-words whitespace-pre-line">
        {words}
      </blockquote>
    </div>
  );
}
