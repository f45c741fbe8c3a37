import type { ReactNode } from "react";

/** Figures side by side, as a list of terms. */
export function Stats({ children }: { children: ReactNode }) {
  return <dl className="flex flex-wrap gap-x-10 gap-y-4">{children}</dl>;
}

/** One figure with its name above and a word of explanation below. */
export function Stat({ label, note, children }: { label: ReactNode; note?: ReactNode; children: ReactNode }) {
  return (
    <div>
      <dt className="text-muted text-sm">{label}</dt>
      <dd className="text-xl font-semibold tracking-tight">{children}</dd>
      {note && <dd className="text-muted text-sm">{note}</dd>}
    </div>
  );
}

/** Names and their values line by line, for summaries and confirmations. */
export function Facts({ children }: { children: ReactNode }) {
  return <dl className="grid">{children}</dl>;
}

export function Fact({ label, children }: { label: ReactNode; children: ReactNode }) {
  return (
    <div className="border-line flex justify-between gap-4 border-b py-2 last:border-0">
      <dt className="text-muted">{label}</dt>
      <dd className="font-value text-right">{children}</dd>
    </div>
  );
}
