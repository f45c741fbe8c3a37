import { db } from "@/lib/db/db";
import { isId } from "@/lib/id/id";
import type { Scope } from "@/lib/session/scope";
import { withinScope } from "@/lib/session/statement";
import { type ChainVerdict, type Link, verdictOn } from "./event";

/**
 * Checks the log of one application against its hashes, in one round trip and by the database's own `event_hash`:
 * finds an event that was changed, taken out, put in or moved, and says which. `null` when there is no such application
 * in this scope.
 */
export async function checkChain(scope: Scope, applicationId: string): Promise<ChainVerdict | null> {
  if (!isId(applicationId)) return null;
  const [row] = await db.$queryRaw<{ seq: number; hash: string; links: Link[] }[]>`
    SELECT a.event_seq AS seq, encode(a.event_hash, 'hex') AS hash,
           (SELECT coalesce(json_agg(json_build_object('seq', e.seq, 'hash', encode(e.hash, 'hex'), 'sound',
                     e.hash = event_hash(e.before, e.application_id, e.seq, e.kind, e.party, e.actor_id, e.at, e.payload))
                     ORDER BY e.seq), '[]')
              FROM (SELECT lag(hash, 1, ''::bytea) OVER (ORDER BY seq) AS before, event.* FROM event
                     WHERE brand_id = a.brand_id AND application_id = a.id) e) AS links
      FROM application a
     WHERE a.id = ${applicationId}::uuid AND ${withinScope(scope, "a")}`;
  return row ? verdictOn(row.links, row) : null;
}
