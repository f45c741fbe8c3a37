import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { BrandSignUpForm } from "@/components/brand/sign-up-form";
import { SignInInstead } from "@/components/session/sign-in-instead";
import { AuthCard } from "@/components/ui/auth-card";
import { homeOf } from "@/lib/session/landing";
import { signedIn } from "@/lib/session/session";

export const metadata: Metadata = { title: "Create a brand" };

export default async function BrandSignUpPage() {
  const person = await signedIn();
  if (person !== null) redirect(homeOf(person));
  return (
    <AuthCard
      title="Create a brand"
      intro="You’ll be its owner, and can invite colleagues afterwards."
      below={<SignInInstead />}
    >
      <BrandSignUpForm />
    </AuthCard>
  );
}
