import Link from "next/link";
import type { ReactNode } from "react";
import { Icon } from "./icon";
import { PageTitle } from "./page-title";

export type Crumb = { href: string; label: ReactNode };

/** The top of a page: its breadcrumbs, its one h1, a badge beside it, a line under it, and actions. */
export function PageHeader({
  title,
  crumbs = [],
  badge,
  description,
  actions,
}: {
  title: ReactNode;
  crumbs?: readonly Crumb[];
  badge?: ReactNode;
  description?: ReactNode;
  actions?: ReactNode;
}) {
  return (
    <header className="px-gutter max-shell:bg-surface shell:pt-5 shell:pb-2.5 pt-1 pb-2">
      <Crumbs crumbs={crumbs} />
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <div className="flex min-w-0 flex-wrap items-center gap-x-3 gap-y-1">
          <PageTitle>{title}</PageTitle>
          {badge}
        </div>
        {actions && <div className="flex flex-wrap items-center gap-2 print:hidden">{actions}</div>}
      </div>
      {description && <p className="text-muted mt-1 max-w-2xl">{description}</p>}
    </header>
  );
}

function Crumbs({ crumbs }: { crumbs: readonly Crumb[] }) {
  if (crumbs.length === 0) return null;
  return (
    <nav className="text-muted flex flex-wrap gap-1.5 text-sm" aria-label="Breadcrumbs">
      <Icon name="chevron-left" className="shell:hidden mt-px -mr-1 -ml-1" />
      {crumbs.map(({ href, label }, at) => (
        <span key={href} className="contents">
          {at > 0 && <span aria-hidden>/</span>}
          <Link href={href} className="hover:text-ink">
            {label}
          </Link>
        </span>
      ))}
    </nav>
  );
}
