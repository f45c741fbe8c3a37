import { Prisma } from "@/prisma/generated/client";
import type { Subject } from "./event";

/** An event inside a statement: the SQL of each of its columns. */
export type EventColumns = {
  readonly subject: Subject;
  readonly id: Prisma.Sql;
  readonly kind: Prisma.Sql;
  readonly actor: Prisma.Sql;
  readonly party: Prisma.Sql;
  readonly actorId: Prisma.Sql;
  readonly offerNumber: Prisma.Sql;
  readonly at: Prisma.Sql;
  readonly payload: Prisma.Sql;
};

/** The hash of event number `seq`, where `before` is the hash of the event before it. */
export function hashAfter(before: Prisma.Sql, seq: Prisma.Sql, e: EventColumns): Prisma.Sql {
  return Prisma.sql`event_hash(${before}, ${Prisma.raw(`'${e.subject}'`)}, ${e.id}, ${seq}, ${e.kind}, ${e.actor}, ${e.party},
                    ${e.actorId}, ${e.offerNumber}, ${e.at}, ${e.payload})`;
}

type Appending = {
  /** A prefix for the names of these parts, if the same statement appends another event. */
  readonly as?: string;
  /** What to select from: rows with the subject's new `seq` and `hash`. */
  readonly from: Prisma.Sql;
  readonly brandId: Prisma.Sql;
  readonly seq: Prisma.Sql;
  readonly hash: Prisma.Sql;
  /** The idempotency key of the submission, and the digest of its content as hexadecimal text. */
  readonly key?: Prisma.Sql;
  readonly keyDigest?: Prisma.Sql;
  /** A JSON list of the texts (WrittenText) that `actorId` wrote with the event. */
  readonly texts?: Prisma.Sql;
};

const NULL = Prisma.sql`NULL`;

/**
 * The parts of a `WITH` that append to the log: the event, its texts, and its row in the outbox. Nothing else writes
 * there. The same statement must update the subject's `seq` and hash (`hashAfter`) while it holds the lock on the
 * subject's row, so that each log has one order.
 */
export function appended(
  event: EventColumns,
  { as, from, brandId, seq, hash, key, keyDigest, texts }: Appending,
): Prisma.Sql {
  const part = (name: string) => Prisma.raw(as === undefined ? name : `${as}_${name}`);
  const subject = Prisma.raw(`'${event.subject}'`);
  const worded = texts
    ? Prisma.sql`, ${part("worded")} AS (
    INSERT INTO event_text (brand_id, subject, subject_id, seq, role, author_id, salt, text)
    SELECT ${brandId}, ${subject}, ${event.id}, ${seq}, t.role, ${event.actorId}, decode(t.salt, 'hex'), t.text
      FROM ${from}, jsonb_to_recordset(${texts}) AS t (role text, salt text, text text)
  )`
    : Prisma.empty;
  return Prisma.sql`${part("logged")} AS (
    INSERT INTO event (brand_id, subject, subject_id, seq, kind, actor, party, actor_id, offer_number, at, payload, key,
                       key_digest, hash)
    SELECT ${brandId}, ${subject}, ${event.id}, ${seq}, ${event.kind}, ${event.actor}, ${event.party}, ${event.actorId},
           ${event.offerNumber}, ${event.at}, ${event.payload}, ${key ?? NULL},
           decode(${keyDigest ?? NULL}, 'hex'), ${hash}
      FROM ${from}
  )${worded}, ${part("queued")} AS (
    INSERT INTO outbox (brand_id, subject, subject_id, seq)
    SELECT ${brandId}, ${subject}, ${event.id}, ${seq} FROM ${from}
  )`;
}
