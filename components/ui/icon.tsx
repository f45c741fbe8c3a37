import clsx from "clsx";
import { ICON_SHAPES } from "./icon-shapes";

export type IconName = keyof typeof ICON_SHAPES;

/** A drawing beside a word that says the same, hidden from who listens; give `label` where it stands alone. */
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
