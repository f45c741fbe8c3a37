import type { ReactNode } from "react";
import { LoneScreen } from "./lone-screen";
import { PageTitle } from "./page-title";
import { Mark } from "./wordmark";

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
    <LoneScreen>
      <div className="grid max-w-md justify-items-center gap-2 text-center">
        <Mark className="mb-2" />
        <PageTitle>{title}</PageTitle>
        <div className="text-muted grid gap-2 text-pretty">{children}</div>
        <div className="mt-4 flex flex-wrap justify-center gap-2">{actions}</div>
      </div>
    </LoneScreen>
  );
}
