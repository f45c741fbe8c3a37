"use client"; // reads the form's state, to show what is wrong beside what was typed

import clsx from "clsx";
import { type ReactNode, useId } from "react";
import { useCount } from "./count";
import { useField } from "./form";
import { FIELD } from "./input";

/** What every field takes. `hint` says what is wanted before anything is wrong. */
export type FieldProps = {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  optional?: boolean | "unmarked"; // "unmarked" if the words around the field already say it
  hideLabel?: boolean;
  className?: string;
};

export type Wiring = {
  id: string;
  name: string;
  "aria-invalid": true | undefined;
  "aria-describedby": string | undefined;
};

/** The text that a field starts with, and the most characters that it may have. */
type FieldText = { start?: string; maxLength?: number };

/**
 * Ids and aria of one field, and what was posted for it. A longer text than the field may have is not cut: `error` says how
 * much there is too much of it.
 */
export function useWiring(
  name: string,
  hint: ReactNode,
  isOptional?: FieldProps["optional"],
  { start, maxLength }: FieldText = {},
) {
  const id = useId();
  const { error: refused, posted } = useField(name);
  const { left, onInput } = useCount(posted?.[0] ?? start ?? "", maxLength);
  const error = left < 0 ? excessSentence(-left, maxLength) : refused;
  const described = clsx(hint ? `${id}-hint` : null, error && `${id}-error`);
  const wiring: Wiring = {
    id,
    name,
    "aria-invalid": error ? true : undefined,
    "aria-describedby": described || undefined,
  };
  return { wiring, required: !isOptional, error, posted, left, onInput };
}

function excessSentence(excess: number, maxLength = 0): string {
  const what = excess === 1 ? "1 character" : `${excess} characters`;
  return `${what} too many. Use at most ${maxLength}.`;
}

/** Label, control, error and hint, in this order. */
export function FieldFrame({
  id,
  label,
  hint,
  error,
  optional,
  hideLabel,
  className,
  children,
}: Omit<FieldProps, "name"> & { id: string; error?: string; children: ReactNode }) {
  return (
    <div className={clsx(FIELD, className)}>
      <label htmlFor={id} className={hideLabel ? "sr-only" : "font-label"}>
        {label} {optional === true && <span className="text-muted font-normal">(optional)</span>}
      </label>
      {children}
      <Remarks id={id} hint={hint} error={error} />
    </div>
  );
}

/** A question over several controls: a fieldset with its legend. */
export function FieldGroup({
  id,
  label,
  hint,
  error,
  optional,
  hideLabel,
  className,
  children,
}: Omit<FieldProps, "name"> & { id: string; error?: string; children: ReactNode }) {
  return (
    <fieldset
      className={clsx(FIELD, className)}
      aria-describedby={clsx(hint ? `${id}-hint` : null, error && `${id}-error`) || undefined}
    >
      <legend className={hideLabel ? "sr-only" : "font-label mb-1.5"}>
        {label} {optional === true && <span className="text-muted font-normal">(optional)</span>}
      </legend>
      {children}
      <Remarks id={id} hint={hint} error={error} />
    </fieldset>
  );
}

/** The error of a name that has no field of its own (a list of rows, a pair of dates). */
export function FieldError({ name }: { name: string }) {
  const { error } = useField(name);
  if (!error) return null;
  return (
    <div data-invalid tabIndex={-1}>
      <ErrorText>{error}</ErrorText>
    </div>
  );
}

function Remarks({ id, hint, error }: { id: string; hint?: ReactNode; error?: string }) {
  return (
    <>
      {error && <ErrorText id={`${id}-error`}>{error}</ErrorText>}
      {hint && (
        <p id={`${id}-hint`} className="text-muted text-sm">
          {hint}
        </p>
      )}
    </>
  );
}

/** What is wrong with a field, in a sentence. */
export function ErrorText({
  id,
  className,
  children,
}: {
  id?: string;
  className?: string;
  children: ReactNode;
}) {
  return (
    <p id={id} className={clsx("text-rose font-value text-sm", className)}>
      {children}
    </p>
  );
}
