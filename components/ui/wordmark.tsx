import clsx from "clsx";

/** Parley's mark and name. */
export function Wordmark() {
  return (
    <span className="font-title inline-flex items-center gap-2.25 text-[0.9375rem]">
      <Mark />
      Parley
    </span>
  );
}

/** Parley's mark alone. */
export function Mark({ className }: { className?: string }) {
  return (
    <span
      className={clsx(
        "rounded-tile bg-accent text-on-accent inline-grid size-6 place-items-center text-[0.75rem] font-[720]",
        className,
      )}
      aria-hidden
    >
      P
    </span>
  );
}
