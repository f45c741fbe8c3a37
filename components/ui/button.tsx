import clsx from "clsx";
import Link from "next/link";
import type { ComponentProps } from "react";
import { PendingSubmit, type PendingSubmitProps } from "./pending";

export type ButtonVariant = "primary" | "secondary" | "quiet" | "danger";
type Looks = { variant?: ButtonVariant; size?: "small" | "normal"; wide?: boolean; className?: string };

/** The class list of a button, for the rare element that is neither Button nor ButtonLink (a summary). */
export function buttonClass({ variant = "secondary", size = "normal", wide, className }: Looks): string {
  return clsx(
    "button",
    `button-${variant}`,
    size === "small" && "button-small",
    wide && "button-wide",
    className,
  );
}

/** A plain button (type "button" unless told otherwise). For forms use SubmitButton. */
export function Button({
  variant,
  size,
  wide,
  className,
  type = "button",
  ...rest
}: Looks & Omit<ComponentProps<"button">, "className">) {
  return <button type={type} className={buttonClass({ variant, size, wide, className })} {...rest} />;
}

/** A link that looks like a button; it goes somewhere and changes nothing. */
export function ButtonLink({
  variant,
  size,
  wide,
  className,
  ...rest
}: Looks & Omit<ComponentProps<typeof Link>, "className">) {
  return <Link className={buttonClass({ variant, size, wide, className })} {...rest} />;
}

/**
 * Sends its form. While the form is on its way it shows `pendingLabel` and a second press does nothing.
 * With several in one form, `name` and `value` tell which was pressed; `form` reaches a form elsewhere in the page.
 */
export function SubmitButton({
  variant = "primary",
  size,
  wide,
  className,
  children,
  ...rest
}: Looks & PendingSubmitProps) {
  return (
    <PendingSubmit className={buttonClass({ variant, size, wide, className })} {...rest}>
      {children}
    </PendingSubmit>
  );
}
