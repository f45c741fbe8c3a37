import clsx from "clsx";
import type { ReactNode } from "react";
import { Icon } from "./icon";

/** Something more for who wants it, folded away. */
export function Disclosure({
  summary,
  isOpen = false,
  className,
  children,
}: {
  summary: ReactNode;
  isOpen?: boolean;
  className?: string;
  children: ReactNode;
}) {
  return (
    <details className={clsx("disclosure", className)} open={isOpen}>
      <summary>
        {summary}
        <Icon name="chevron-right" className="chevron" />
      </summary>
      <div className="pt-2">{children}</div>
    </details>
  );
}
