import type { ReactNode } from "react";
import { Icon, type IconName } from "./icon";

/** Nothing here yet: why, and what to do next. */
export function EmptyState({
  icon,
  title,
  children,
  action,
}: {
  icon?: IconName;
  title: ReactNode;
  children?: ReactNode;
  action?: ReactNode;
}) {
  return (
    <div className="mx-auto grid max-w-sm justify-items-center gap-1.5 px-4 py-10 text-center">
      {icon && (
        <span className="bg-soft text-muted mb-2 grid size-10 place-items-center rounded-full">
          <Icon name={icon} className="size-5" />
        </span>
      )}
      <h2 className="text-lg">{title}</h2>
      {children && <p className="text-muted text-pretty">{children}</p>}
      {action && <div className="mt-3 flex flex-wrap justify-center gap-2">{action}</div>}
    </div>
  );
}
