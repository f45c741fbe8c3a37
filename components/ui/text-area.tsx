"use client"; // see field.tsx; the counter follows the typing

import { FieldFrame, type FieldProps, useWiring } from "./field";
import { AREA } from "./input";

/** Several lines. With `maxLength` it counts down once the end is near, and says how many are too many. */
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
  const text = { start: defaultValue, maxLength };
  const { wiring, required, error, posted, left, onInput } = useWiring(name, hint, optional, text);
  return (
    <FieldFrame {...frame} {...{ hint, optional, error }} id={wiring.id}>
      <textarea
        {...wiring}
        required={required}
        onInput={onInput}
        rows={rows}
        placeholder={placeholder}
        defaultValue={posted?.[0] ?? defaultValue ?? ""}
        className={AREA}
      />
      {left >= 0 && left <= COUNT_FROM && (
        <p className="text-muted text-sm" role="status">
          {left} characters left
        </p>
      )}
    </FieldFrame>
  );
}

const COUNT_FROM = 100; // characters left when the count is first shown
