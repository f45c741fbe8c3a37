import Link from "next/link";

/** The way back, below every form that makes an account. */
export function SignInInstead({ next }: { next?: string }) {
  return (
    <>
      Have an account?{" "}
      <Link
        href={next === undefined ? "/sign-in" : `/sign-in?next=${encodeURIComponent(next)}`}
        className="link"
      >
        Sign in
      </Link>
    </>
  );
}
