import { emailTaken } from "@/lib/account/account";
import { db } from "@/lib/db/db";
import { instant } from "@/lib/db/instant";
import { isTaken } from "@/lib/db/unique";
import { newId } from "@/lib/id/id";
import { hashPassword } from "@/lib/password/hash";
import { refuse, type Result } from "@/lib/refusal/refusal";
import type { InfluencerScope } from "@/lib/session/scope";
import type { Channel, Profile } from "./influencer";

function handleTaken() {
  return refuse("handle-taken", "Somebody else has this handle. Choose another.");
}

/** A profile and its owner's account, as the schemas leave them; `at` for what is told to have happened earlier. */
export type NewInfluencer = Profile & { email: string; password: string; at?: Date };

/** Channels as rows, for `jsonb_to_recordset`. */
function asRows(channels: readonly Channel[]): string {
  return JSON.stringify(
    channels.map(({ platform, handle, followers, engagementBps }) => ({
      platform,
      handle,
      followers,
      engagement_bps: engagementBps,
    })),
  );
}

/**
 * Makes an influencer: account, profile and channels, all or nothing. Refuses `handle-taken`, whatever the e-mail address:
 * asking with a handle known to be taken must not tell who has an account; then `email-taken`.
 */
export async function createInfluencer({
  email,
  password,
  at = new Date(),
  ...profile
}: NewInfluencer): Promise<Result<{ userId: string; influencerId: string }, "email-taken" | "handle-taken">> {
  const [userId, influencerId, hash] = [newId(), newId(), await hashPassword(password)];
  try {
    const made = await db.$queryRaw<object[]>`
      WITH person AS (
        INSERT INTO user_account (id, email, name, password_hash, created_at)
        VALUES (${userId}::uuid, ${email}, ${profile.name}, ${hash}, ${instant(at)}::timestamptz)
        ON CONFLICT (email) DO NOTHING RETURNING id
      ), made AS (
        INSERT INTO influencer (id, user_id, name, handle, location, bio, categories, audience, created_at)
        SELECT ${influencerId}::uuid, id, ${profile.name}, ${profile.handle}, ${profile.location}, ${profile.bio},
               ${[...profile.categories]}::text[], ${JSON.stringify(profile.audience)}::jsonb, ${instant(at)}::timestamptz
          FROM person RETURNING id
      ), channels AS (
        INSERT INTO channel (influencer_id, platform, handle, followers, engagement_bps)
        SELECT made.id, c.platform, c.handle, c.followers, c.engagement_bps
          FROM made, jsonb_to_recordset(${asRows(profile.channels)}::jsonb)
                     AS c(platform text, handle text, followers int, engagement_bps int)
      )
      SELECT id FROM made`;
    if (made.length === 1) return { ok: true, userId, influencerId };
    return (await isHandleTaken(profile.handle)) ? handleTaken() : emailTaken();
  } catch (error) {
    if (isTaken(error)) return handleTaken();
    throw error;
  }
}

async function isHandleTaken(handle: string): Promise<boolean> {
  return (await db.influencer.count({ where: { handle } })) > 0;
}

/**
 * Replaces the influencer's own profile and channels, all or nothing. What was applied with stays as it was: an
 * application keeps its own copy. Refuses `handle-taken`.
 */
export async function editProfile(
  { influencerId, userId }: InfluencerScope,
  profile: Profile,
): Promise<Result<object, "handle-taken">> {
  const platforms = profile.channels.map(({ platform }) => platform);
  try {
    await db.$executeRaw`
      WITH person AS (
        UPDATE user_account SET name = ${profile.name} WHERE id = ${userId}::uuid
      ), dropped AS (
        DELETE FROM channel WHERE influencer_id = ${influencerId}::uuid AND platform <> ALL (${platforms}::text[])
      ), kept AS (
        INSERT INTO channel (influencer_id, platform, handle, followers, engagement_bps)
        SELECT ${influencerId}::uuid, c.platform, c.handle, c.followers, c.engagement_bps
          FROM jsonb_to_recordset(${asRows(profile.channels)}::jsonb)
               AS c(platform text, handle text, followers int, engagement_bps int)
        ON CONFLICT (influencer_id, platform) DO UPDATE
          SET handle = excluded.handle, followers = excluded.followers, engagement_bps = excluded.engagement_bps
      )
      UPDATE influencer
         SET name = ${profile.name}, handle = ${profile.handle}, location = ${profile.location}, bio = ${profile.bio},
             categories = ${[...profile.categories]}::text[], audience = ${JSON.stringify(profile.audience)}::jsonb
       WHERE id = ${influencerId}::uuid`;
    return { ok: true };
  } catch (error) {
    if (isTaken(error)) return handleTaken();
    throw error;
  }
}
