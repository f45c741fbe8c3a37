import Link from "next/link";
import { redirect } from "next/navigation";
import { SampleNegotiation } from "@/components/landing/sample-negotiation";
import { ButtonLink } from "@/components/ui/button";
import { Icon, type IconName } from "@/components/ui/icon";
import { Wordmark } from "@/components/ui/wordmark";
import { homeOf } from "@/lib/session/landing";
import { signedIn } from "@/lib/session/session";

export default async function LandingPage() {
  const person = await signedIn();
  if (person !== null) redirect(homeOf(person));
  return (
    <div className="bg-page min-h-dvh">
      <header className="mx-auto flex max-w-5xl items-center justify-between px-5 py-5">
        <Link href="/" aria-label="Parley, home">
          <Wordmark />
        </Link>
        <ButtonLink href="/sign-in">Sign in</ButtonLink>
      </header>
      <main className="mx-auto grid max-w-5xl gap-14 px-5 py-8 md:py-14">
        <section className="grid items-center gap-10 md:grid-cols-2">
          <div className="grid gap-4">
            <h1 className="text-3xl font-semibold tracking-tight text-balance">
              Where a brand and its influencers reach agreement
            </h1>
            <p className="text-muted max-w-md text-lg text-pretty">
              An influencer applies with a rate. Either side can counter, for up to three rounds, with a
              deadline both can see. What you agree on becomes the contract, within budget.
            </p>
            <div className="mt-2 flex flex-wrap gap-2">
              <ButtonLink href="/sign-up/brand" variant="primary">
                I’m with a brand
              </ButtonLink>
              <ButtonLink href="/sign-up/influencer">I’m an influencer</ButtonLink>
            </div>
          </div>
          <SampleNegotiation />
        </section>
        <ul className="border-line grid gap-8 border-t pt-10 md:grid-cols-3">
          <Point icon="clock" title="Always clear whose turn it is">
            Every negotiation opens with one sentence: whose turn it is, what’s on offer, and the deadline.
          </Point>
          <Point icon="lock" title="Nothing is rewritten">
            Each offer is a full snapshot of the terms, and both sides can see what each counteroffer changed.
          </Point>
          <Point icon="wallet" title="See the budget before you send">
            You see what’s committed, reserved and available, and what your move would change.
          </Point>
        </ul>
      </main>
    </div>
  );
}

function Point({ icon, title, children }: { icon: IconName; title: string; children: string }) {
  return (
    <li className="grid content-start gap-1.5">
      <Icon name={icon} className="text-accent size-5" />
      <h2 className="text-lg">{title}</h2>
      <p className="text-muted text-pretty">{children}</p>
    </li>
  );
}
