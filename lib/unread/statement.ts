import { Prisma } from "@/prisma/generated/client";

/** The bell shows "99+" from here on, so nothing counts further. */
const MAX_COUNTED = 100;

/**
 * Notification `n` is still the person's to read: an influencer's always, a member's while they belong to the brand that
 * it is about. `userId` is the SQL of their id.
 */
export function stillTheirs(userId: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    (n.brand_id = (SELECT m.brand_id FROM member m WHERE m.user_id = ${userId})
     OR EXISTS (SELECT FROM influencer i WHERE i.user_id = ${userId}))`;
}

/** How many unread notifications a person has, counted up to 100. `userId` is the SQL of their id. */
export function unreadOf(userId: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    (SELECT count(*)::int
       FROM (SELECT 1 FROM notification n
              WHERE n.user_id = ${userId} AND n.read_at IS NULL AND ${stillTheirs(userId)} LIMIT ${MAX_COUNTED}::int) unread)`;
}
