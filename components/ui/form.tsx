"use client"; // useActionState: the answer of an action comes back into the form that asked

import clsx from "clsx";
import { createContext, type ReactNode, useActionState, useContext, useEffect, useRef } from "react";
import { errorOf, type FormState, type FormValues, IDLE, valuesOf } from "@/lib/form/form";

export type FormAction = (previous: FormState, form: FormData) => Promise<FormState>;

const FormContext = createContext<FormState>(IDLE);

/**
 * What a field needs to know: its error, and what was posted for it (null before the first answer, so that the
 * field falls back to its own default; an unticked box posts nothing and comes back as []).
 */
export function useField(name: string): { error: string | undefined; posted: string[] | null } {
  const state = useAnswer();
  const values: FormValues = valuesOf(state);
  return { error: errorOf(state, name), posted: "values" in state ? (values[name] ?? []) : null };
}

/** The latest answer to the form around; a new one is a new object. */
export function useAnswer(): FormState {
  return useContext(FormContext);
}

/**
 * A form around a server action, working before JavaScript. Its answer is shown on top, fields show their own
 * errors and keep what was typed, and the focus goes to the first wrong field, otherwise to the answer.
 */
export function ActionForm({
  action,
  children,
  className,
  id,
  label,
}: {
  action: FormAction;
  children: ReactNode;
  className?: string;
  id?: string;
  label?: string;
}) {
  const [state, formAction] = useActionState(action, IDLE);
  const form = useRef<HTMLFormElement>(null);

  useEffect(() => {
    if (state.status === "idle") return;
    const wrong = form.current?.querySelector<HTMLElement>('[aria-invalid="true"], [data-invalid]');
    (wrong ?? form.current?.querySelector<HTMLElement>("[data-answer]"))?.focus();
  }, [state]);

  return (
    <form
      ref={form}
      id={id}
      action={formAction}
      className={clsx("grid grid-cols-1 gap-4.5", className)}
      aria-label={label}
      noValidate
    >
      <FormContext value={state}>
        <FormAnswer state={state} />
        {children}
      </FormContext>
    </form>
  );
}

function FormAnswer({ state }: { state: FormState }) {
  if (state.status === "idle") return null;
  const isDone = state.status === "done";
  return (
    <p
      data-answer
      tabIndex={-1}
      role={isDone ? "status" : "alert"}
      className={clsx("rounded-lg px-4 py-3", isDone ? "bg-green-soft" : "bg-rose-soft")}
    >
      {sentenceOf(state)}
    </p>
  );
}

function sentenceOf(state: Exclude<FormState, { status: "idle" }>): string {
  switch (state.status) {
    case "done":
      return state.message;
    case "refused":
      return state.refusal.sentence;
    case "invalid": {
      const count = Object.keys(state.fields).length;
      return count === 1 ? "Fix one field to continue." : `Fix ${count} fields to continue.`;
    }
  }
}
