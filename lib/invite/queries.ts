import { db } from "@/lib/db/db";
import type { Role } from "@/lib/role/role";
import type { BrandScope } from "@/lib/session/scope";
import type { FoundInvite } from "./invite";
import { isOpen, madeByAnOwner } from "./statement";
import { hashOfToken, isInviteToken } from "./token";

/** The most pending invitations a screen lists. */
const SHOWN = 200;

export type PendingInvite = { id: string; email: string; role: Role; expiresAt: Date; invitedBy: string };

/** The brand's invitations that can still be accepted, the newest first. */
export function pendingInvitesOf({ brandId }: BrandScope): Promise<PendingInvite[]> {
  return db.$queryRaw<PendingInvite[]>`
    SELECT i.id, i.email, i.role, i.expires_at AS "expiresAt", u.name AS "invitedBy"
      FROM invite i JOIN user_account u ON u.id = i.invited_by
     WHERE i.brand_id = ${brandId}::uuid AND ${isOpen}
     ORDER BY i.created_at DESC, i.id DESC
     LIMIT ${SHOWN}`;
}

/** The invitation behind a link, for whoever holds it: the token is the proof. Null when there is none. */
export async function findInvite(token: string): Promise<FoundInvite | null> {
  if (!isInviteToken(token)) return null;
  const [found] = await db.$queryRaw<FoundInvite[]>`
    SELECT i.email, i.role, b.name AS "brandName", u.name AS "invitedBy", i.expires_at AS "expiresAt",
           CASE WHEN i.accepted_at IS NOT NULL THEN 'used' WHEN i.revoked_at IS NOT NULL OR NOT ${madeByAnOwner} THEN 'revoked'
                WHEN i.expires_at <= now() THEN 'expired' ELSE 'valid' END AS state
      FROM invite i JOIN brand b ON b.id = i.brand_id JOIN user_account u ON u.id = i.invited_by
     WHERE i.token_hash = ${hashOfToken(token)}`;
  return found ?? null;
}
