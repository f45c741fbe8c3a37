import { db } from "@/lib/db/db";
import { may, type Role, rolesWho } from "@/lib/role/role";
import type { BrandScope } from "@/lib/session/scope";
import { type FoundInvite, stateOf } from "./invite";
import { hashOfToken, isInviteToken } from "./token";

/** The most pending invitations a screen lists. */
const SHOWN = 200;

export type PendingInvite = { id: string; email: string; role: Role; expiresAt: Date; invitedBy: string };

/** The brand's invitations that can still be accepted, newest first. */
export async function pendingInvitesOf({ brandId }: BrandScope): Promise<PendingInvite[]> {
  const found = await db.invite.findMany({
    where: {
      brandId,
      acceptedAt: null,
      revokedAt: null,
      expiresAt: { gt: new Date() },
      inviter: { member: { brandId, role: { in: rolesWho("manage-members") } } },
    },
    select: { id: true, email: true, role: true, expiresAt: true, inviter: { select: { name: true } } },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: SHOWN,
  });
  return found.map(({ inviter, role, ...invite }) => ({
    ...invite,
    role: role as Role,
    invitedBy: inviter.name,
  }));
}

/** The invitation behind a link, for the holder of the link: the token is the proof. Null if there is none. */
export async function findInvite(token: string): Promise<FoundInvite | null> {
  if (!isInviteToken(token)) return null;
  const found = await db.invite.findUnique({
    where: { tokenHash: hashOfToken(token) },
    select: {
      brandId: true,
      email: true,
      role: true,
      expiresAt: true,
      acceptedAt: true,
      revokedAt: true,
      brand: { select: { name: true } },
      inviter: { select: { name: true, member: { select: { brandId: true, role: true } } } },
    },
  });
  if (found === null) return null;
  const { brand, inviter, email, role, expiresAt } = found;
  const place = inviter.member?.brandId === found.brandId ? (inviter.member.role as Role) : null;
  return {
    state: stateOf(found, place !== null && may(place, "manage-members"), new Date()),
    email,
    role: role as Role,
    brandName: brand.name,
    invitedBy: inviter.name,
    expiresAt,
  };
}
