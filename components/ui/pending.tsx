"use client"; // useFormStatus: only the browser knows that a form is on its way

import type { MouseEvent, ReactNode } from "react";
import { useFormStatus } from "react-dom";

export type PendingSubmitProps = {
  className?: string;
  children: ReactNode;
  pendingLabel?: string;
  name?: string;
  value?: string;
  form?: string;
  label?: string;
};

/** A submit button that says it is working and swallows a second press, keeping the focus it has. */
export function PendingSubmit({
  className,
  children,
  pendingLabel,
  name,
  value,
  form,
  label,
}: PendingSubmitProps) {
  const { pending, data } = useFormStatus();
  const isMine = pending && (!name || data?.get(name) === value);
  const stopSecond = (event: MouseEvent) => {
    if (pending) event.preventDefault();
  };
  return (
    <button
      type="submit"
      className={className}
      name={name}
      value={value}
      form={form}
      aria-label={label}
      aria-disabled={pending || undefined}
      onClick={stopSecond}
    >
      {isMine && pendingLabel ? pendingLabel : children}
    </button>
  );
}
