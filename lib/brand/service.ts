import { emailTaken } from "@/lib/account/account";
import { db } from "@/lib/db/db";
import { instant } from "@/lib/db/instant";
import { newId } from "@/lib/id/id";
import { hashPassword } from "@/lib/password/hash";
import type { Result } from "@/lib/refusal/refusal";

/** Names and e-mail address as the schemas leave them; `at` for what is told to have happened earlier. */
export type NewBrand = { brandName: string; name: string; email: string; password: string; at?: Date };

/** Makes a brand with its first owner, all or nothing. Refuses `email-taken`. */
export async function createBrand({
  brandName,
  name,
  email,
  password,
  at = new Date(),
}: NewBrand): Promise<Result<{ userId: string; brandId: string }, "email-taken">> {
  const [userId, brandId, hash] = [newId(), newId(), await hashPassword(password)];
  const made = await db.$executeRaw`
    WITH person AS (
      INSERT INTO user_account (id, email, name, password_hash, created_at)
      VALUES (${userId}::uuid, ${email}, ${name}, ${hash}, ${instant(at)}::timestamptz)
      ON CONFLICT (email) DO NOTHING RETURNING id
    ), made AS (
      INSERT INTO brand (id, name, created_at)
      SELECT ${brandId}::uuid, ${brandName}, ${instant(at)}::timestamptz FROM person RETURNING id
    )
    INSERT INTO member (brand_id, user_id, role, created_at)
    SELECT made.id, person.id, 'owner', ${instant(at)}::timestamptz FROM made, person`;
  return made === 1 ? { ok: true, userId, brandId } : emailTaken();
}
