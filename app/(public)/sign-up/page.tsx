import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { SignInInstead } from "@/components/session/sign-in-instead";
import { AuthCard } from "@/components/ui/auth-card";
import { cardClass } from "@/components/ui/card";
import { Icon, type IconName } from "@/components/ui/icon";
import { homeOf } from "@/lib/session/landing";
import { signedIn } from "@/lib/session/session";

export const metadata: Metadata = { title: "Create an account" };

export default async function SignUpPage() {
  const person = await signedIn();
  if (person !== null) redirect(homeOf(person));
  return (
    <AuthCard title="Create an account" intro="Which side of the table are you on?" below={<SignInInstead />}>
      <div className="grid gap-3">
        <Side href="/sign-up/brand" icon="megaphone" name="I’m with a brand">
          Open campaigns, answer applicants, and build a roster within budget.
        </Side>
        <Side href="/sign-up/influencer" icon="user" name="I’m an influencer">
          Find campaigns, apply with your rate, and agree on terms.
        </Side>
        <p className="text-muted text-sm">
          Do your colleagues already use Parley? Ask an owner of your brand for an invite link.
        </p>
      </div>
    </AuthCard>
  );
}

function Side({
  href,
  icon,
  name,
  children,
}: {
  href: string;
  icon: IconName;
  name: string;
  children: string;
}) {
  return (
    <Link href={href} className={cardClass({ isLink: true, className: "flex items-center gap-4 p-4" })}>
      <Icon name={icon} className="text-accent size-5" />
      <span className="flex-1">
        <strong className="block">{name}</strong>
        <span className="text-muted">{children}</span>
      </span>
      <Icon name="arrow-right" className="text-muted" />
    </Link>
  );
}
