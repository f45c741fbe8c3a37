import { affected, type Rows, rows } from "@/lib/db/sql";
import type { PositionedEvent } from "@/lib/event/event";
import { isId, newId } from "@/lib/id/id";
import { log } from "@/lib/log/log";
import { happeningOf } from "@/lib/negotiation/happening";
import { stillTheirs } from "@/lib/unread/statement";
import { Prisma } from "@/prisma/generated/client";
import { type Telling, tellingsOf, type ToldEvent } from "./notification";
import type { Recipient } from "./queries";

/**
 * Notifies people of a batch of events, as a consumer of the log. It runs in the transaction that moves the
 * consumer's cursor, so each event is told once. Only events of negotiations are told.
 */
export async function tellOf(events: readonly PositionedEvent[], rows: Rows): Promise<void> {
  const happened = events.filter(({ subject }) => subject === "negotiation");
  if (happened.length === 0) return;
  const concerned = new Map((await readConcerned(happened, rows)).map((each) => [each.applicationId, each]));
  const told = happened.flatMap((event) => {
    const who = concerned.get(event.subjectId);
    return who ? tellingsOrNone(event, who).map((telling) => notificationRow(event, telling)) : [];
  });
  if (told.length === 0) return;
  await rows(Prisma.sql`
    INSERT INTO notification (user_id, id, brand_id, position, kind, sentence, href, at)
    SELECT n.user_id, n.id, n.brand_id, n.position, n.kind, n.sentence, n.href, n.at
      FROM jsonb_to_recordset(${JSON.stringify(told)}::jsonb)
           AS n (user_id uuid, id uuid, brand_id uuid, position bigint, kind text, sentence text, href text, at timestamptz)`);
}

type Concerned = Omit<ToldEvent, "happening" | "actorId">;

/** The names and people of the negotiations that these events are about. SQL because it reads them all at once. */
function readConcerned(events: readonly PositionedEvent[], rows: Rows): Promise<Concerned[]> {
  return rows<Concerned>(Prisma.sql`
    SELECT a.id AS "applicationId", a.campaign_id AS "campaignId", c.name AS "campaignName", b.name AS "brandName",
           a.applicant_name AS "applicantName", a.currency, i.user_id AS "influencerUserId",
           CASE WHEN a.expires_at = a.decide_by THEN 'decision-date' ELSE 'six-weeks' END AS deadline,
           ARRAY(SELECT m.user_id::text FROM member m WHERE m.brand_id = a.brand_id) AS "memberIds"
      FROM application a
      JOIN campaign c ON c.brand_id = a.brand_id AND c.id = a.campaign_id
      JOIN brand b ON b.id = a.brand_id
      JOIN influencer i ON i.id = a.influencer_id
     WHERE (a.brand_id, a.id) IN (
             SELECT * FROM unnest(${events.map(({ brandId }) => brandId)}::uuid[],
                                  ${events.map(({ subjectId }) => subjectId)}::uuid[]))`);
}

/** An event that cannot be read is told to nobody, so that it does not hold up all later ones. */
function tellingsOrNone(event: PositionedEvent, concerned: Concerned): Telling[] {
  try {
    return tellingsOf({ ...concerned, happening: happeningOf(event), actorId: event.actorId });
  } catch (err) {
    log.error({ err, position: event.position }, "an event could not be told");
    return [];
  }
}

function notificationRow(event: PositionedEvent, { userId, sentence, href }: Telling) {
  return {
    user_id: userId,
    id: newId(),
    brand_id: event.brandId,
    position: event.position,
    kind: event.kind,
    sentence,
    href,
    at: event.at,
  };
}

/** Marks one of the person's notifications as read. Returns where it leads, or null if it is not theirs. */
export async function markRead({ userId }: Recipient, notificationId: string): Promise<string | null> {
  if (!isId(notificationId)) return null;
  const [row] = await rows<{ href: string }>(Prisma.sql`
    UPDATE notification n SET read_at = coalesce(n.read_at, statement_timestamp())
     WHERE n.user_id = ${userId}::uuid AND n.id = ${notificationId}::uuid
       AND ${stillTheirs(Prisma.sql`${userId}::uuid`)}
    RETURNING n.href`);
  return row?.href ?? null;
}

/**
 * Marks as read what the person had been told when a page was made. `before` is an id made at that time, so anything
 * newer stays unread. Returns how many were marked.
 */
export async function markAllRead({ userId }: Recipient, { before }: { before: string }): Promise<number> {
  if (!isId(before)) return 0;
  return affected(Prisma.sql`
    UPDATE notification n SET read_at = statement_timestamp()
     WHERE n.user_id = ${userId}::uuid AND n.read_at IS NULL AND n.id < ${before}::uuid
       AND ${stillTheirs(Prisma.sql`${userId}::uuid`)}`);
}
