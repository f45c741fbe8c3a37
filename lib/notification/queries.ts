import { type Cursor, parseCursor, writeCursor } from "@/lib/cursor/cursor";
import { db, rowsOf } from "@/lib/db/db";
import type { UserScope } from "@/lib/session/scope";
import { Prisma } from "@/prisma/generated/client";
import type { Notification } from "./notification";

/** Notifications belong to the person, whatever their place. */
export type Recipient = Pick<UserScope, "userId">;

/** The bell says "99+" from here on, so nothing counts further. */
const MAX_COUNTED = 100;

/** How many notifications the person has not read, counted up to 100. */
export async function unreadCount({ userId }: Recipient): Promise<number> {
  const [row] = await rowsOf<{ count: number }>(Prisma.sql`
    SELECT count(*)::int AS count
      FROM (SELECT 1 FROM notification WHERE user_id = ${userId}::uuid AND read_at IS NULL LIMIT ${MAX_COUNTED}) unread`);
  return row?.count ?? 0;
}

const PAGE = 30;

type Row = Omit<Notification, "at"> & { instant: Date; at: string };

/** The person's notifications, newest first, a page at a time. `next` is the cursor of the following page, or null. */
export async function listNotifications(
  { userId }: Recipient,
  { cursor }: { cursor?: string } = {},
): Promise<{ notifications: Notification[]; next: Cursor | null }> {
  const from = parseCursor(cursor);
  const rows = await db.$queryRaw<Row[]>`
    SELECT id, kind, sentence, at AS instant, read_at IS NOT NULL AS "isRead",
           to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US') AS at
      FROM notification
     WHERE user_id = ${userId}::uuid
       ${from ? Prisma.sql`AND (notification.at, id) < (${from.at}::timestamptz, ${from.id}::uuid)` : Prisma.empty}
     ORDER BY notification.at DESC, id DESC
     LIMIT ${PAGE + 1}`;
  const page = rows.slice(0, PAGE);
  return {
    notifications: page.map(({ id, kind, sentence, instant, isRead }) => ({
      id,
      kind,
      sentence,
      isRead,
      at: instant,
    })),
    next: rows.length > PAGE ? writeCursor(page.at(-1)) : null,
  };
}
