import clsx from "clsx";
import type { ReactNode } from "react";

/**
 * A white surface with a hairline. With a `title` it is a section under an h2 (h3 with `level`); `actions` stand
 * beside the title, `foot` below a line.
 */
export function Card({
  title,
  level = 2,
  actions,
  foot,
  flush,
  className,
  children,
}: {
  title?: ReactNode;
  level?: 2 | 3;
  actions?: ReactNode;
  foot?: ReactNode;
  flush?: boolean; // the content brings its own margins
  className?: string;
  children: ReactNode;
}) {
  const Heading = `h${level}` as const;
  const Frame = title ? "section" : "div";
  return (
    <Frame className={clsx("card", className)}>
      {title && (
        <div className="card-head">
          <Heading className="text-base">{title}</Heading>
          {actions}
        </div>
      )}
      {flush ? children : <div className="card-body">{children}</div>}
      {foot && <div className="card-foot">{foot}</div>}
    </Frame>
  );
}
