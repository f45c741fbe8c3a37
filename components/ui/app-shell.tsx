"use client"; // around every page: as elements it would travel twice with each, as a page and as its description

import Link from "next/link";
import type { ReactNode } from "react";
import { Avatar } from "./avatar";
import { Count } from "./badge";
import { Icon, type IconName } from "./icon";
import { MenuKeys } from "./menu-keys";
import { NavLink } from "./nav-link";
import { Wordmark } from "./wordmark";

/** One place to go. `badge` is a Count, or one that streams in. At most five fit the phone. */
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

/** The frame of every signed-in screen: a sidebar on wide screens, bars above and below on a phone. */
export function AppShell({ children, ...frame }: ShellProps & { children: ReactNode }) {
  return (
    <div className="shell">
      <a href="#main" className="skip-link button button-primary">
        Skip to content
      </a>
      <Side {...frame} />
      <TopBar {...frame} />
      <main id="main" className="main" tabIndex={-1}>
        {children}
      </main>
      <nav className="tab-bar" aria-label="Main">
        {frame.links.map(({ href, label, icon, badge }) => (
          <NavLink key={href} href={href}>
            <Icon name={icon} />
            {label}
            {badge}
          </NavLink>
        ))}
      </nav>
      <MenuKeys />
    </div>
  );
}

function Side({ home, links, footLinks = [], user, bell }: ShellProps) {
  return (
    <header className="side">
      <div className="mb-5 flex items-center justify-between pr-1 pl-2">
        <Link href={home} aria-label="Parley, start">
          <Wordmark />
        </Link>
        <BellLink {...bell} />
      </div>
      <nav aria-label="Main">
        <SideLinks links={links} />
      </nav>
      <div className="mt-auto grid gap-3 pt-6">
        {footLinks.length > 0 && (
          <nav aria-label="More">
            <SideLinks links={footLinks} />
          </nav>
        )}
        <Link href={user.href} className="side-user">
          <Avatar name={user.name} seed={user.seed} />
          <span className="min-w-0">
            <span className="block truncate font-semibold">{user.name}</span>
            <span className="text-muted block truncate text-sm">{user.line}</span>
          </span>
        </Link>
      </div>
    </header>
  );
}

function SideLinks({ links }: { links: readonly NavItem[] }) {
  return links.map(({ href, label, badge }) => (
    <NavLink key={href} href={href}>
      {label}
      {badge}
    </NavLink>
  ));
}

function TopBar({ home, user, bell }: ShellProps) {
  return (
    <header className="top-bar">
      <Link href={home} aria-label="Parley, start">
        <Wordmark />
      </Link>
      <div className="flex items-center gap-1">
        <BellLink {...bell} />
        <Link href={user.href} aria-label={`Account of ${user.name}`} className="icon-button">
          <Avatar name={user.name} seed={user.seed} />
        </Link>
      </div>
    </header>
  );
}

function BellLink({ href, unread }: Bell) {
  return (
    <Link href={href} className="icon-button bell">
      <Icon name="bell" />
      <span className="sr-only">Notifications</span>
      <Count value={unread} label="unread" tone="amber" />
    </Link>
  );
}
