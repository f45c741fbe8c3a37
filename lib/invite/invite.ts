import type { Role } from "@/lib/role/role";

/** How many days an invitation can be accepted for. */
export const INVITE_DAYS = 7;

export type InviteState = "valid" | "used" | "revoked" | "expired";

/** What the holder of its link may see of an invitation. */
export type FoundInvite = {
  state: InviteState;
  email: string;
  role: Role;
  brandName: string;
  invitedBy: string;
  expiresAt: Date;
};

/**
 * The state of an invitation. `isVouchedFor` says whether its maker may still invite people. When makers lose their
 * membership or role, their links stop working.
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

/** The path of an invitation's page. The token is its secret. */
export function invitePath(token: string): string {
  return `/invite/${token}`;
}
