import { db } from "@/lib/db/db";
import { inTransaction } from "@/lib/db/sql";
import { hashPassword, isPassword } from "@/lib/password/hash";
import { refuse, type Result } from "@/lib/refusal/refusal";
import type { UserScope } from "@/lib/session/scope";
import { forget, spend } from "@/lib/throttle/throttle";
import { Prisma } from "@/prisma/generated/client";

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
  const signedOut = await inTransaction(async (rows) => {
    const changed = await rows(Prisma.sql`
      UPDATE user_account SET password_hash = ${newHash}
       WHERE id = ${userId}::uuid AND password_hash = ${passwordHash} RETURNING id`);
    if (changed.length === 0) return null;
    return rows(Prisma.sql`
      UPDATE session SET revoked_at = statement_timestamp()
       WHERE user_id = ${userId}::uuid AND id <> ${sessionId}::uuid AND revoked_at IS NULL RETURNING id`);
  });
  if (signedOut === null) return wrong;
  await forget("password-change", userId);
  return { ok: true, signedOut: signedOut.length };
}
