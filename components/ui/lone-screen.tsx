import type { ReactNode } from "react";

/** A screen that stands alone, without the shell: what it holds is in the middle. */
export function LoneScreen({ children }: { children: ReactNode }) {
  return (
    <main className="bg-page grid min-h-dvh content-center justify-items-center gap-6 px-4 py-8">
      {children}
    </main>
  );
}
