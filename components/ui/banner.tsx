import clsx from "clsx";
import type { ReactNode } from "react";
import { Icon, type IconName } from "./icon";
import { type Tone, TONES } from "./tone";

/** A short message, in the tone of how urgent it is. `actions` are at its end. */
export function Banner({
  tone = "blue",
  icon,
  children,
  actions,
}: {
  tone?: Tone;
  icon?: IconName;
  children: ReactNode;
  actions?: ReactNode;
}) {
  return (
    <div className={clsx("flex gap-3 rounded-lg px-4 py-3", TONES[tone].ground)}>
      {icon && <Icon name={icon} className={clsx("mt-0.5", TONES[tone].text)} />}
      <div className="min-w-0 flex-1">{children}</div>
      {actions && <div className="flex flex-none items-center gap-2">{actions}</div>}
    </div>
  );
}
