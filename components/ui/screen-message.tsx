import type { ReactNode } from "react";

/** A screen with nothing but a message: what happened, what it means, what to do. */
export function ScreenMessage({
  title,
  children,
  actions,
}: {
  title: string;
  children: ReactNode;
  actions: ReactNode;
}) {
  return (
    <main className="auth">
      <div className="grid max-w-md justify-items-center gap-2 text-center">
        <span className="mark mb-2" aria-hidden>
          P
        </span>
        <h1 className="page-title">{title}</h1>
        <div className="text-muted grid gap-2 text-pretty">{children}</div>
        <div className="mt-4 flex flex-wrap justify-center gap-2">{actions}</div>
      </div>
    </main>
  );
}
