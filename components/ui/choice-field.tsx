"use client"; // see field.tsx

import clsx from "clsx";
import type { ReactNode } from "react";
import { ErrorText, FieldFrame, FieldGroup, type FieldProps, useWiring } from "./field";
import { INPUT } from "./input";
import { CHECK, Tick } from "./tick";

export type Choice = { value: string; label: ReactNode; hint?: ReactNode };
export type SelectOption = { value: string; label: string };

/** A native select. `placeholder` is the empty choice shown first. */
export function SelectField({
  options,
  defaultValue,
  placeholder,
  name,
  hint,
  optional,
  ...frame
}: FieldProps & { options: readonly SelectOption[]; defaultValue?: string; placeholder?: string }) {
  const { wiring, required, error, posted } = useWiring(name, hint, optional);
  const value = posted?.[0] ?? defaultValue ?? "";
  return (
    <FieldFrame {...frame} {...{ hint, optional, error }} id={wiring.id}>
      {/* React resets a form after its action, and a select reads its default only when it mounts: hence the key. */}
      <select
        key={value}
        {...wiring}
        required={required}
        defaultValue={value}
        className={clsx(
          INPUT,
          "bg-chevron appearance-none bg-position-[right_0.625rem_center] bg-no-repeat pr-8",
        )}
      >
        {placeholder !== undefined && <option value="">{placeholder}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}

/** A single checkbox; posts `value` ("yes" by default) when ticked, nothing when not. */
export function CheckboxField({
  name,
  label,
  hint,
  value = "yes",
  defaultChecked = false,
  className,
}: FieldProps & { value?: string; defaultChecked?: boolean }) {
  const { wiring, error, posted } = useWiring(name, hint);
  return (
    <div className={className}>
      <div className={CHECK}>
        <Tick
          {...wiring}
          type="checkbox"
          value={value}
          defaultChecked={posted ? posted.includes(value) : defaultChecked}
        />
        <label htmlFor={wiring.id}>{label}</label>
        {error && (
          <ErrorText id={`${wiring.id}-error`} className="col-start-2">
            {error}
          </ErrorText>
        )}
        {hint && (
          <p id={`${wiring.id}-hint`} className="text-muted col-start-2 text-sm">
            {hint}
          </p>
        )}
      </div>
    </div>
  );
}

/** Any number of choices under one name. `boxes` lays short ones side by side. */
export function CheckboxGroup({
  defaultValues = [],
  ...props
}: FieldProps & { choices: readonly Choice[]; defaultValues?: readonly string[]; boxes?: boolean }) {
  return <ChoiceGroup {...props} type="checkbox" chosen={defaultValues} />;
}

/** Exactly one of a few choices, all of them visible. */
export function RadioGroup({
  defaultValue,
  ...props
}: FieldProps & { choices: readonly Choice[]; defaultValue?: string; boxes?: boolean }) {
  return <ChoiceGroup {...props} type="radio" chosen={defaultValue === undefined ? [] : [defaultValue]} />;
}

/** A choice as a small box, for long lists of short names. */
const BOX =
  "rounded-md border border-line py-1.75 pr-3 pl-2.5 has-checked:border-transparent has-checked:bg-accent-soft";

function ChoiceGroup({
  type,
  choices,
  chosen,
  boxes,
  name,
  hint,
  ...frame
}: FieldProps & {
  type: "checkbox" | "radio";
  choices: readonly Choice[];
  chosen: readonly string[];
  boxes?: boolean;
}) {
  const { wiring, error, posted } = useWiring(name, hint);
  const ticked = posted ?? chosen;
  return (
    <FieldGroup {...frame} {...{ hint, error }} id={wiring.id}>
      <div className={boxes ? "flex flex-wrap gap-2" : "grid gap-2"}>
        {choices.map(({ value, label, hint: choiceHint }) => (
          <label key={value} className={clsx(CHECK, boxes && BOX)}>
            <Tick
              type={type}
              name={name}
              value={value}
              defaultChecked={ticked.includes(value)}
              data-invalid={error ? "" : undefined}
            />
            <span>{label}</span>
            {choiceHint && <span className="text-muted col-start-2 text-sm">{choiceHint}</span>}
          </label>
        ))}
      </div>
    </FieldGroup>
  );
}
