import clsx from "clsx";
import Link from "next/link";
import type { ReactNode } from "react";
import { Wordmark } from "./wordmark";

/** The frame of the screens before signing in: one card, one task, and below it where else one may want to go. */
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
    <main className="auth">
      <Link href="/" aria-label="Parley, start">
        <Wordmark />
      </Link>
      <div className={clsx("card auth-card", wide && "auth-card-wide")}>
        <h1 className="page-title">{title}</h1>
        {intro && <p className="text-muted mt-1">{intro}</p>}
        <div className="mt-5">{children}</div>
      </div>
      {below && <div className="text-muted text-center">{below}</div>}
    </main>
  );
}
