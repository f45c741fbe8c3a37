import type { Metadata } from "next";
import { DeadInvitation, Invitation } from "@/components/invite/invitation";
import { ButtonLink } from "@/components/ui/button";
import { ScreenMessage } from "@/components/ui/screen-message";
import { invitePath } from "@/lib/invite/invite";
import { findInvite } from "@/lib/invite/queries";
import { signedIn } from "@/lib/session/session";
import { visit } from "@/lib/session/visit";
import { spend } from "@/lib/throttle/throttle";

/** The link is a secret: no other site is told of it. */
export const metadata: Metadata = { title: "Invitation", referrer: "same-origin" };

type Props = { params: Promise<{ token: string }> };

export default async function InvitePage({ params }: Props) {
  const [{ token }, { address }] = await Promise.all([params, visit()]);
  const spent = await spend("invite-link-address", address);
  if (spent !== null) return <TooMany token={token} sentence={spent.sentence} />;
  const [invite, person] = await Promise.all([findInvite(token), signedIn()]);
  if (invite === null) return <DeadInvitation state="unknown" />;
  if (invite.state !== "valid") return <DeadInvitation state={invite.state} />;
  return <Invitation token={token} invite={invite} person={person} />;
}

function TooMany({ token, sentence }: { token: string; sentence: string }) {
  return (
    <ScreenMessage
      title="Too many invitation links were opened from here"
      actions={<ButtonLink href={invitePath(encodeURIComponent(token))}>Try again</ButtonLink>}
    >
      <p>{sentence}</p>
    </ScreenMessage>
  );
}
