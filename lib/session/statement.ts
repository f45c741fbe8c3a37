import { unreachable } from "@/lib/unreachable/unreachable";
import { Prisma } from "@/prisma/generated/client";
import type { Scope } from "./scope";
import { SESSION_SECONDS, type Token } from "./token";

/**
 * The rows that a scope sees of a table with `brand_id` and `influencer_id` (application, contract), as a condition
 * on the table's alias: a brand sees its own, an influencer theirs. Voters and keys see none.
 */
export function withinScope(scope: Scope, alias: "a" | "k"): Prisma.Sql {
  switch (scope.kind) {
    case "brand":
      return Prisma.sql`${Prisma.raw(alias)}.brand_id = ${scope.brandId}::uuid`;
    case "influencer":
      return Prisma.sql`${Prisma.raw(alias)}.influencer_id = ${scope.influencerId}::uuid`;
    case "voter":
    case "key":
      return Prisma.sql`false`;
    default:
      return unreachable(scope);
  }
}

/**
 * Writes a new session and deletes the person's ended ones, if `provenBy` is null or still the hash of their
 * password. SQL because the account must be locked against a change of its password until the session is written.
 */
export function startStatement(
  { userId, sessionId }: Token,
  userAgent: string,
  provenBy: string | null,
): Prisma.Sql {
  return Prisma.sql`
  WITH cleared AS (
    DELETE FROM session WHERE user_id = ${userId}::uuid AND (revoked_at IS NOT NULL OR expires_at < now())
  ), proven AS (
    SELECT id FROM user_account WHERE id = ${userId}::uuid AND password_hash = coalesce(${provenBy}::text, password_hash)
       FOR SHARE
  )
  INSERT INTO session (id, user_id, user_agent, expires_at)
  SELECT ${sessionId}::uuid, id, ${userAgent}, now() + make_interval(secs => ${SESSION_SECONDS}::int) FROM proven`;
}
