import clsx from "clsx";
import type { ReactNode } from "react";

/** A page's content below its header, with the page's margins. */
export function PageBody({ className, children }: { className?: string; children: ReactNode }) {
  return <div className={clsx("px-gutter shell:py-5 py-4", className)}>{children}</div>;
}
