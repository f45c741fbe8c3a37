import clsx from "clsx";

/** What a part of a bar stands for; each has its colour in charts.css. */
export type PartKind = "committed" | "reserved" | "moving" | "available" | "over";
export type Part = { kind: PartKind; label: string; value: number; text: string };

const WIDTH = 1000; // units of the drawing, stretched to whatever width there is

/**
 * Parts of a whole, side by side. `label` says it in words where no legend stands beside the bar; `limit` draws an
 * upright mark (in the values' own units) where the whole should have ended.
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
      className={clsx("bar", thin && "bar-thin")}
      viewBox={`0 0 ${WIDTH} 10`}
      preserveAspectRatio="none"
      {...meaning}
    >
      {parts.map(({ kind, value }, at) => (
        <rect
          key={kind}
          className={`part-${kind}`}
          x={round((starts[at] ?? 0) * scale)}
          width={round(value * scale)}
          height="10"
        />
      ))}
      {limit !== undefined && <Beyond from={round(limit * scale)} />}
    </svg>
  );
}

/** Everything right of the limit, underlined, and the limit itself. */
function Beyond({ from }: { from: number }) {
  return (
    <>
      <rect className="part-over" x={from} y="6" width={WIDTH - from} height="4" />
      <rect className="part-limit" x={from - 1} width="2" height="10" />
    </>
  );
}

/** The parts by name and amount, each with its colour. */
export function Legend({ parts }: { parts: readonly Part[] }) {
  return (
    <ul className="legend">
      {parts.map(({ kind, label, text }) => (
        <li key={kind}>
          <span className={`swatch part-${kind}`} aria-hidden />
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
