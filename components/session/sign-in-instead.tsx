import { TextLink } from "@/components/ui/text-link";

/** The link to signing in, below every form that creates an account. */
export function SignInInstead({ next }: { next?: string }) {
  return (
    <>
      Already have an account?{" "}
      <TextLink href={next === undefined ? "/sign-in" : `/sign-in?next=${encodeURIComponent(next)}`}>
        Sign in
      </TextLink>
    </>
  );
}
