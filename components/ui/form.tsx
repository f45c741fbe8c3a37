"use client"; // useActionState: the answer of an action comes back into the form that asked

import clsx from "clsx";
import {
  createContext,
  type FormEvent,
  Fragment,
  type ReactNode,
  useActionState,
  useContext,
  useEffect,
  useRef,
  useState,
} from "react";
import { errorOf, type FormState, type FormValues, IDLE, PERSON_FIELD, valuesOf } from "@/lib/form/form";
import { FormAnswer, KeptNotice } from "./form-answer";
import { forgetAll, valuesIn } from "./kept-store";
import { type FormAction, send } from "./send";
import { useKept } from "./use-kept";

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

/** The latest answer to the form around, or what was kept for it; a new one is a new object. */
export function useAnswer(): FormState {
  return useContext(FormContext);
}

export type FormProps = {
  action: FormAction;
  children: ReactNode;
  className?: string;
  id?: string;
  label: string;
  /**
   * Keeps what is typed in this browser until it is sent: `name` says which form it is, `about` what it is about. What was
   * typed about something else is offered, and not filled in by itself.
   */
  keep?: { name: string; about?: string };
  /** Signing out: everything kept in this browser is forgotten. */
  forgets?: boolean;
};

/**
 * A form around a server action, working before JavaScript, made for one `person` (null if nobody is signed in). Its
 * answer is shown on top, fields show their own errors, and the focus goes to the first wrong field, otherwise to the
 * answer. What was typed stays until it was sent, whatever happens on the way. Use it through `ActionForm`
 * (components/session), which knows who is signed in.
 */
export function PersonForm({
  action,
  children,
  className,
  id,
  label,
  keep,
  forgets = false,
  person,
}: FormProps & { person: string | null }) {
  const form = useRef<HTMLFormElement>(null);
  const sent = useRef({ isDone: false, text: "" });
  const [round, setRound] = useState(0);
  const kept = useKept(form, {
    person,
    name: keep?.name ?? label,
    about: keep?.about ?? "",
    isTyped: keep !== undefined,
  });
  const sending = async (_: FormState, data: FormData) => {
    const answer = await send(action, data, forgets ? forgetAll : kept.sent);
    if (answer.status === "unsent" && answer.reason === "outdated") kept.keepNow();
    sent.current = { isDone: answer.status === "done", text: textOf(data) };
    return answer;
  };
  // On the server React needs the action itself, which is the address that the form is posted to before JavaScript.
  const [state, formAction] = useActionState(typeof window === "undefined" ? action : sending, IDLE);
  const shown = state.status === "idle" && kept.filled !== null ? kept.filled : state;

  useEffect(() => {
    if (state.status !== "idle") focusOnAnswer(form.current);
  }, [state]);

  /** React resets a form after its action. That is right only if it was done, and if nothing was typed meanwhile. */
  const keepTyped = (event: FormEvent<HTMLFormElement>) => {
    const { isDone, text } = sent.current;
    if (!isDone || text !== textOf(new FormData(event.currentTarget))) event.preventDefault();
  };

  return (
    <form
      ref={form}
      id={id}
      action={formAction}
      onReset={keepTyped}
      className={clsx("grid grid-cols-1 gap-4.5", className)}
      aria-label={label}
      noValidate
    >
      {person !== null && <input type="hidden" name={PERSON_FIELD} value={person} />}
      <FormContext value={shown}>
        <FormAnswer state={state} />
        {state.status === "idle" && (
          <KeptNotice
            kept={{
              ...kept,
              startOver() {
                kept.startOver();
                setRound(round + 1);
              },
            }}
          />
        )}
        <Fragment key={round}>{children}</Fragment>
      </FormContext>
    </form>
  );
}

function textOf(form: FormData): string {
  return JSON.stringify(valuesIn(form));
}

/** Unfolds the parts that hold wrong fields, and focuses the first of these, otherwise the answer. */
function focusOnAnswer(form: HTMLFormElement | null) {
  const wrong = form?.querySelectorAll<HTMLElement>('[aria-invalid="true"], [data-invalid]') ?? [];
  for (const field of wrong)
    for (let part = field.closest("details"); part; part = part.parentElement?.closest("details") ?? null)
      part.open = true;
  (wrong[0] ?? form?.querySelector<HTMLElement>("[data-answer]"))?.focus();
}
