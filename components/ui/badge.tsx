import clsx from "clsx";
import type { ReactNode } from "react";
import { Icon, type IconName } from "./icon";
import { type Tone, TONES } from "./tone";

/** A few words on a coloured background, with an icon where the colour carries meaning. */
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
    <span
      className={clsx(
        "font-value inline-flex items-center gap-1.25 rounded-full px-2 py-0.5 text-[0.75rem]/4.5 whitespace-nowrap",
        TONES[tone].text,
        TONES[tone].ground,
      )}
    >
      {icon && <Icon name={icon} className="-ml-0.5 size-3.25" />}
      {children}
    </span>
  );
}

/** A number beside a name; nothing at zero. `label` tells screen readers what is counted. */
export function Count({ value, label, tone }: { value: number; label?: string; tone?: Tone }) {
  if (value === 0) return null;
  return (
    <span
      className={clsx(
        "inline-grid h-4.5 min-w-5 place-items-center rounded-full px-1.5 text-xs/5 font-medium tabular-nums",
        tone ? [TONES[tone].text, TONES[tone].ground] : "bg-soft text-muted",
      )}
    >
      {value > 99 ? "99+" : value}
      {label && <span className="sr-only"> {label}</span>}
    </span>
  );
}

/** The small square with an icon before a group's name. */
export function Tile({ tone, icon }: { tone: Tone; icon: IconName }) {
  return (
    <span
      className={clsx(
        "rounded-tile inline-grid size-5 flex-none place-items-center",
        TONES[tone].text,
        TONES[tone].ground,
      )}
    >
      <Icon name={icon} className="size-3.25 stroke-[2.25]" />
    </span>
  );
}
