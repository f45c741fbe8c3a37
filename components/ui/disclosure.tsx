import clsx from "clsx";
import type { ReactNode } from "react";
import { Tile } from "./badge";
import { Icon, type IconName } from "./icon";
import type { Tone } from "./tone";

/** A group of rows under a header that folds it: coloured tile, name, count, a note. */
export function Group({
  title,
  count,
  note,
  tone,
  icon,
  isOpen,
  children,
}: {
  title: ReactNode;
  count: number;
  note?: ReactNode;
  tone: Tone;
  icon: IconName;
  isOpen: boolean;
  children: ReactNode;
}) {
  return (
    <details className="fold" open={isOpen}>
      <summary>
        <Tile tone={tone} icon={icon} />
        <h2 className="group-title">{title}</h2>
        <span className="group-count">{count}</span>
        {note && <span className="group-note">{note}</span>}
        <Icon name="chevron-right" className="chevron" />
      </summary>
      {children}
    </details>
  );
}

/** Something more for who wants it, folded away. */
export function Disclosure({
  summary,
  isOpen = false,
  className,
  children,
}: {
  summary: ReactNode;
  isOpen?: boolean;
  className?: string;
  children: ReactNode;
}) {
  return (
    <details className={clsx("disclosure", className)} open={isOpen}>
      <summary>
        {summary}
        <Icon name="chevron-right" className="chevron" />
      </summary>
      <div className="pt-2">{children}</div>
    </details>
  );
}
