import { db } from "@/lib/db/db";
import { retrying } from "@/lib/db/retry";
import { happeningOf } from "@/lib/event/event";
import { isId, newId } from "@/lib/id/id";
import { log } from "@/lib/log/log";
import type { Currency } from "@/lib/money/money";
import { type Telling, tellingsOf } from "./notification";
import { readOutbox, type Recipient } from "./queries";

type OutboxRow = Awaited<ReturnType<typeof readOutbox>>[number];

/**
 * Turns at most `limit` events of the outbox into notifications, each event once: one statement takes them out and
 * tells of exactly those it took, so two relays share the work and a crash loses nothing. Returns how many events it
 * took; 0 when none waits or another relay is at the same ones.
 */
export async function relayBatch(limit: number): Promise<number> {
  const rows = await readOutbox(limit);
  if (rows.length === 0) return 0;
  const told = rows.flatMap((row) => tellingsOrNone(row).map((telling) => notificationRow(row, telling)));
  const [taken] = await retrying(
    () => db.$queryRaw<{ count: number }[]>`
      WITH due AS MATERIALIZED (
        SELECT position FROM outbox WHERE position = ANY (${rows.map(({ position }) => position)}::bigint[])
         FOR UPDATE SKIP LOCKED
      ), taken AS (
        DELETE FROM outbox o USING due WHERE o.position = due.position RETURNING o.position
      ), told AS (
        INSERT INTO notification (user_id, id, brand_id, application_id, seq, kind, sentence, href, at)
        SELECT n.user_id, n.id, n.brand_id, n.application_id, n.seq, n.kind, n.sentence, n.href, n.at
          FROM jsonb_to_recordset(${JSON.stringify(told)}::jsonb)
               AS n (position bigint, user_id uuid, id uuid, brand_id uuid, application_id uuid, seq int, kind text,
                     sentence text, href text, at timestamptz)
          JOIN taken USING (position)
        ON CONFLICT (user_id, application_id, seq) DO NOTHING
      )
      SELECT count(*)::int AS count FROM taken`,
  );
  return taken?.count ?? 0;
}

/** An event nobody can make sense of is told to nobody, rather than holding up all that come after it. */
function tellingsOrNone(row: OutboxRow): Telling[] {
  try {
    return tellingsOf({
      happening: happeningOf(row),
      actorId: row.actor_id,
      applicationId: row.application_id,
      campaignId: row.campaign_id,
      campaignName: row.campaign_name,
      brandName: row.brand_name,
      applicantName: row.applicant_name,
      currency: row.currency as Currency,
      memberIds: row.member_ids,
      influencerUserId: row.influencer_user_id,
    });
  } catch (error) {
    log.error({ error, applicationId: row.application_id, seq: row.seq }, "an event could not be told");
    return [];
  }
}

function notificationRow(row: OutboxRow, { userId, sentence, href }: Telling) {
  return {
    position: Number(row.position),
    user_id: userId,
    id: newId(),
    brand_id: row.brand_id,
    application_id: row.application_id,
    seq: row.seq,
    kind: row.kind,
    sentence,
    href,
    at: row.at,
  };
}

/** Marks one notification of the person's read. Returns where it leads, or null when it is not theirs. */
export async function markRead({ userId }: Recipient, notificationId: string): Promise<string | null> {
  if (!isId(notificationId)) return null;
  const [row] = await db.$queryRaw<{ href: string }[]>`
    UPDATE notification SET read_at = coalesce(read_at, statement_timestamp())
     WHERE user_id = ${userId}::uuid AND id = ${notificationId}::uuid
    RETURNING href`;
  return row?.href ?? null;
}

/**
 * Marks read what the person had been told when a page was made: `before` is an id from then, so that what came since
 * stays unread. Returns how many there were.
 */
export async function markAllRead({ userId }: Recipient, { before }: { before: string }): Promise<number> {
  return isId(before)
    ? db.$executeRaw`
        UPDATE notification SET read_at = statement_timestamp()
         WHERE user_id = ${userId}::uuid AND read_at IS NULL AND id < ${before}::uuid`
    : 0;
}
