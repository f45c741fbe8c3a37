import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { SignInForm } from "@/components/session/sign-in-form";
import { AuthCard } from "@/components/ui/auth-card";
import { homeOf, safePath } from "@/lib/session/landing";
import { signedIn } from "@/lib/session/session";

export const metadata: Metadata = { title: "Sign in" };

type Props = { searchParams: Promise<{ next?: string | string[] }> };

export default async function SignInPage({ searchParams }: Props) {
  const [person, { next }] = await Promise.all([signedIn(), searchParams]);
  const onward = typeof next === "string" ? safePath(next) : null;
  if (person !== null) redirect(onward ?? homeOf(person));
  return (
    <AuthCard
      title="Sign in"
      intro={onward === null ? undefined : "Then you go on to the page you asked for."}
      below={
        <>
          New to Parley?{" "}
          <Link href="/sign-up" className="link">
            Create an account
          </Link>
        </>
      }
    >
      <SignInForm next={onward} />
    </AuthCard>
  );
}
