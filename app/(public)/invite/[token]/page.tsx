import type { Metadata } from "next";
import { DeadInvitation, Invitation } from "@/components/invite/invitation";
import { findInvite } from "@/lib/invite/queries";
import { signedIn } from "@/lib/session/session";

/** The link is a secret, so it must not reach other sites as the referrer. */
export const metadata: Metadata = { title: "Invitation", referrer: "same-origin" };

type Props = { params: Promise<{ token: string }> };

/** Viewing has no rate limit: a token cannot be guessed, and a page writes nothing. Accepting has one. */
export default async function InvitePage({ params }: Props) {
  const { token } = await params;
  const [invite, person] = await Promise.all([findInvite(token), signedIn()]);
  if (invite === null) return <DeadInvitation state="unknown" />;
  if (invite.state !== "valid") return <DeadInvitation state={invite.state} />;
  return <Invitation token={token} invite={invite} person={person} />;
}
