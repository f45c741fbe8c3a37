import { rows } from "@/lib/db/sql";
import { may, type Role, rolesWho } from "@/lib/role/role";
import type { BrandScope } from "@/lib/session/scope";
import { Prisma } from "@/prisma/generated/client";
import { type FoundInvite, stateOf } from "./invite";
import { hashOfToken, isInviteToken } from "./token";

/** The most pending invitations a screen lists. */
const SHOWN = 200;

export type PendingInvite = { id: string; email: string; role: Role; expiresAt: Date; invitedBy: string };

/** The brand's invitations that can still be accepted, newest first. SQL for the database's clock. */
export function pendingInvitesOf({ brandId }: BrandScope): Promise<PendingInvite[]> {
  return rows<PendingInvite>(Prisma.sql`
    SELECT i.id, i.email, i.role, i.expires_at AS "expiresAt", u.name AS "invitedBy"
      FROM invite i
      JOIN user_account u ON u.id = i.invited_by
      JOIN member m ON m.brand_id = i.brand_id AND m.user_id = i.invited_by
     WHERE i.brand_id = ${brandId}::uuid AND i.accepted_at IS NULL AND i.revoked_at IS NULL AND i.expires_at > now()
       AND m.role = ANY (${rolesWho("manage-members")}::text[])
     ORDER BY i.created_at DESC, i.id DESC
     LIMIT ${SHOWN}::int`);
}

type Row = Omit<FoundInvite, "state"> & {
  acceptedAt: Date | null;
  revokedAt: Date | null;
  makersRole: Role | null;
  now: Date;
};

/**
 * The invitation behind a link, for the holder of the link: the token is the proof. Null if there is none. SQL for the
 * database's clock.
 */
export async function findInvite(token: string): Promise<FoundInvite | null> {
  if (!isInviteToken(token)) return null;
  const [row] = await rows<Row>(Prisma.sql`
    SELECT i.email, i.role, i.expires_at AS "expiresAt", i.accepted_at AS "acceptedAt", i.revoked_at AS "revokedAt",
           b.name AS "brandName", u.name AS "invitedBy", m.role AS "makersRole", now() AS now
      FROM invite i
      JOIN brand b ON b.id = i.brand_id
      JOIN user_account u ON u.id = i.invited_by
      LEFT JOIN member m ON m.brand_id = i.brand_id AND m.user_id = i.invited_by
     WHERE i.token_hash = ${hashOfToken(token)}`);
  if (row === undefined) return null;
  const { acceptedAt, revokedAt, makersRole, now, ...found } = row;
  const isVouchedFor = makersRole !== null && may(makersRole, "manage-members");
  return {
    ...found,
    state: stateOf({ acceptedAt, revokedAt, expiresAt: found.expiresAt }, isVouchedFor, now),
  };
}
