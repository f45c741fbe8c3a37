import { emailTaken } from "@/lib/account/account";
import { db } from "@/lib/db/db";
import { rows } from "@/lib/db/sql";
import { isTaken } from "@/lib/db/unique";
import { newId } from "@/lib/id/id";
import { hashPassword } from "@/lib/password/hash";
import { refuse, type Result } from "@/lib/refusal/refusal";
import type { InfluencerScope } from "@/lib/session/scope";
import { Prisma } from "@/prisma/generated/client";
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
  const { name, channels, categories, audience, ...words } = profile;
  const influencer = { id: influencerId, ...words, categories: [...categories], audience, ...created };
  try {
    await db.user.create({
      data: {
        id: userId,
        email,
        name,
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

/** Whether somebody has this handle, or gave it up and it still rests. SQL for the database's clock. */
async function isHandleTaken(handle: string): Promise<boolean> {
  const [row] = await rows<{ taken: boolean }>(Prisma.sql`
    SELECT EXISTS (SELECT FROM influencer WHERE handle = ${handle})
        OR EXISTS (SELECT FROM resting_handle WHERE handle = ${handle} AND ${restsNow}) AS taken`);
  return row?.taken === true;
}

/** A handle that was given up rests for so many days. The database itself enforces this and the next (handle_rests). */
const REST_DAYS = 90;
/** So many handles of one influencer may rest at a time. */
const MAX_RESTING = 3;

const restsNow = Prisma.sql`freed_at > clock_timestamp() - make_interval(days => ${REST_DAYS}::int)`;

/** Whether `handle` would be a new one for this influencer, while as many as may rest do. */
async function isOneTooMany(influencerId: string, handle: string): Promise<boolean> {
  const [row] = await rows<{ refused: boolean }>(Prisma.sql`
    SELECT (SELECT count(*) FROM resting_handle WHERE influencer_id = ${influencerId}::uuid AND ${restsNow}) >= ${MAX_RESTING}::int
       AND NOT EXISTS (SELECT FROM resting_handle WHERE influencer_id = ${influencerId}::uuid AND handle = ${handle})
       AND NOT EXISTS (SELECT FROM influencer WHERE id = ${influencerId}::uuid AND handle = ${handle}) AS refused`);
  return row?.refused === true;
}

/**
 * Replaces the influencer's own profile and channels, all or nothing. Earlier applications do not change, because
 * each keeps its own copy. A handle that is given up rests: it still leads to this influencer, who may take it back.
 * Refuses `handle-taken`, also while the handle rests for somebody else, and `handle-changes` if too many rest.
 */
export async function editProfile(
  { influencerId, userId }: InfluencerScope,
  profile: Profile,
): Promise<Result<object, "handle-taken" | "handle-changes">> {
  const { name, channels, categories, audience, ...words } = profile;
  try {
    await db.influencer.update({
      where: { id: influencerId, userId },
      data: {
        ...words,
        categories: [...categories],
        audience,
        user: { update: { name } },
        channels: { deleteMany: {}, createMany: { data: [...channels] } },
      },
      select: { id: true },
    });
    return { ok: true };
  } catch (error) {
    if (isTaken(error)) return handleTaken();
    if (await isOneTooMany(influencerId, words.handle)) return refuse("handle-changes", TOO_MANY_CHANGES);
    throw error;
  }
}

const TOO_MANY_CHANGES = `You’ve changed your handle ${MAX_RESTING} times in ${REST_DAYS} days. Keep this one for now, or take an earlier one back.`;
