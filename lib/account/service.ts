import { db } from "@/lib/db/db";
import { hashPassword, isPassword } from "@/lib/password/hash";
import { refuse, type Result } from "@/lib/refusal/refusal";
import type { UserScope } from "@/lib/session/scope";
import { forget, spend } from "@/lib/throttle/throttle";

/** Changes the person's name. `name` is already cleaned. */
export async function rename({ userId }: UserScope, name: string): Promise<void> {
  await db.user.update({ where: { id: userId }, data: { name }, select: { id: true } });
}

export type PasswordChange = { currentPassword: string; newPassword: string };

/**
 * Changes the person's password and signs out their other browsers, or does neither. Returns how many were signed
 * out. Refuses `throttled` after too many wrong attempts, and `wrong-password`.
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
  const wrong = refuse("wrong-password", "That’s not your current password.");
  if (!(await isPassword(passwordHash, currentPassword))) return wrong;
  const newHash = await hashPassword(newPassword);
  // Two statements: the second also catches a session that was being opened with the old password while the first one
  // waited.
  const [changed, signedOut] = await db.$transaction([
    db.user.updateMany({ where: { id: userId, passwordHash }, data: { passwordHash: newHash } }),
    db.session.updateMany({
      where: { userId, id: { not: sessionId }, revokedAt: null, user: { passwordHash: newHash } },
      data: { revokedAt: new Date() },
    }),
  ]);
  if (changed.count !== 1) return wrong;
  await forget("password-change", userId);
  return { ok: true, signedOut: signedOut.count };
}
