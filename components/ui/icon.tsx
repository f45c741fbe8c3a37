import clsx from "clsx";
import { ICON_SHAPES } from "./icon-shapes";

export type IconName = keyof typeof ICON_SHAPES;

/** An icon beside a word that says the same, hidden from screen readers; give it a `label` where it is alone. */
export function Icon({ name, label, className }: { name: IconName; label?: string; className?: string }) {
  const meaning = label
    ? ({ role: "img", "aria-label": label } as const)
    : ({ "aria-hidden": true } as const);
  return (
    <svg className={clsx("icon", className)} viewBox="0 0 24 24" {...meaning}>
      <path d={ICON_SHAPES[name]} />
    </svg>
  );
}
