import { rows } from "@/lib/db/sql";
import { isId } from "@/lib/id/id";
import type { BrandScope, Scope } from "@/lib/session/scope";
import { withinScope } from "@/lib/session/statement";
import { unreachable } from "@/lib/unreachable/unreachable";
import { Prisma } from "@/prisma/generated/client";
import { type ChainVerdict, type Link, verdictOn } from "./chain";
import type { Actor, Subject } from "./event";

/**
 * Checks the log of one subject against its hashes, in one round trip and with the database's own `event_hash`. It
 * finds events or texts that were changed, removed, added or moved, and says which. An erased text is no fault (N28).
 * Returns null if the scope has no such subject, or if the subject cannot have events yet.
 */
export async function checkChain(
  scope: Scope,
  subject: Subject,
  subjectId: string,
): Promise<ChainVerdict | null> {
  const end = endOf(scope, subject, subjectId);
  if (end === null || !isId(subjectId)) return null;
  const [row] = await rows<{ seq: number; hash: string; links: Link[] }>(Prisma.sql`
    SELECT h.seq, encode(h.hash, 'hex') AS hash,
           (SELECT coalesce(json_agg(json_build_object('seq', e.seq, 'hash', encode(e.hash, 'hex'),
                     'sound', e.hash = event_hash(e.before, e.subject, e.subject_id, e.seq, e.kind, e.actor, e.party,
                                                  e.actor_id, e.offer_number, e.at, e.payload)
                              AND NOT EXISTS (
                                SELECT 1
                                  FROM (SELECT key AS role, value AS hash FROM jsonb_each_text(e.payload::jsonb -> 'texts')) kept
                                  FULL JOIN (SELECT t.role, t.salt, t.text FROM event_text t
                                              WHERE t.brand_id = e.brand_id AND t.subject = e.subject
                                                AND t.subject_id = e.subject_id AND t.seq = e.seq) said USING (role)
                                 WHERE kept.hash IS NULL OR said.role IS NULL
                                    OR said.text IS NOT NULL AND event_text_hash(said.salt, said.text) <> kept.hash))
                     ORDER BY e.seq), '[]')
              FROM (SELECT lag(hash, 1, ''::bytea) OVER (ORDER BY seq) AS before, event.* FROM event
                     WHERE brand_id = h.brand_id AND subject = ${subject} AND subject_id = ${subjectId}::uuid) e) AS links
      FROM (${end}) h`);
  return row ? verdictOn(row.links, row) : null;
}

/** Reads where the subject says its log ends. */
function endOf(scope: Scope, subject: Subject, id: string): Prisma.Sql | null {
  switch (subject) {
    case "negotiation":
      return Prisma.sql`SELECT a.brand_id, a.event_seq AS seq, a.event_hash AS hash FROM application a
                         WHERE a.id = ${id}::uuid AND ${withinScope(scope, "a")}`;
    case "campaign":
    case "roster": {
      if (scope.kind !== "brand") return null;
      const end = subject === "campaign" ? Prisma.sql`event_seq` : Prisma.sql`roster_seq`;
      const hash = subject === "campaign" ? Prisma.sql`event_hash` : Prisma.sql`roster_hash`;
      return Prisma.sql`SELECT brand_id, ${end} AS seq, ${hash} AS hash FROM campaign
                         WHERE brand_id = ${scope.brandId}::uuid AND id = ${id}::uuid`;
    }
    case "contract":
      return null;
    default:
      return unreachable(subject);
  }
}

/** An event of a campaign or its roster, for its history. `name` is who did it. */
export type CampaignEvent = {
  readonly subject: "campaign" | "roster";
  readonly seq: number;
  readonly kind: string;
  readonly actor: Actor;
  readonly name: string | null;
  readonly at: Date;
  readonly payload: string;
};

const SHOWN = 50;

/**
 * The events of a campaign and its roster, latest first, at most 50. At the same instant, a campaign closes before
 * its roster is final. SQL because it reads two subjects in one order.
 */
export function campaignEvents({ brandId }: BrandScope, campaignId: string): Promise<CampaignEvent[]> {
  return rows<CampaignEvent>(Prisma.sql`
    SELECT e.subject, e.seq, e.kind, e.actor, u.name, e.at, e.payload
      FROM event e LEFT JOIN user_account u ON u.id = e.actor_id
     WHERE e.brand_id = ${brandId}::uuid AND e.subject IN ('campaign', 'roster') AND e.subject_id = ${campaignId}::uuid
     ORDER BY e.at DESC, e.subject DESC, e.seq DESC LIMIT ${SHOWN}`);
}
