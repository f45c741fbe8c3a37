import { type Cursor, parseCursor, writeCursor } from "@/lib/cursor/cursor";
import { beyond, type Order, placeOf, sorted } from "@/lib/cursor/statement";
import { rows } from "@/lib/db/sql";
import type { UserScope } from "@/lib/session/scope";
import { stillTheirs, unreadOf } from "@/lib/unread/statement";
import { Prisma } from "@/prisma/generated/client";
import type { Notification } from "./notification";

/** The person whose notifications are read. They belong to the person, as a member, an influencer or neither. */
export type Recipient = Pick<UserScope, "userId">;

/** How many notifications the person has not read, counted up to 100. */
export async function unreadCount({ userId }: Recipient): Promise<number> {
  const [row] = await rows<{ count: number }>(
    Prisma.sql`SELECT ${unreadOf(Prisma.sql`${userId}::uuid`)} AS count`,
  );
  return row?.count ?? 0;
}

const PAGE = 30;

type Row = Omit<Notification, "at"> & { instant: Date; at: string };

const NEWEST_FIRST: Order = {
  column: Prisma.sql`n.at`,
  id: Prisma.sql`n.id`,
  kind: "timestamptz",
  descending: true,
};

/**
 * The person's notifications, those of a brand while they belong to it, newest first, one page at a time. `next` is the
 * cursor of the next page, or null.
 */
export async function listNotifications(
  { userId }: Recipient,
  { cursor }: { cursor?: string } = {},
): Promise<{ notifications: Notification[]; next: Cursor | null }> {
  const from = parseCursor(cursor);
  const found = await rows<Row>(Prisma.sql`
    SELECT id, kind, sentence, at AS instant, read_at IS NOT NULL AS "isRead", ${placeOf(NEWEST_FIRST)} AS at
      FROM notification n
     WHERE n.user_id = ${userId}::uuid AND ${stillTheirs(Prisma.sql`${userId}::uuid`)} AND ${beyond(NEWEST_FIRST, from)}
     ORDER BY ${sorted(NEWEST_FIRST)}
     LIMIT ${PAGE + 1}::int`);
  const page = found.slice(0, PAGE);
  return {
    notifications: page.map(({ id, kind, sentence, instant, isRead }) => ({
      id,
      kind,
      sentence,
      isRead,
      at: instant,
    })),
    next: found.length > PAGE ? writeCursor(page.at(-1)) : null,
  };
}
