import { unreachable } from "@/lib/unreachable/unreachable";
import { Prisma } from "@/prisma/generated/client";
import type { Scope } from "./scope";

/**
 * The rows of a table with `brand_id` and `influencer_id` (application, contract) that a scope sees, as a condition over
 * the table's alias: a brand its own, an influencer their own. Voters and keys see none of them.
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
