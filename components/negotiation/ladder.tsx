import clsx from "clsx";
import {
  type LadderDot,
  type LadderInput,
  type LadderLine,
  type LadderRange,
  type LadderText,
  type LargeInput,
  type LargeLadder,
  largeLadder,
  smallLadder,
} from "@/lib/negotiation/drawing";

const SMALL = { width: 150, height: 30 };
const LARGE = { width: 428, height: 186 };
const NARROW = { width: 336, height: 186 };

type Drawn = Omit<LadderInput, "width" | "height">;

/** The ladder in a row: hollow dots are dead offers, the filled one stands. `sentence` says it in words. */
export function SmallLadder({ sentence, ...drawn }: Drawn & { sentence: string }) {
  const { width, height, dots, lines, ranges } = smallLadder({ ...drawn, ...SMALL });
  return (
    <svg className="ladder" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={sentence}>
      <Lines lines={lines} />
      <Ranges ranges={ranges} />
      <Dots dots={dots} />
    </svg>
  );
}

/** The same in the drawer, with amounts, rounds and the gap between the two sides; `narrow` beside a form. */
export function LargeLadder({
  sentence,
  money,
  narrow = false,
  ...drawn
}: Drawn & Pick<LargeInput, "money"> & { sentence: string; narrow?: boolean }) {
  const ladder = largeLadder({ ...drawn, ...(narrow ? NARROW : LARGE), money });
  return (
    <svg
      className="ladder ladder-large"
      viewBox={`0 0 ${ladder.width} ${ladder.height}`}
      role="img"
      aria-label={sentence}
    >
      <Axis ladder={ladder} />
      <Gap ladder={ladder} />
      <Lines lines={ladder.lines} />
      <Ranges ranges={ladder.ranges} />
      <Dots dots={ladder.dots} />
      {ladder.fees.map(({ number, strong, ...label }) => (
        <Label key={number} {...label} className={clsx("fee", strong && "standing")} />
      ))}
    </svg>
  );
}

function Axis({ ladder: { plot, ticks, rounds } }: { ladder: LargeLadder }) {
  return (
    <>
      {ticks.map(({ y, label }) => (
        <g key={label.text}>
          <line className="grid-line" x1={plot.left} x2={plot.right} y1={y} y2={y} />
          <Label {...label} />
        </g>
      ))}
      {rounds.map((round) => (
        <Label key={round.text} {...round} />
      ))}
    </>
  );
}

function Gap({ ladder: { gap } }: { ladder: LargeLadder }) {
  if (!gap) return null;
  const { upright, level, label } = gap;
  return (
    <>
      <line className="gap-line gap-upright" x1={upright.x} x2={upright.x} y1={upright.y1} y2={upright.y2} />
      <line
        className={clsx("gap-line", `${level.by}-line`)}
        x1={level.x1}
        x2={level.x2}
        y1={level.y}
        y2={level.y}
      />
      <Label {...label} />
    </>
  );
}

function Lines({ lines }: { lines: readonly LadderLine[] }) {
  return lines.map(({ by, points, isDraft }) => (
    <polyline
      key={`${by} ${isDraft}`}
      className={isDraft ? `${by}-line draft` : `${by}-line`}
      points={points}
    />
  ));
}

/** The range between the alternatives of an offer. */
function Ranges({ ranges }: { ranges: readonly LadderRange[] }) {
  return ranges.map(({ number, by, x, y1, y2 }) => (
    <line key={number} className={`${by}-line range`} x1={x} x2={x} y1={y1} y2={y2} />
  ));
}

function Dots({ dots }: { dots: readonly LadderDot[] }) {
  return dots.map(({ number, by, x, y, r, state }) => (
    <circle key={number} className={clsx(by, DOT_LOOKS[state])} cx={x} cy={y} r={r} />
  ));
}

const DOT_LOOKS: Record<LadderDot["state"], string | null> = {
  dead: null,
  standing: "standing",
  agreed: "standing",
  draft: "draft",
};

function Label({ text, x, y, anchor, className }: LadderText & { className?: string }) {
  return (
    <text x={x} y={y} textAnchor={anchor} className={className}>
      {text}
    </text>
  );
}
