"use client"; // around every page: as elements it would be sent twice with each, as HTML and as its description

import Link from "next/link";
import type { ReactNode } from "react";
import { Avatar } from "./avatar";
import { buttonClass, ICON_BUTTON } from "./button";
import { Icon, type IconName } from "./icon";
import { MenuKeys } from "./menu-keys";
import { NavLink } from "./nav-link";
import { Wordmark } from "./wordmark";

/** A link of the navigation. `badge` is a Count, or one that streams in. At most five fit on a phone. */
export type NavItem = { href: string; label: string; icon: IconName; badge?: ReactNode };
export type ShellUser = { name: string; seed?: string; line: string; href: string };
export type Bell = { href: string; unread: number };

type ShellProps = {
  home: string;
  links: readonly NavItem[];
  footLinks?: readonly NavItem[];
  user: ShellUser;
  bell: Bell;
};

const SKIP = buttonClass({
  variant: "primary",
  className: "fixed top-2 left-2 z-50 not-focus:[clip-path:inset(50%)] print:hidden",
});

/** The frame of every signed-in screen: a sidebar on wide screens, bars above and below on a phone. */
export function AppShell({ children, ...frame }: ShellProps & { children: ReactNode }) {
  return (
    <div className="max-shell:bg-page shell:grid shell:grid-cols-[13rem_minmax(0,1fr)] min-h-dvh print:block">
      <a href="#main" className={SKIP}>
        Skip to content
      </a>
      <Side {...frame} />
      <TopBar {...frame} />
      <main id="main" className="shell:pb-12 min-w-0 pb-22 focus:outline-0" tabIndex={-1}>
        {children}
      </main>
      <TabBar links={frame.links} />
      <MenuKeys />
    </div>
  );
}

function Side({ home, links, footLinks = [], user, bell }: ShellProps) {
  return (
    <header className="border-line bg-page shell:flex sticky top-0 hidden h-dvh flex-col overflow-y-auto border-r px-3 pt-5 pb-3.5 print:hidden">
      <div className="mb-5 flex items-center justify-between pr-1 pl-2">
        <Link href={home} aria-label="Parley, home">
          <Wordmark />
        </Link>
        <BellLink {...bell} />
      </div>
      <SideLinks label="Main" links={links} />
      <div className="mt-auto grid gap-3 pt-6">
        {footLinks.length > 0 && <SideLinks label="More" links={footLinks} />}
        <Link
          href={user.href}
          className="group border-line flex items-center gap-2.25 border-t px-1.5 pt-3 pb-1"
        >
          <Avatar name={user.name} seed={user.seed} />
          <span className="min-w-0">
            <span className="block truncate font-semibold underline-offset-3 group-hover:underline">
              {user.name}
            </span>
            <span className="text-muted block truncate text-sm">{user.line}</span>
          </span>
        </Link>
      </div>
    </header>
  );
}

const SIDE_LINK =
  "flex min-h-9 items-center justify-between rounded-md border border-transparent px-2.25 py-1.5 text-muted hover:bg-soft hover:text-ink current:border-line current:bg-surface current:font-semibold current:text-ink";

function SideLinks({ label: name, links }: { label: string; links: readonly NavItem[] }) {
  return (
    <nav className="grid gap-px" aria-label={name}>
      {links.map(({ href, label, badge }) => (
        <NavLink key={href} href={href} className={SIDE_LINK}>
          {label}
          {badge}
        </NavLink>
      ))}
    </nav>
  );
}

function TopBar({ home, user, bell }: ShellProps) {
  return (
    <header className="bg-surface shell:hidden flex items-center justify-between pt-1.5 pr-2.5 pb-0.5 pl-4 print:hidden">
      <Link href={home} aria-label="Parley, home">
        <Wordmark />
      </Link>
      <div className="flex items-center gap-1">
        <BellLink {...bell} />
        <Link href={user.href} aria-label={`Account of ${user.name}`} className={ICON_BUTTON}>
          <Avatar name={user.name} seed={user.seed} />
        </Link>
      </div>
    </header>
  );
}

const TAB =
  "relative grid h-14 min-w-0 flex-1 content-center justify-items-center gap-0.75 text-2xs text-muted focus-visible:-outline-offset-3 current:font-semibold current:text-accent";

function TabBar({ links }: { links: readonly NavItem[] }) {
  return (
    <nav
      className="border-line bg-surface shell:hidden fixed inset-x-0 bottom-0 z-20 flex border-t pb-[env(safe-area-inset-bottom)] print:hidden"
      aria-label="Main"
    >
      {links.map(({ href, label, icon, badge }) => (
        <NavLink key={href} href={href} className={TAB}>
          <Icon name={icon} className="size-5" />
          {label}
          {badge && <span className="absolute top-1 left-[calc(50%+0.25rem)] flex">{badge}</span>}
        </NavLink>
      ))}
    </nav>
  );
}

function BellLink({ href, unread }: Bell) {
  return (
    <Link href={href} className={`${ICON_BUTTON} relative`}>
      <Icon name="bell" className="size-4.5" />
      <span className="sr-only">Notifications</span>
      {unread > 0 && (
        <span className="bg-amber text-surface absolute bottom-1/2 left-1/2 grid h-4 min-w-4 place-items-center rounded-full px-1 text-[0.625rem] font-[640] tabular-nums">
          {unread > 99 ? "99+" : unread}
          <span className="sr-only"> unread</span>
        </span>
      )}
    </Link>
  );
}
