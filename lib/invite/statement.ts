import { memberWho } from "@/lib/member/statement";
import type { Role } from "@/lib/role/role";
import type { BrandScope } from "@/lib/session/scope";
import { Prisma } from "@/prisma/generated/client";
import { INVITE_DAYS } from "./invite";

/** Invitation `i` has been neither accepted nor withdrawn, and has not expired. */
const isWaiting = Prisma.sql`(i.accepted_at IS NULL AND i.revoked_at IS NULL AND i.expires_at > now())`;

/**
 * Writes an owner's invitation, in place of an open one to the same e-mail address; returns when it expires. Returns
 * nothing if the inviter may not invite, or if the person is already a member. SQL because both are guards of the
 * write.
 */
export function inviteStatement(
  scope: BrandScope,
  { id, email, role, tokenHash }: { id: string; email: string; role: Role; tokenHash: Uint8Array },
): Prisma.Sql {
  return Prisma.sql`
  WITH allowed AS MATERIALIZED (${memberWho(scope, "manage-members")}
  ), stranger AS MATERIALIZED (
    SELECT user_id FROM allowed
     WHERE NOT EXISTS (SELECT FROM member m JOIN user_account u ON u.id = m.user_id
                        WHERE m.brand_id = ${scope.brandId}::uuid AND u.email = ${email})
  ), replaced AS (
    UPDATE invite SET revoked_at = now()
      FROM stranger
     WHERE brand_id = ${scope.brandId}::uuid AND email = ${email} AND accepted_at IS NULL AND revoked_at IS NULL
  )
  INSERT INTO invite (brand_id, id, email, role, token_hash, invited_by, expires_at)
  SELECT ${scope.brandId}::uuid, ${id}::uuid, ${email}, ${role}, ${tokenHash}::bytea, user_id,
         now() + make_interval(days => ${INVITE_DAYS}::int)
    FROM stranger
  RETURNING expires_at AS "expiresAt"`;
}

/** Withdraws an open invitation. SQL because the role guards it. */
export function revokeStatement(scope: BrandScope, inviteId: string): Prisma.Sql {
  return Prisma.sql`
  WITH seen AS MATERIALIZED (
    SELECT brand_id, id FROM invite
     WHERE brand_id = ${scope.brandId}::uuid AND id = ${inviteId}::uuid AND accepted_at IS NULL AND revoked_at IS NULL
       FOR NO KEY UPDATE
  ), allowed AS MATERIALIZED (${memberWho(scope, "manage-members", Prisma.sql`seen`)}
  )
  UPDATE invite i SET revoked_at = now() FROM allowed WHERE i.brand_id = allowed.brand_id AND i.id = allowed.id`;
}

/**
 * The CTE `used`, with the CTEs it needs: accepts the invitation behind a link, if it is open, `isTheirs` is true of
 * it, and its maker is still an owner.
 */
function using(tokenHash: Uint8Array, isTheirs: Prisma.Sql): Prisma.Sql {
  const maker = { brandId: Prisma.sql`seen.brand_id`, userId: Prisma.sql`seen.invited_by` };
  return Prisma.sql`
  seen AS MATERIALIZED (
    SELECT i.brand_id, i.id, i.invited_by, i.email, i.role FROM invite i
     WHERE i.token_hash = ${tokenHash} AND ${isWaiting} AND ${isTheirs}
       FOR NO KEY UPDATE
  ), vouched AS MATERIALIZED (${memberWho(maker, "manage-members", Prisma.sql`seen`)}
  ), used AS (
    UPDATE invite i SET accepted_at = now() FROM vouched v WHERE i.brand_id = v.brand_id AND i.id = v.id
    RETURNING v.brand_id, v.email, v.role
  )`;
}

/** Writes an account, its membership and the used invitation, all or nothing, which is why it is SQL. */
export function joinStatement(
  tokenHash: Uint8Array,
  person: { userId: string; name: string; passwordHash: string },
): Prisma.Sql {
  return Prisma.sql`
  WITH ${using(tokenHash, Prisma.sql`true`)}, person AS (
    INSERT INTO user_account (id, email, name, password_hash)
    SELECT ${person.userId}::uuid, email, ${person.name}, ${person.passwordHash} FROM used RETURNING id
  )
  INSERT INTO member (brand_id, user_id, role) SELECT used.brand_id, person.id, used.role FROM used, person`;
}

/**
 * Writes the membership of a person who has an account but no place, and the used invitation, both or neither, which
 * is why it is SQL.
 */
export function acceptStatement(tokenHash: Uint8Array, userId: string): Prisma.Sql {
  const isTheirs = Prisma.sql`
    i.email = (SELECT email FROM user_account WHERE id = ${userId}::uuid)
    AND NOT EXISTS (SELECT FROM influencer WHERE user_id = ${userId}::uuid)`;
  return Prisma.sql`
  WITH ${using(tokenHash, isTheirs)}
  INSERT INTO member (brand_id, user_id, role) SELECT brand_id, ${userId}::uuid, role FROM used`;
}
