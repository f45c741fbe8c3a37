import clsx from "clsx";
import type { ReactNode } from "react";
import { cardClass } from "./card";

/** Its spans are grey blocks in place of what is loading. Tells screen readers once that it is loading. */
function Loading({
  label = "Loading",
  className,
  children,
}: {
  label?: string;
  className?: string;
  children: ReactNode;
}) {
  return (
    <div role="status" className={clsx("animate-breathe [&_span]:bg-soft [&_span]:rounded-full", className)}>
      <p className="sr-only">{label}</p>
      {children}
    </div>
  );
}

/** Rows with an avatar, a name and a few figures, as in lists. */
export function SkeletonRows({ count = 6 }: { count?: number }) {
  return (
    <Loading>
      {Array.from({ length: count }, (_, at) => (
        <div key={at} className="border-line px-gutter flex min-h-13 items-center gap-3 border-b">
          <span className="size-8" />
          <div className="grid flex-1 gap-1.5">
            <span className="h-3 w-36" />
            <span className="h-2.5 w-24" />
          </div>
          <span className="h-3 w-16" />
          <span className="max-shell:hidden h-3 w-28" />
          <span className="max-shell:hidden h-3 w-12" />
        </div>
      ))}
    </Loading>
  );
}

/** A paragraph's worth of lines. */
export function SkeletonText({ lines = 3 }: { lines?: number }) {
  return (
    <Loading className="grid gap-2.5">
      {Array.from({ length: lines }, (_, at) => (
        <span key={at} className={clsx("h-3", at === lines - 1 ? "w-3/5" : "w-full")} />
      ))}
    </Loading>
  );
}

/** A grid of cards. */
export function SkeletonCards({ count = 3 }: { count?: number }) {
  return (
    <Loading className="grid gap-4 sm:grid-cols-2 xl:grid-cols-3">
      {Array.from({ length: count }, (_, at) => (
        <div key={at} className={cardClass({ className: "grid gap-3 px-5 pt-4 pb-5" })}>
          <span className="h-4 w-1/2" />
          <span className="h-3 w-full" />
          <span className="h-3 w-4/5" />
        </div>
      ))}
    </Loading>
  );
}
