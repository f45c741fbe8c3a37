"use client"; // see field.tsx

import clsx from "clsx";
import type { HTMLInputAutoCompleteAttribute, ReactNode } from "react";
import { FieldFrame, type FieldProps, useWiring } from "./field";
import { AFFIX, FRAME, FRAMED, FRAMED_HEIGHT, INPUT } from "./input";

type TextProps = FieldProps & {
  defaultValue?: string;
  placeholder?: string;
  autoComplete?: HTMLInputAutoCompleteAttribute;
  /** For words: a longer text is not cut, the field says how much is too much. */
  maxLength?: number;
  autoFocus?: boolean;
};

/** One line of text. `type` gives the phone the right keyboard. */
export function TextField({
  type = "text",
  ...props
}: TextProps & { type?: "text" | "email" | "url" | "tel" | "search" }) {
  return <LineField {...props} type={type} />;
}

/**
 * An amount as text, to be parsed by the server in the campaign's currency; `prefix` or `suffix` shows the currency
 * ("$" before, "kr" after).
 */
export function MoneyField({ prefix, suffix, ...props }: TextProps & { prefix?: string; suffix?: string }) {
  return <LineField {...props} before={prefix} after={suffix} inputMode="decimal" autoComplete="off" />;
}

/** A whole number as text with a number pad, without the traps of type="number"; `suffix` names the unit. */
export function NumberField({ suffix, ...props }: TextProps & { suffix?: string }) {
  return <LineField {...props} after={suffix} inputMode="numeric" autoComplete="off" />;
}

/** A calendar day, posted as YYYY-MM-DD; `min` and `max` in the same form. */
export function DateField({ min, max, ...props }: TextProps & { min?: string; max?: string }) {
  return <LineField {...props} type="date" min={min} max={max} />;
}

/** A value that is posted without being shown. */
export function HiddenField({ name, value }: { name: string; value: string }) {
  return <input type="hidden" name={name} value={value} />;
}

type LineProps = TextProps & {
  type?: string;
  before?: ReactNode;
  after?: ReactNode;
  inputMode?: "decimal" | "numeric";
  min?: string;
  max?: string;
};

function LineField({
  before,
  after,
  label,
  hint,
  optional,
  hideLabel,
  className,
  name,
  defaultValue,
  maxLength,
  ...rest
}: LineProps) {
  const text = { start: defaultValue, maxLength };
  const { wiring, required, error, posted, onInput } = useWiring(name, hint, optional, text);
  const isFramed = Boolean(before || after);
  const input = (
    <input
      {...wiring}
      {...rest}
      required={required}
      onInput={onInput}
      defaultValue={posted?.[0] ?? defaultValue}
      className={isFramed ? clsx(FRAMED, FRAMED_HEIGHT, before && "pl-1.5") : INPUT}
    />
  );
  return (
    <FieldFrame {...{ label, hint, optional, hideLabel, className, error }} id={wiring.id}>
      {isFramed ? <Framed {...{ before, after, input }} /> : input}
    </FieldFrame>
  );
}

function Framed({ before, after, input }: { before?: ReactNode; after?: ReactNode; input: ReactNode }) {
  return (
    <div className={clsx(FRAME, "border-edge")}>
      {before && <span className={AFFIX}>{before}</span>}
      {input}
      {after && <span className={AFFIX}>{after}</span>}
    </div>
  );
}
