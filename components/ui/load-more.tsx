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
    <Link
      className="border-line font-label text-accent hover:bg-page block border-t py-2.25 pr-7 pl-18 max-md:mx-3 max-md:mb-3 max-md:border-0 max-md:p-2.5 max-md:text-center"
      href={href}
      onClick={onClick}
      scroll={false}
      prefetch={false}
    >
      {children}
    </Link>
  );
}
