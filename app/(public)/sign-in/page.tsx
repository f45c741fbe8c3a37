import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { SignInForm } from "@/components/session/sign-in-form";
import { AuthCard } from "@/components/ui/auth-card";
import { TextLink } from "@/components/ui/text-link";
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
      intro={onward === null ? undefined : "Then we’ll take you to the page you asked for."}
      below={
        <>
          New to Parley? <TextLink href="/sign-up">Create an account</TextLink>
        </>
      }
    >
      <SignInForm next={onward} />
    </AuthCard>
  );
}
