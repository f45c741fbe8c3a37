import clsx from "clsx";
import { ICON_SHAPES } from "./icon-shapes";

export type IconName = keyof typeof ICON_SHAPES;

/**
 * A drawing beside a word that says the same, hidden from who listens; give `label` where it stands alone. Size and
 * strokes are attributes, which any utility of `className` outweighs.
 */
export function Icon({ name, label, className }: { name: IconName; label?: string; className?: string }) {
  const meaning = label
    ? ({ role: "img", "aria-label": label } as const)
    : ({ "aria-hidden": true } as const);
  return (
    <svg
      className={clsx("flex-none", className)}
      width="16"
      height="16"
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.75"
      strokeLinecap="round"
      strokeLinejoin="round"
      {...meaning}
    >
      <path d={ICON_SHAPES[name]} />
    </svg>
  );
}
