import Link from "next/link";
import type { ReactNode } from "react";
import { Count } from "./badge";
import { NavLink } from "./nav-link";

/** `isCurrent` where a search parameter makes the tab; left out, the path decides. */
export type Tab = { href: string; label: ReactNode; count?: number; isCurrent?: boolean };

/** Tabs that are links; on a phone they scroll sideways. */
export function Tabs({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  return (
    <nav className="tabs" aria-label={label}>
      {tabs.map((tab) => (
        <TabLink key={tab.href} {...tab} />
      ))}
    </nav>
  );
}

function TabLink({ href, label, count, isCurrent }: Tab) {
  const content = (
    <>
      {label}
      {count !== undefined && <Count value={count} />}
    </>
  );
  if (isCurrent === undefined) return <NavLink href={href}>{content}</NavLink>;
  return (
    <Link href={href} scroll={false} aria-current={isCurrent ? "page" : undefined}>
      {content}
    </Link>
  );
}
