"use client"; // see field.tsx; the counter follows the typing

import { useState } from "react";
import { FieldFrame, type FieldProps, useWiring } from "./field";
import { useAnswer } from "./form";
import { AREA } from "./input";

/** Several lines. With `maxLength` it counts down once the end is near. */
export function TextArea({
  defaultValue,
  placeholder,
  maxLength,
  rows = 4,
  name,
  hint,
  optional,
  ...frame
}: FieldProps & { defaultValue?: string; placeholder?: string; maxLength?: number; rows?: number }) {
  const { wiring, required, error, posted } = useWiring(name, hint, optional);
  const first = posted?.[0] ?? defaultValue ?? "";
  const answer = useAnswer();
  const [typed, setTyped] = useState({ answer, length: first.length });
  // An answer resets the field, so what was counted before no longer holds.
  const length = typed.answer === answer ? typed.length : first.length;
  const left = maxLength === undefined ? Infinity : maxLength - length;
  return (
    <FieldFrame {...frame} {...{ hint, optional, error }} id={wiring.id}>
      <textarea
        {...wiring}
        required={required}
        rows={rows}
        maxLength={maxLength}
        placeholder={placeholder}
        defaultValue={first}
        onChange={(event) => setTyped({ answer, length: event.currentTarget.value.length })}
        className={AREA}
      />
      {left <= COUNT_FROM && (
        <p className="text-muted text-sm" role="status">
          {left} characters left
        </p>
      )}
    </FieldFrame>
  );
}

const COUNT_FROM = 100; // characters left when the count is first shown
