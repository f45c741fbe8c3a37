import { type Permission, type Role, rolesWho } from "@/lib/role/role";
import type { BrandScope } from "@/lib/session/scope";
import { Prisma } from "@/prisma/generated/client";

/** Whose place is looked at: ids, or SQL for them over the rows that are guarded. A `BrandScope` is one. */
type Who = { readonly brandId: string | Prisma.Sql; readonly userId: string | Prisma.Sql };

/**
 * The guard of every write that a role allows, as the query of a CTE: the rows of `after` (a CTE that locks what is
 * written), or one row without it, if the member has a role that may do this. The member's row is locked once those of
 * `after` are, and read as it is then: who was removed or demoted while the statement waited for a lock writes nothing,
 * and whoever removes or demotes them now waits until it is written. Members are locked last among what a statement reads,
 * and what changes members locks nothing else, so that nobody waits in a circle.
 */
export function memberWho({ brandId, userId }: Who, permission: Permission, after?: Prisma.Sql): Prisma.Sql {
  const [columns, from] =
    after === undefined
      ? [Prisma.sql`m.user_id`, Prisma.empty]
      : [Prisma.sql`${after}.*`, Prisma.sql`${after},`];
  return Prisma.sql`
    SELECT ${columns} FROM ${from} member m
     WHERE m.brand_id = ${brandId}::uuid AND m.user_id = ${userId}::uuid
       AND m.role = ANY (${rolesWho(permission)}::text[])
       FOR SHARE OF m`;
}

/** The brand's owners, locked: two who demote or remove each other at once leave one. Whoever is none by then is not in it. */
function ownersOf({ brandId }: BrandScope): Prisma.Sql {
  return Prisma.sql`
  owners AS MATERIALIZED (
    SELECT user_id FROM member WHERE brand_id = ${brandId}::uuid AND role = 'owner' ORDER BY user_id FOR UPDATE
  )`;
}

/** An owner gives a member another role; the last owner stays one. SQL because of these guards and their locks. */
export function changeRoleStatement(scope: BrandScope, userId: string, role: Role): Prisma.Sql {
  return Prisma.sql`
  WITH ${ownersOf(scope)}
  UPDATE member SET role = ${role}
   WHERE brand_id = ${scope.brandId}::uuid AND user_id = ${userId}::uuid
     AND EXISTS (SELECT FROM owners WHERE user_id = ${scope.userId}::uuid)
     AND (role <> 'owner' OR ${role} = 'owner' OR (SELECT count(*) FROM owners) > 1)`;
}

/** An owner takes a member out, or a member leaves; the last owner stays. SQL because of these guards and their locks. */
export function removeStatement(scope: BrandScope, userId: string): Prisma.Sql {
  return Prisma.sql`
  WITH ${ownersOf(scope)}
  DELETE FROM member
   WHERE brand_id = ${scope.brandId}::uuid AND user_id = ${userId}::uuid
     AND (user_id = ${scope.userId}::uuid OR EXISTS (SELECT FROM owners WHERE user_id = ${scope.userId}::uuid))
     AND (role <> 'owner' OR (SELECT count(*) FROM owners) > 1)`;
}
