import clsx from "clsx";
import Link from "next/link";
import type { ReactNode } from "react";
import { Count } from "./badge";
import { NavLink } from "./nav-link";

/** `isCurrent` is for tabs chosen by a search parameter; without it the path decides. */
export type Tab = { href: string; label: ReactNode; count?: number; isCurrent?: boolean };

/** Tabs that are links; on a phone they scroll sideways. With `inset` the line runs out to the edges around it. */
export function Tabs({ label, tabs, inset }: { label: string; tabs: readonly Tab[]; inset?: boolean }) {
  return (
    <nav
      className={clsx(
        "border-line px-gutter flex [scrollbar-width:none] gap-5.5 overflow-x-auto border-b print:hidden",
        inset ? "-mx-gutter" : "max-shell:bg-surface",
      )}
      aria-label={label}
    >
      {tabs.map((tab) => (
        <TabLink key={tab.href} {...tab} />
      ))}
    </nav>
  );
}

const LINK =
  "inline-flex items-center gap-1.5 border-b-2 border-transparent py-2.5 whitespace-nowrap text-muted hover:text-ink focus-visible:-outline-offset-2 current:border-accent current:font-semibold current:text-ink";

function TabLink({ href, label, count, isCurrent }: Tab) {
  const content = (
    <>
      {label}
      {count !== undefined && <Count value={count} />}
    </>
  );
  if (isCurrent === undefined) {
    return (
      <NavLink href={href} className={LINK}>
        {content}
      </NavLink>
    );
  }
  return (
    <Link href={href} className={LINK} scroll={false} aria-current={isCurrent ? "page" : undefined}>
      {content}
    </Link>
  );
}
