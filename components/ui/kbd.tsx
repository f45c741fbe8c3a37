import type { ReactNode } from "react";

/** A key to press. */
export function Kbd({ children }: { children: ReactNode }) {
  return (
    <kbd className="border-line text-muted inline-grid h-4.75 min-w-4.5 place-items-center rounded-sm border px-1 font-sans text-[0.71875rem]">
      {children}
    </kbd>
  );
}
