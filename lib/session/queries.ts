import { db } from "@/lib/db/db";
import type { UserScope } from "./scope";
import { IDLE_DAYS } from "./token";

const SHOWN = 50;

export type SignedInBrowser = { id: string; userAgent: string; createdAt: Date; lastSeenAt: Date };

/** The browsers in which the person is signed in, the last used first; at most 50. */
export function sessionsOf({ userId }: UserScope): Promise<SignedInBrowser[]> {
  return db.$queryRaw<SignedInBrowser[]>`
    SELECT id, user_agent AS "userAgent", created_at AS "createdAt", last_seen_at AS "lastSeenAt"
      FROM session
     WHERE user_id = ${userId}::uuid AND revoked_at IS NULL AND expires_at > now()
       AND last_seen_at > now() - make_interval(days => ${IDLE_DAYS}::int)
     ORDER BY last_seen_at DESC, id
     LIMIT ${SHOWN}`;
}
