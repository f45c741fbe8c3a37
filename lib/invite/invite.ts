import type { Role } from "@/lib/role/role";

/** How long an invitation can be accepted. */
export const INVITE_DAYS = 7;

export type InviteState = "valid" | "used" | "revoked" | "expired";

/** An invitation as whoever holds its link may see it. */
export type FoundInvite = {
  state: InviteState;
  email: string;
  role: Role;
  brandName: string;
  invitedBy: string;
  expiresAt: Date;
};

/**
 * What has become of an invitation. `isVouchedFor`: whoever made it may still invite; with their place, or their role, go
 * the links they gave out.
 */
export function stateOf(
  invite: { acceptedAt: Date | null; revokedAt: Date | null; expiresAt: Date },
  isVouchedFor: boolean,
  now: Date,
): InviteState {
  if (invite.acceptedAt !== null) return "used";
  if (invite.revokedAt !== null || !isVouchedFor) return "revoked";
  return invite.expiresAt <= now ? "expired" : "valid";
}

/** The page of an invitation; the token is its secret. */
export function invitePath(token: string): string {
  return `/invite/${token}`;
}
