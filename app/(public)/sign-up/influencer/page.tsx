import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { InfluencerSignUpForm } from "@/components/influencer/sign-up-form";
import { SignInInstead } from "@/components/session/sign-in-instead";
import { AuthCard } from "@/components/ui/auth-card";
import { homeOf } from "@/lib/session/landing";
import { signedIn } from "@/lib/session/session";

export const metadata: Metadata = { title: "Create your profile" };

export default async function InfluencerSignUpPage() {
  const person = await signedIn();
  if (person !== null) redirect(homeOf(person));
  return (
    <AuthCard
      title="Create your profile"
      intro="Brands see this when you apply. You can change it at any time."
      wide
      below={<SignInInstead />}
    >
      <InfluencerSignUpForm />
    </AuthCard>
  );
}
