import clsx from "clsx";
import Link from "next/link";
import type { ComponentProps, ReactNode } from "react";
import { chipClass } from "./chip";

/**
 * Floats under its chip: a filter's fields, or a list of MenuLinks; on a phone a sheet at the bottom. Native details, so
 * it opens before JavaScript; of a `group` only one is open at a time. MenuKeys in the shell closes it.
 */
export function Menu({
  button,
  isOn = false,
  group = "menu",
  align = "start",
  isOpen = false,
  children,
}: {
  button: ReactNode;
  isOn?: boolean;
  group?: string;
  align?: "start" | "end";
  isOpen?: boolean;
  children: ReactNode;
}) {
  return (
    <details className="relative" data-menu name={group} open={isOpen}>
      <summary className={clsx(chipClass(isOn), "list-none [&::-webkit-details-marker]:hidden")}>
        {button}
      </summary>
      <div
        className={clsx(
          "animate-rise border-line bg-surface shadow-float absolute top-[calc(100%+6px)] z-30 grid max-w-[min(22rem,90vw)] min-w-62 gap-3 rounded-lg border p-3",
          "max-md:pb-foot max-md:fixed max-md:inset-[auto_0_0] max-md:max-w-none max-md:rounded-t-xl max-md:rounded-b-none max-md:border-x-0 max-md:border-b-0 max-md:p-4",
          align === "end" ? "right-0" : "left-0",
        )}
      >
        {children}
      </div>
    </details>
  );
}

/** A link in a Menu. */
export function MenuLink({
  isCurrent,
  ...rest
}: { isCurrent: boolean } & Omit<ComponentProps<typeof Link>, "className">) {
  return (
    <Link
      className="hover:bg-soft current:bg-soft rounded-md px-2 py-1.75"
      aria-current={isCurrent ? "true" : undefined}
      {...rest}
    />
  );
}
