import { rows } from "@/lib/db/sql";
import { Prisma } from "@/prisma/generated/client";
import type { UserScope } from "./scope";
import { IDLE_DAYS } from "./token";

const SHOWN = 50;

export type SignedInBrowser = { id: string; userAgent: string; createdAt: Date; lastSeenAt: Date };

/** The browsers that the person is signed in with, last used first; at most 50. SQL for the database's clock. */
export function sessionsOf({ userId }: UserScope): Promise<SignedInBrowser[]> {
  return rows<SignedInBrowser>(Prisma.sql`
    SELECT id, user_agent AS "userAgent", created_at AS "createdAt", last_seen_at AS "lastSeenAt" FROM session
     WHERE user_id = ${userId}::uuid AND revoked_at IS NULL AND expires_at > now()
       AND last_seen_at > now() - make_interval(days => ${IDLE_DAYS}::int)
     ORDER BY last_seen_at DESC, id
     LIMIT ${SHOWN}::int`);
}
