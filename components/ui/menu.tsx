import clsx from "clsx";
import type { ReactNode } from "react";

/**
 * Something that floats under its button: a filter's fields, or a list of links (class "menu-item"). Native
 * details, so it opens before JavaScript; one `group` opens one at a time. MenuKeys in the shell closes it again.
 */
export function Menu({
  button,
  buttonClassName = "chip",
  group = "menu",
  align = "start",
  isOpen = false,
  children,
}: {
  button: ReactNode;
  buttonClassName?: string;
  group?: string;
  align?: "start" | "end";
  isOpen?: boolean;
  children: ReactNode;
}) {
  return (
    <details className={clsx("menu", align === "end" && "menu-end")} name={group} open={isOpen}>
      <summary className={buttonClassName}>{button}</summary>
      <div className="menu-panel">{children}</div>
    </details>
  );
}
