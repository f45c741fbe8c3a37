import { emailTaken } from "@/lib/account/account";
import { db } from "@/lib/db/db";
import { isTaken } from "@/lib/db/unique";
import { newId } from "@/lib/id/id";
import { hashPassword } from "@/lib/password/hash";
import type { Result } from "@/lib/refusal/refusal";

/** Names and e-mail address as the schemas return them; `at` is for demo content and tests set in the past. */
export type NewBrand = { brandName: string; name: string; email: string; password: string; at?: Date };

/** Creates a brand with its first owner, all or nothing. Refuses `email-taken`. */
export async function createBrand({
  brandName,
  name,
  email,
  password,
  at,
}: NewBrand): Promise<Result<{ userId: string; brandId: string }, "email-taken">> {
  const created = at && { createdAt: at };
  const [userId, brandId, passwordHash] = [newId(), newId(), await hashPassword(password)];
  const brand = { id: brandId, name: brandName, ...created };
  const member = { role: "owner", ...created, brand: { create: brand } };
  try {
    await db.user.create({
      data: { id: userId, email, name, passwordHash, ...created, member: { create: member } },
      select: { id: true },
    });
    return { ok: true, userId, brandId };
  } catch (error) {
    if (isTaken(error)) return emailTaken();
    throw error;
  }
}
