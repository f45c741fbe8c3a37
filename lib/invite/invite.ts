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

/** The page of an invitation; the token is its secret. */
export function invitePath(token: string): string {
  return `/invite/${token}`;
}
