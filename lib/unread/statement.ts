import { Prisma } from "@/prisma/generated/client";

/** The bell shows "99+" from here on, so nothing counts further. */
const MAX_COUNTED = 100;

/** How many unread notifications a person has, counted up to 100. `userId` is the SQL of their id. */
export function unreadOf(userId: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    (SELECT count(*)::int
       FROM (SELECT 1 FROM notification WHERE user_id = ${userId} AND read_at IS NULL LIMIT ${MAX_COUNTED}::int) unread)`;
}
