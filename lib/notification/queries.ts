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

type OutboxRow = {
  position: bigint;
  brand_id: string;
  application_id: string;
  seq: number;
  kind: string;
  party: "brand" | "influencer" | null;
  actor_id: string | null;
  at: Date;
  payload: string;
  campaign_id: string;
  campaign_name: string;
  brand_name: string;
  applicant_name: string;
  currency: string;
  member_ids: string[];
  influencer_user_id: string;
};

/** The oldest events whose effects are still to be made, with what telling of them needs. For the relay alone. */
export function readOutbox(limit: number): Promise<OutboxRow[]> {
  return db.$queryRaw<OutboxRow[]>`
    SELECT o.position, o.brand_id, o.application_id, o.seq, e.kind, e.party, e.actor_id, e.at, e.payload, a.campaign_id,
           c.name AS campaign_name, b.name AS brand_name, a.applicant_name, a.currency,
           i.user_id AS influencer_user_id,
           ARRAY(SELECT m.user_id::text FROM member m WHERE m.brand_id = o.brand_id) AS member_ids
      FROM (SELECT * FROM outbox ORDER BY position LIMIT ${limit}::int) o
      JOIN event e ON e.brand_id = o.brand_id AND e.application_id = o.application_id AND e.seq = o.seq
      JOIN application a ON a.brand_id = o.brand_id AND a.id = o.application_id
      JOIN campaign c ON c.brand_id = a.brand_id AND c.id = a.campaign_id
      JOIN brand b ON b.id = a.brand_id
      JOIN influencer i ON i.id = a.influencer_id
     ORDER BY o.position`;
}
