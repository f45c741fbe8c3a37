import Link from "next/link";
import type { MouseEventHandler, ReactNode } from "react";

/** The next stretch of a list, in place: "Show 10 more". */
export function LoadMore({
  href,
  onClick,
  children,
}: {
  href: string;
  onClick?: MouseEventHandler<HTMLAnchorElement>;
  children: ReactNode;
}) {
  return (
    <Link className="more" href={href} onClick={onClick} scroll={false} prefetch={false}>
      {children}
    </Link>
  );
}
