import type { ReactNode } from "react";
import { Icon } from "./icon";

/** More for those who want it, folded away. */
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
    <details className={className} open={isOpen}>
      <summary className="font-label flex list-none items-center gap-2 py-1.5 [&::-webkit-details-marker]:hidden">
        {summary}
        <Icon
          name="chevron-right"
          className="text-muted ml-auto transition-[rotate] [[open]>summary>&]:rotate-90"
        />
      </summary>
      <div className="pt-2">{children}</div>
    </details>
  );
}
