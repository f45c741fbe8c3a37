import { emailTaken } from "@/lib/account/account";
import { db } from "@/lib/db/db";
import { isTaken } from "@/lib/db/unique";
import { newId } from "@/lib/id/id";
import { hashPassword } from "@/lib/password/hash";
import { refuse, type Result } from "@/lib/refusal/refusal";
import type { InfluencerScope } from "@/lib/session/scope";
import type { Profile } from "./influencer";

function handleTaken() {
  return refuse("handle-taken", "This handle is taken. Choose another one.");
}

/**
 * A profile and its owner's account, as the schemas return them; `at` is for demo content and tests set in the past.
 */
export type NewInfluencer = Profile & { email: string; password: string; at?: Date };

/**
 * Creates an influencer: account, profile and channels, all or nothing. It checks `handle-taken` first, whatever the
 * e-mail address is: otherwise, trying with a handle known to be taken would tell who has an account. Then it refuses
 * `email-taken`.
 */
export async function createInfluencer({
  email,
  password,
  at,
  ...profile
}: NewInfluencer): Promise<Result<{ userId: string; influencerId: string }, "email-taken" | "handle-taken">> {
  const created = at && { createdAt: at };
  const [userId, influencerId, passwordHash] = [newId(), newId(), await hashPassword(password)];
  const { channels, categories, audience, ...words } = profile;
  const influencer = { id: influencerId, ...words, categories: [...categories], audience, ...created };
  try {
    await db.user.create({
      data: {
        id: userId,
        email,
        name: profile.name,
        passwordHash,
        ...created,
        influencer: { create: { ...influencer, channels: { createMany: { data: [...channels] } } } },
      },
      select: { id: true },
    });
    return { ok: true, userId, influencerId };
  } catch (error) {
    if (!isTaken(error)) throw error;
    return (await isHandleTaken(profile.handle)) ? handleTaken() : emailTaken();
  }
}

async function isHandleTaken(handle: string): Promise<boolean> {
  return (await db.influencer.count({ where: { handle } })) > 0;
}

/**
 * Replaces the influencer's own profile and channels, all or nothing. Earlier applications do not change, because
 * each keeps its own copy. Refuses `handle-taken`.
 */
export async function editProfile(
  { influencerId, userId }: InfluencerScope,
  profile: Profile,
): Promise<Result<object, "handle-taken">> {
  const { channels, categories, audience, ...words } = profile;
  try {
    await db.influencer.update({
      where: { id: influencerId, userId },
      data: {
        ...words,
        categories: [...categories],
        audience,
        user: { update: { name: profile.name } },
        channels: { deleteMany: {}, createMany: { data: [...channels] } },
      },
      select: { id: true },
    });
    return { ok: true };
  } catch (error) {
    if (isTaken(error)) return handleTaken();
    throw error;
  }
}
