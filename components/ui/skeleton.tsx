import clsx from "clsx";
import type { ReactNode } from "react";
import { cardClass } from "./card";

/** One grey block in the place of something that is coming; its size and corners are a class. */
function Skeleton({ className }: { className: string }) {
  return <span className={clsx("animate-breathe bg-soft block", className)} />;
}

/** Holds skeletons together and says once, to who listens, that something is loading. */
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
    <div role="status" className={className}>
      <span className="sr-only">{label}</span>
      {children}
    </div>
  );
}

/** Rows with a face, a name and a few figures, as lists have them. */
export function SkeletonRows({ count = 6 }: { count?: number }) {
  return (
    <Loading>
      {Array.from({ length: count }, (_, at) => (
        <div key={at} className="border-line px-gutter flex min-h-13 items-center gap-3 border-b">
          <Skeleton className="size-8 rounded-full" />
          <div className="grid flex-1 gap-1.5">
            <Skeleton className="h-3 w-36 rounded-full" />
            <Skeleton className="h-2.5 w-24 rounded-full" />
          </div>
          <Skeleton className="h-3 w-16 rounded-full" />
          <Skeleton className="shell:block hidden h-3 w-28 rounded-full" />
          <Skeleton className="shell:block hidden h-3 w-12 rounded-full" />
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
        <Skeleton key={at} className={clsx("h-3 rounded-full", at === lines - 1 ? "w-3/5" : "w-full")} />
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
          <Skeleton className="h-4 w-1/2 rounded-full" />
          <Skeleton className="h-3 w-full rounded-full" />
          <Skeleton className="h-3 w-4/5 rounded-full" />
        </div>
      ))}
    </Loading>
  );
}
