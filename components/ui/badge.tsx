import clsx from "clsx";
import type { ReactNode } from "react";
import { Icon, type IconName } from "./icon";
import type { Tone } from "./tone";

/** A few words on their colour, with an icon where the colour carries meaning. */
export function Badge({
  tone = "grey",
  icon,
  children,
}: {
  tone?: Tone;
  icon?: IconName;
  children: ReactNode;
}) {
  return (
    <span className={clsx("badge", `tone-${tone}`)}>
      {icon && <Icon name={icon} />}
      {children}
    </span>
  );
}

/** A number beside a name; nothing at zero. `label` says what is counted to who listens. */
export function Count({ value, label, tone }: { value: number; label?: string; tone?: Tone }) {
  if (value === 0) return null;
  return (
    <span className={clsx("count", tone && `tone-${tone}`)}>
      {value > 99 ? "99+" : value}
      {label && <span className="sr-only"> {label}</span>}
    </span>
  );
}

/** The small square with an icon that stands before a group's name. */
export function Tile({ tone, icon }: { tone: Tone; icon: IconName }) {
  return (
    <span className={clsx("tile", `tone-${tone}`)}>
      <Icon name={icon} />
    </span>
  );
}
