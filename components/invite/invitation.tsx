import { ActionForm } from "@/components/session/action-form";
import { SignInInstead } from "@/components/session/sign-in-instead";
import { AuthCard } from "@/components/ui/auth-card";
import { ButtonLink, SubmitButton } from "@/components/ui/button";
import { ScreenMessage } from "@/components/ui/screen-message";
import { type FoundInvite, invitePath, type InviteState } from "@/lib/invite/invite";
import { ROLE_MEANINGS, ROLE_NAMES, roleWithArticle } from "@/lib/role/role";
import { signOut } from "@/lib/session/actions";
import { homeOf } from "@/lib/session/landing";
import type { Person } from "@/lib/session/session";
import { shownEmail } from "@/lib/text/email";
import { AcceptForm, JoinForm } from "./join-form";

/** An invitation that can be accepted, for whoever opens it. */
export function Invitation({
  token,
  invite,
  person,
}: {
  token: string;
  invite: FoundInvite;
  person: Person | null;
}) {
  const { brandName, role, invitedBy, email } = invite;
  return (
    <AuthCard
      title={`Join ${brandName}`}
      intro={
        <>
          {invitedBy} invited you to join as <strong className="text-ink">{roleWithArticle(role)}</strong>.
          <span className="mt-1 block text-sm">
            {ROLE_NAMES[role]}: {ROLE_MEANINGS[role].charAt(0).toLowerCase() + ROLE_MEANINGS[role].slice(1)}
          </span>
        </>
      }
      below={person === null && <SignInInstead next={invitePath(token)} />}
    >
      {person === null ? (
        <JoinForm token={token} email={email} brandName={brandName} />
      ) : (
        <SignedIn token={token} invite={invite} person={person} />
      )}
    </AuthCard>
  );
}

function SignedIn({ token, invite, person }: { token: string; invite: FoundInvite; person: Person }) {
  if (person.email !== invite.email) {
    return (
      <Elsewhere person={person}>
        This invitation is for {shownEmail(invite.email)}, but you’re signed in as {shownEmail(person.email)}.
        Sign out, then open the link again.
      </Elsewhere>
    );
  }
  if (person.brand !== null || person.influencer !== null) {
    return (
      <Elsewhere person={person}>
        Your account already belongs to a brand or an influencer. Ask to be invited with another e-mail
        address.
      </Elsewhere>
    );
  }
  return <AcceptForm token={token} brandName={invite.brandName} />;
}

function Elsewhere({ person, children }: { person: Person; children: React.ReactNode }) {
  return (
    <div className="grid gap-4">
      <p>{children}</p>
      <div className="flex flex-wrap items-center gap-2">
        <ActionForm action={signOut} label="Sign out" forgets>
          <SubmitButton pendingLabel="Signing out…">Sign out</SubmitButton>
        </ActionForm>
        <ButtonLink href={homeOf(person)} variant="quiet">
          Not now
        </ButtonLink>
      </div>
    </div>
  );
}

const DEAD: Record<Exclude<InviteState, "valid"> | "unknown", { title: string; text: string }> = {
  used: {
    title: "This invitation has been used",
    text: "Its link works once. If you’re the one who joined, sign in. Otherwise ask for a new invitation.",
  },
  revoked: {
    title: "This invitation was withdrawn",
    text: "An owner of the brand withdrew it, or sent you a newer one. Ask them for the latest link.",
  },
  expired: {
    title: "This invitation has expired",
    text: "Its link worked for seven days. Ask an owner of the brand for a new one.",
  },
  unknown: {
    title: "We don’t recognise this invitation",
    text: "The link may be incomplete. Copy all of it from the message you got, or ask for a new one.",
  },
};

/** An invitation that cannot be accepted: why, and what to do. */
export function DeadInvitation({ state }: { state: keyof typeof DEAD }) {
  return (
    <ScreenMessage
      title={DEAD[state].title}
      actions={
        <>
          <ButtonLink href="/sign-in" variant="primary">
            Sign in
          </ButtonLink>
          <ButtonLink href="/">Go home</ButtonLink>
        </>
      }
    >
      <p>{DEAD[state].text}</p>
    </ScreenMessage>
  );
}
