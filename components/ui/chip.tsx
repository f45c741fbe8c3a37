import clsx from "clsx";
import Link from "next/link";
import type { ComponentProps } from "react";

/** The class list of a chip: a choice, with `isOn` once it is chosen. */
export function chipClass(isOn: boolean): string {
  return clsx(
    "inline-flex min-h-8.25 items-center rounded-md border px-2.75 py-1 text-md whitespace-nowrap touch:min-h-9.5",
    isOn
      ? "border-transparent bg-accent-soft font-label text-accent hover:text-accent-strong"
      : "border-line bg-surface text-muted hover:border-edge hover:text-ink",
  );
}

/** One of several choices, each a link. */
export function ChipLink({
  isOn,
  ...rest
}: { isOn: boolean } & Omit<ComponentProps<typeof Link>, "className">) {
  return <Link className={chipClass(isOn)} aria-current={isOn ? "true" : undefined} {...rest} />;
}
