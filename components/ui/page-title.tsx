import type { ReactNode } from "react";

/** The one h1 of a screen. */
export function PageTitle({ children }: { children: ReactNode }) {
  return <h1 className="font-title text-2xl tracking-[-0.018em]">{children}</h1>;
}
