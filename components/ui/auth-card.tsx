import clsx from "clsx";
import Link from "next/link";
import type { ReactNode } from "react";
import { cardClass } from "./card";
import { LoneScreen } from "./lone-screen";
import { PageTitle } from "./page-title";
import { Wordmark } from "./wordmark";

/** The frame of the screens before signing in: one card with one task, and other links below it. */
export function AuthCard({
  title,
  intro,
  wide,
  below,
  children,
}: {
  title: ReactNode;
  intro?: ReactNode;
  wide?: boolean;
  below?: ReactNode;
  children: ReactNode;
}) {
  return (
    <LoneScreen>
      <Link href="/" aria-label="Parley, home">
        <Wordmark />
      </Link>
      <div className={cardClass({ className: clsx("w-full p-7", wide ? "max-w-136" : "max-w-100") })}>
        <PageTitle>{title}</PageTitle>
        {intro && <p className="text-muted mt-1">{intro}</p>}
        <div className="mt-5">{children}</div>
      </div>
      {below && <div className="text-muted text-center">{below}</div>}
    </LoneScreen>
  );
}
