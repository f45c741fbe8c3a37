import Link from "next/link";
import type { ReactNode } from "react";

/** The next stretch of a list, in place: "Show 10 more". */
export function LoadMore({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Link className="more" href={href} scroll={false} prefetch={false}>
      {children}
    </Link>
  );
}
