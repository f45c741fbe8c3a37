import { hashPassword, isPassword } from "@/lib/account/hash";
import { db } from "@/lib/db/db";
import { refuse, type Result } from "@/lib/refusal/refusal";
import type { UserScope } from "@/lib/session/scope";
import { forget, spend } from "@/lib/throttle/throttle";

/** Changes the person's name, already cleaned. */
export async function rename({ userId }: UserScope, name: string): Promise<void> {
  await db.user.update({ where: { id: userId }, data: { name }, select: { id: true } });
}

export type PasswordChange = { currentPassword: string; newPassword: string };

/**
 * Changes the person's password and signs out their other browsers, both or neither. Returns how many were signed out.
 * Refuses `throttled` after too many wrong tries, and `wrong-password`.
 */
export async function changePassword(
  { userId, sessionId }: UserScope,
  { currentPassword, newPassword }: PasswordChange,
): Promise<Result<{ signedOut: number }, "throttled" | "wrong-password">> {
  const spent = await spend("password-change", userId);
  if (spent !== null) return { ok: false, refusal: spent };
  const { passwordHash } = await db.user.findUniqueOrThrow({
    where: { id: userId },
    select: { passwordHash: true },
  });
  const wrong = refuse("wrong-password", "This is not your current password.");
  if (!(await isPassword(passwordHash, currentPassword))) return wrong;
  const [done] = await db.$queryRaw<{ changed: number; ended: number }[]>`
    WITH changed AS (
      UPDATE user_account SET password_hash = ${await hashPassword(newPassword)}
       WHERE id = ${userId}::uuid AND password_hash = ${passwordHash} RETURNING id
    ), ended AS (
      UPDATE session s SET revoked_at = now() FROM changed
       WHERE s.user_id = changed.id AND s.id <> ${sessionId}::uuid AND s.revoked_at IS NULL RETURNING s.id
    )
    SELECT (SELECT count(*) FROM changed)::int AS changed, (SELECT count(*) FROM ended)::int AS ended`;
  if (done?.changed !== 1) return wrong;
  await forget("password-change", userId);
  return { ok: true, signedOut: done.ended };
}
