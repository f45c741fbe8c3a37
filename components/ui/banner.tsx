import clsx from "clsx";
import type { ReactNode } from "react";
import { Icon, type IconName } from "./icon";
import type { Tone } from "./tone";

/**
 * The call: one sentence that says what is wanted, strong where it matters, `<em>` in the banner's own colour.
 * `actions` stand at its end.
 */
export function Banner({
  tone = "blue",
  icon,
  children,
  actions,
  role,
  className,
}: {
  tone?: Tone;
  icon?: IconName;
  children: ReactNode;
  actions?: ReactNode;
  role?: "status" | "alert";
  className?: string;
}) {
  return (
    <div className={clsx("banner", `tone-${tone}`, className)} role={role}>
      {icon && <Icon name={icon} />}
      <div className="min-w-0 flex-1">{children}</div>
      {actions && <div className="flex flex-none items-center gap-2">{actions}</div>}
    </div>
  );
}
