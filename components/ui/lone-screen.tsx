import type { ReactNode } from "react";

/** A screen without the shell, its content centred. */
export function LoneScreen({ children }: { children: ReactNode }) {
  return (
    <main className="bg-page grid min-h-dvh content-center justify-items-center gap-6 px-4 py-8">
      {children}
    </main>
  );
}
