"use client"; // the answer comes back into the form that asked

import clsx from "clsx";
import type { FormState } from "@/lib/form/form";
import { unsentSentence } from "@/lib/form/unsent";
import { Button } from "./button";
import type { KeptForm } from "./use-kept";

type Answered = Exclude<FormState, { status: "idle" | "kept" }>;

/** What the form was answered, on top of it. */
export function FormAnswer({ state }: { state: FormState }) {
  if (state.status === "idle" || state.status === "kept") return null;
  const isDone = state.status === "done";
  return (
    <div
      data-answer
      tabIndex={-1}
      role={isDone ? "status" : "alert"}
      className={clsx("grid gap-2 rounded-lg px-4 py-3", isDone ? "bg-green-soft" : "bg-rose-soft")}
    >
      <p>{sentenceOf(state)}</p>
      {state.status === "unsent" && state.reason === "outdated" && (
        <div>
          <Button size="small" onClick={() => location.reload()}>
            Reload the page
          </Button>
        </div>
      )}
    </div>
  );
}

function sentenceOf(state: Answered): string {
  switch (state.status) {
    case "done":
      return state.message;
    case "refused":
      return state.refusal.sentence;
    case "unsent":
      return unsentSentence(state.reason);
    case "invalid": {
      const count = Object.keys(state.fields).length;
      return count === 1 ? "Fix one field to continue." : `Fix ${count} fields to continue.`;
    }
  }
}

/** Says that the form holds what was typed on an earlier visit, or offers it if the form is about something else by now. */
export function KeptNotice({ kept: { filled, at, carryOver, startOver } }: { kept: KeptForm }) {
  if (at === null) return null;
  const when = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "short" }).format(at);
  return (
    <div
      data-kept
      role="status"
      className="bg-amber-soft flex flex-wrap items-center gap-x-4 gap-y-2 rounded-lg px-4 py-3"
    >
      <p className="min-w-56 flex-1">
        {filled
          ? `Not sent yet: this is what you typed on ${when}.`
          : `You typed something here on ${when} and didn’t send it. What it was about has changed since, so it’s not filled in.`}
      </p>
      <div className="flex flex-wrap gap-2">
        {!filled && (
          <Button size="small" onClick={carryOver}>
            Fill it in
          </Button>
        )}
        <Button size="small" variant="quiet" onClick={startOver}>
          Discard it
        </Button>
      </div>
    </div>
  );
}
