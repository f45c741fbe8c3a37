import { emailTaken } from "@/lib/account/account";
import { db } from "@/lib/db/db";
import { affected, rows } from "@/lib/db/sql";
import { isTaken } from "@/lib/db/unique";
import { isId, newId } from "@/lib/id/id";
import { stillMay } from "@/lib/member/queries";
import { hashPassword } from "@/lib/password/hash";
import { refuse, type Result } from "@/lib/refusal/refusal";
import { may, type Role } from "@/lib/role/role";
import type { BrandScope } from "@/lib/session/scope";
import { spend } from "@/lib/throttle/throttle";
import { findInvite } from "./queries";
import { acceptStatement, inviteStatement, joinStatement, revokeStatement } from "./statement";
import { hashOfToken, isInviteToken, newInviteToken } from "./token";

function notAllowed() {
  return refuse("not-allowed", "Only an owner of the brand can do this. Nothing was changed.");
}
export function notOpen() {
  return refuse("invite-not-open", "This invitation can no longer be accepted. Ask for a new one.");
}

/**
 * An owner invites somebody by e-mail address. Returns the link's secret, of which only the hash is stored. An open
 * invitation to the same address is replaced. Refuses `not-allowed`, `throttled`, and `already-member`.
 */
export async function inviteMember(
  scope: BrandScope,
  { email, role }: { email: string; role: Role },
): Promise<Result<{ token: string; expiresAt: Date }, "not-allowed" | "throttled" | "already-member">> {
  if (!may(scope.role, "manage-members")) return notAllowed();
  const spent = await spend("invite-made", scope.userId);
  if (spent !== null) return { ok: false, refusal: spent };
  const token = newInviteToken();
  const invite = { id: newId(), email, role, tokenHash: hashOfToken(token) };
  const [made] = await rows<{ expiresAt: Date }>(inviteStatement(scope, invite));
  if (made !== undefined) return { ok: true, token, expiresAt: made.expiresAt };
  return (await stillMay(scope, "manage-members"))
    ? refuse("already-member", "This person is already a member of the brand.")
    : notAllowed();
}

/** An owner withdraws an open invitation. Refuses `not-allowed` and `not-found`. */
export async function revokeInvite(
  scope: BrandScope,
  inviteId: string,
): Promise<Result<object, "not-allowed" | "not-found">> {
  if (!may(scope.role, "manage-members")) return notAllowed();
  if (isId(inviteId) && (await affected(revokeStatement(scope, inviteId))) === 1) return { ok: true };
  return (await stillMay(scope, "manage-members"))
    ? refuse("not-found", "This invitation is no longer open.")
    : notAllowed();
}

/**
 * Somebody without an account joins a brand. One statement writes the account, the membership and the used
 * invitation, so a link works once even if it is opened twice at the same time. Refuses `invite-not-open` and
 * `email-taken`.
 */
export async function joinAsNewcomer(
  token: string,
  { name, password }: { name: string; password: string },
): Promise<Result<{ userId: string }, "invite-not-open" | "email-taken">> {
  if (!isInviteToken(token)) return notOpen();
  const person = { userId: newId(), name, passwordHash: await hashPassword(password) };
  try {
    const joined = await affected(joinStatement(hashOfToken(token), person));
    return joined === 1 ? { ok: true, userId: person.userId } : notOpen();
  } catch (error) {
    if (isTaken(error)) return emailTaken();
    throw error;
  }
}

/**
 * Somebody with an account, but without a place in Parley, joins a brand. Refuses `invite-not-open`, `other-person`
 * if the invitation is for another e-mail address, and `has-place` if the person belongs to a brand or is an
 * influencer.
 */
export async function acceptInvite(
  token: string,
  userId: string,
): Promise<Result<object, "invite-not-open" | "other-person" | "has-place">> {
  if (!isInviteToken(token)) return notOpen();
  try {
    const joined = await affected(acceptStatement(hashOfToken(token), userId));
    return joined === 1 ? { ok: true } : whyNotJoined(token, userId);
  } catch (error) {
    if (isTaken(error)) return hasPlace();
    throw error;
  }
}

function hasPlace() {
  return refuse(
    "has-place",
    "Your account already belongs to a brand or an influencer. Ask to be invited with another e-mail address.",
  );
}

async function whyNotJoined(token: string, userId: string) {
  const [invite, person] = await Promise.all([
    findInvite(token),
    db.user.findUnique({ where: { id: userId }, select: { email: true } }),
  ]);
  if (invite?.state !== "valid" || person === null) return notOpen();
  if (invite.email === person.email) return hasPlace();
  return refuse(
    "other-person",
    "This invitation is for another e-mail address. Sign out, then open the link again.",
  );
}
