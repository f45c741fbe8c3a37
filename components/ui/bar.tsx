import clsx from "clsx";

/** What a part of a bar stands for; each has its colour. */
export type PartKind = "committed" | "reserved" | "moving" | "available" | "over";
const COLOURS: Record<PartKind, { fill: string; ground: string }> = {
  committed: { fill: "fill-brand-side", ground: "bg-brand-side" },
  reserved: { fill: "fill-brand-side-pale", ground: "bg-brand-side-pale" },
  moving: { fill: "fill-influencer-mark", ground: "bg-influencer-mark" },
  available: { fill: "fill-soft", ground: "bg-soft inset-ring inset-ring-line" },
  over: { fill: "fill-rose", ground: "bg-rose" },
};
export type Part = { kind: PartKind; label: string; value: number; text: string };

const WIDTH = 1000; // units of the drawing, stretched to whatever width there is

/**
 * Parts of a whole, side by side. `label` says it in words if there is no legend beside the bar; `limit` (in the values'
 * own units) draws an upright mark where the whole should have ended.
 */
export function Bar({
  parts,
  total,
  limit,
  label,
  thin,
}: {
  parts: readonly Part[];
  total: number;
  limit?: number;
  label?: string;
  thin?: boolean;
}) {
  const scale = total > 0 ? WIDTH / total : 0;
  const starts = startsOf(parts);
  const meaning = label
    ? ({ role: "img", "aria-label": label } as const)
    : ({ "aria-hidden": true } as const);
  return (
    <svg
      className={clsx("bg-soft block w-full rounded-full", thin ? "h-2" : "h-2.5")}
      viewBox={`0 0 ${WIDTH} 10`}
      preserveAspectRatio="none"
      {...meaning}
    >
      {parts.map(({ kind, value }, at) => (
        <rect
          key={kind}
          className={COLOURS[kind].fill}
          x={round((starts[at] ?? 0) * scale)}
          width={round(value * scale)}
          height="10"
        />
      ))}
      {limit !== undefined && <Beyond from={round(limit * scale)} />}
    </svg>
  );
}

/** Everything right of the limit, marked along the bottom, and the limit itself. */
function Beyond({ from }: { from: number }) {
  return (
    <>
      <rect className={COLOURS.over.fill} x={from} y="6" width={WIDTH - from} height="4" />
      <rect className="fill-ink" x={from - 1} width="2" height="10" />
    </>
  );
}

/** The parts by name and amount, each with its colour. */
export function Legend({ parts, className }: { parts: readonly Part[]; className?: string }) {
  return (
    <ul className={clsx("text-muted text-md flex flex-wrap gap-x-4.5 gap-y-0.5 tabular-nums", className)}>
      {parts.map(({ kind, label, text }) => (
        <li key={kind} className="flex items-center gap-1.5">
          <span className={clsx("size-2 rounded-xs", COLOURS[kind].ground)} aria-hidden />
          {label} {text}
        </li>
      ))}
    </ul>
  );
}

function startsOf(parts: readonly Part[]): number[] {
  const starts: number[] = [];
  let start = 0;
  for (const { value } of parts) {
    starts.push(start);
    start += value;
  }
  return starts;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
