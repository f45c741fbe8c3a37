import { subDays } from "date-fns";
import { db } from "@/lib/db/db";
import type { UserScope } from "./scope";
import { IDLE_DAYS } from "./token";

const SHOWN = 50;

export type SignedInBrowser = { id: string; userAgent: string; createdAt: Date; lastSeenAt: Date };

/** The browsers that the person is signed in with, last used first; at most 50. */
export function sessionsOf({ userId }: UserScope): Promise<SignedInBrowser[]> {
  const now = new Date();
  return db.session.findMany({
    where: {
      userId,
      revokedAt: null,
      expiresAt: { gt: now },
      lastSeenAt: { gt: subDays(now, IDLE_DAYS) },
    },
    select: { id: true, userAgent: true, createdAt: true, lastSeenAt: true },
    orderBy: [{ lastSeenAt: "desc" }, { id: "asc" }],
    take: SHOWN,
  });
}
