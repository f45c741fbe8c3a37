import type { ReactNode } from "react";
import { AppShell, type NavItem } from "@/components/ui/app-shell";
import { Zone } from "@/components/ui/zone";
import { ROLE_NAMES } from "@/lib/role/role";
import { homeOf } from "@/lib/session/landing";
import { type Person, requirePerson } from "@/lib/session/session";
import { viewer } from "@/lib/session/viewer";
import { Presence } from "./presence";

const BRAND_LINKS: readonly NavItem[] = [
  { href: "/campaigns", label: "Campaigns", icon: "megaphone" },
  { href: "/members", label: "Members", icon: "users" },
];
const INFLUENCER_LINKS: readonly NavItem[] = [
  { href: "/opportunities", label: "Opportunities", icon: "compass" },
  { href: "/negotiations", label: "Negotiations", icon: "handshake" },
  { href: "/contracts", label: "Contracts", icon: "file-text" },
  { href: "/profile", label: "Profile", icon: "user" },
];
const ACCOUNT_LINKS: readonly NavItem[] = [{ href: "/account", label: "Account", icon: "settings" }];

/** The shell around every signed-in screen, with the links this person can use. */
export async function Frame({ children }: { children: ReactNode }) {
  const [person, { knownZone }] = await Promise.all([requirePerson(), viewer()]);
  const user = { name: person.name, seed: person.scope.userId, line: placeLine(person), href: "/account" };
  const bell = { href: "/notifications", unread: person.unread };
  return (
    <AppShell home={homeOf(person)} links={linksFor(person)} user={user} bell={bell}>
      {children}
      <Zone known={knownZone} />
      <Presence due={person.isUnseen} />
    </AppShell>
  );
}

function linksFor({ brand, influencer }: Person): readonly NavItem[] {
  if (brand !== null) return BRAND_LINKS;
  return influencer !== null ? INFLUENCER_LINKS : ACCOUNT_LINKS;
}

function placeLine({ brand, influencer }: Person): string {
  if (brand !== null) return `${ROLE_NAMES[brand.scope.role]} · ${brand.name}`;
  return influencer !== null ? `@${influencer.handle}` : "Not in a brand";
}
