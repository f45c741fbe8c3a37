import clsx from "clsx";
import {
  type LadderDot,
  type LadderInput,
  type LadderLine,
  type LadderText,
  type LargeInput,
  type LargeLadder,
  largeLadder,
  smallLadder,
} from "@/lib/negotiation/ladder";

const SMALL = { width: 150, height: 30 };
const LARGE = { width: 428, height: 186 };

type Drawn = Pick<LadderInput, "fees" | "outcome">;

/** Parley's signature in a row: hollow dots are dead offers, the filled one stands. `sentence` says it in words. */
export function SmallLadder({ sentence, ...drawn }: Drawn & { sentence: string }) {
  const { width, height, dots, lines } = smallLadder({ ...drawn, ...SMALL });
  return (
    <svg className="ladder" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={sentence}>
      <Lines lines={lines} />
      <Dots dots={dots} />
    </svg>
  );
}

/** The same in the drawer, with amounts, rounds and the gap between the two sides. */
export function LargeLadder({
  sentence,
  money,
  ...drawn
}: Drawn & Pick<LargeInput, "money"> & { sentence: string }) {
  const ladder = largeLadder({ ...drawn, ...LARGE, money });
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
  return lines.map(({ by, points }) => <polyline key={by} className={`${by}-line`} points={points} />);
}

function Dots({ dots }: { dots: readonly LadderDot[] }) {
  return dots.map(({ number, by, x, y, r, state }) => (
    <circle key={number} className={clsx(by, state !== "dead" && "standing")} cx={x} cy={y} r={r} />
  ));
}

function Label({ text, x, y, anchor, className }: LadderText & { className?: string }) {
  return (
    <text x={x} y={y} textAnchor={anchor} className={className}>
      {text}
    </text>
  );
}
