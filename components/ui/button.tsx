import clsx from "clsx";
import Link from "next/link";
import type { ComponentProps } from "react";
import { PendingSubmit, type PendingSubmitProps } from "./pending";

export type ButtonVariant = "primary" | "secondary" | "quiet" | "danger";
type Looks = { variant?: ButtonVariant; size?: "small" | "normal"; wide?: boolean; className?: string };

/** On the narrowest phones a label wraps rather than run over the edge. */
const BASE =
  "inline-flex items-center justify-center gap-1.5 rounded-md border text-center font-label whitespace-nowrap transition-colors aria-disabled:cursor-default aria-disabled:opacity-55 max-xs:whitespace-normal";
const VARIANTS: Record<ButtonVariant, string> = {
  primary: "border-transparent bg-accent text-on-accent hover:bg-accent-strong",
  secondary: "border-line bg-surface hover:border-edge",
  quiet: "border-transparent text-muted hover:bg-soft hover:text-ink",
  danger: "border-rose bg-surface text-rose hover:bg-rose-soft",
};
const SIZES = {
  normal: "min-h-9 py-1.5 touch:min-h-10.5",
  small: "min-h-7.5 py-0.75 text-sm/5 touch:min-h-9.5",
};

/** The class list of a link or a button that is only an icon. */
export const ICON_BUTTON =
  "inline-grid size-8 place-items-center rounded-md text-muted hover:bg-soft hover:text-ink touch:min-h-10.5 touch:min-w-10.5";

/** The class list of a button, for the rare element that is neither Button nor ButtonLink (a summary). */
export function buttonClass({ variant = "secondary", size = "normal", wide, className }: Looks): string {
  return clsx(
    BASE,
    VARIANTS[variant],
    SIZES[size],
    variant === "quiet" || size === "small" ? "px-2.5" : "px-3.5",
    wide && "w-full",
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
 * Sends its form. While the form is being sent it shows `pendingLabel`, and a second press does nothing. With several in
 * one form, `name` and `value` tell which was pressed; `form` is the id of a form elsewhere on the page.
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
