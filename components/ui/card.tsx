import clsx from "clsx";
import type { ReactNode } from "react";

/** The class list of a white surface with a hairline, for what looks like a Card but is a link, a list or a figure. */
export function cardClass({ isLink, className }: { isLink?: boolean; className?: string } = {}): string {
  return clsx(
    "border-line bg-surface rounded-lg border",
    isLink && "hover:border-edge relative transition-colors",
    className,
  );
}

/**
 * A white surface with a hairline. With a `title` it is a section under an h2 (h3 with `level`); `actions` are beside
 * the title, `foot` is below a line.
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
    <Frame className={cardClass({ className })}>
      {title && (
        <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 px-5 pt-4">
          <Heading className="text-base">{title}</Heading>
          {actions}
        </div>
      )}
      {flush ? children : <div className="px-5 pt-4 pb-5">{children}</div>}
      {foot && <div className="border-line text-muted border-t px-5 py-3">{foot}</div>}
    </Frame>
  );
}
