import { emailTaken } from "@/lib/account/account";
import { hashPassword } from "@/lib/account/hash";
import { db } from "@/lib/db/db";
import { isTaken } from "@/lib/db/unique";
import { isId, newId } from "@/lib/id/id";
import { may } from "@/lib/member/member";
import { refuse, type Result } from "@/lib/refusal/refusal";
import type { BrandScope, Role } from "@/lib/session/scope";
import { spend } from "@/lib/throttle/throttle";
import { INVITE_DAYS } from "./invite";
import { isOpen } from "./statement";
import { hashOfToken, isInviteToken, newInviteToken } from "./token";

function notAllowed() {
  return refuse("not-allowed", "Only an owner of the brand may do this. Nothing was changed.");
}
export function notOpen() {
  return refuse("invite-not-open", "This invitation cannot be accepted any more. Ask for a new one.");
}

/**
 * An owner invites somebody by e-mail address. Returns the link's secret, which is kept nowhere: only its hash is.
 * An open invitation to the same address is replaced. Refuses `not-allowed`, `throttled`, and `already-member`.
 */
export async function inviteMember(
  scope: BrandScope,
  { email, role }: { email: string; role: Role },
): Promise<Result<{ token: string; expiresAt: Date }, "not-allowed" | "throttled" | "already-member">> {
  if (!may(scope.role, "manage-members")) return notAllowed();
  const spent = await spend("invite-made", scope.userId);
  if (spent !== null) return { ok: false, refusal: spent };
  const token = newInviteToken();
  const [made] = await db.$queryRaw<{ expiresAt: Date }[]>`
    WITH replaced AS (
      UPDATE invite SET revoked_at = now()
       WHERE brand_id = ${scope.brandId}::uuid AND email = ${email} AND accepted_at IS NULL AND revoked_at IS NULL
    )
    INSERT INTO invite (brand_id, id, email, role, token_hash, invited_by, expires_at)
    SELECT ${scope.brandId}::uuid, ${newId()}::uuid, ${email}, ${role}, ${hashOfToken(token)}, ${scope.userId}::uuid,
           now() + make_interval(days => ${INVITE_DAYS}::int)
     WHERE EXISTS (SELECT FROM member
                    WHERE brand_id = ${scope.brandId}::uuid AND user_id = ${scope.userId}::uuid AND role = 'owner')
       AND NOT EXISTS (SELECT FROM member m JOIN user_account u ON u.id = m.user_id
                        WHERE m.brand_id = ${scope.brandId}::uuid AND u.email = ${email})
    RETURNING expires_at AS "expiresAt"`;
  if (made !== undefined) return { ok: true, token, expiresAt: made.expiresAt };
  const isOwner = await db.member.count({
    where: { userId: scope.userId, brandId: scope.brandId, role: "owner" },
  });
  return isOwner === 1 ? refuse("already-member", "This person belongs to the brand already.") : notAllowed();
}

/** An owner takes an open invitation back. Refuses `not-allowed` and `not-found`. */
export async function revokeInvite(
  scope: BrandScope,
  inviteId: string,
): Promise<Result<object, "not-allowed" | "not-found">> {
  if (!may(scope.role, "manage-members")) return notAllowed();
  const revoked = isId(inviteId)
    ? await db.$executeRaw`
        UPDATE invite SET revoked_at = now()
         WHERE brand_id = ${scope.brandId}::uuid AND id = ${inviteId}::uuid AND accepted_at IS NULL AND revoked_at IS NULL`
    : 0;
  return revoked === 1 ? { ok: true } : refuse("not-found", "This invitation is not open any more.");
}

/**
 * Somebody without an account joins a brand: account, place and the used invitation in one statement, so that a link
 * serves once even when it is opened twice at the same time. Refuses `invite-not-open` and `email-taken`.
 */
export async function joinAsNewcomer(
  token: string,
  { name, password }: { name: string; password: string },
): Promise<Result<{ userId: string }, "invite-not-open" | "email-taken">> {
  if (!isInviteToken(token)) return notOpen();
  const [userId, hash] = [newId(), await hashPassword(password)];
  try {
    const joined = await db.$executeRaw`
      WITH used AS (
        UPDATE invite i SET accepted_at = now() WHERE i.token_hash = ${hashOfToken(token)} AND ${isOpen}
        RETURNING brand_id, email, role
      ), person AS (
        INSERT INTO user_account (id, email, name, password_hash)
        SELECT ${userId}::uuid, email, ${name}, ${hash} FROM used RETURNING id
      )
      INSERT INTO member (brand_id, user_id, role) SELECT used.brand_id, person.id, used.role FROM used, person`;
    return joined === 1 ? { ok: true, userId } : notOpen();
  } catch (error) {
    if (isTaken(error)) return emailTaken();
    throw error;
  }
}

/**
 * Somebody with an account, but without a place, joins a brand. Refuses `invite-not-open`, `other-person` when the
 * invitation is for another e-mail address, and `has-place` when the person belongs to a brand or is an influencer.
 */
export async function acceptInvite(
  token: string,
  userId: string,
): Promise<Result<object, "invite-not-open" | "other-person" | "has-place">> {
  if (!isInviteToken(token)) return notOpen();
  try {
    const joined = await db.$executeRaw`
      WITH used AS (
        UPDATE invite i SET accepted_at = now() WHERE i.token_hash = ${hashOfToken(token)} AND ${isOpen}
           AND email = (SELECT email FROM user_account WHERE id = ${userId}::uuid)
           AND NOT EXISTS (SELECT FROM influencer WHERE user_id = ${userId}::uuid)
        RETURNING brand_id, role
      )
      INSERT INTO member (brand_id, user_id, role) SELECT brand_id, ${userId}::uuid, role FROM used`;
    return joined === 1 ? { ok: true } : whyNotJoined(token, userId);
  } catch (error) {
    if (isTaken(error)) return hasPlace();
    throw error;
  }
}

function hasPlace() {
  return refuse(
    "has-place",
    "You have a place in Parley already, and an account has one at most. Ask to be invited with another e-mail address.",
  );
}

async function whyNotJoined(token: string, userId: string) {
  const [found] = await db.$queryRaw<{ open: boolean; mine: boolean }[]>`
    SELECT ${isOpen} AS open,
           i.email = u.email AS mine
      FROM invite i, user_account u
     WHERE i.token_hash = ${hashOfToken(token)} AND u.id = ${userId}::uuid`;
  if (found === undefined || !found.open) return notOpen();
  if (found.mine) return hasPlace();
  return refuse(
    "other-person",
    "This invitation is for another e-mail address. Sign out, then open the link again.",
  );
}
