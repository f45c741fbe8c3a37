import { type Permission, type Role, rolesWho } from "@/lib/role/role";
import type { BrandScope } from "@/lib/session/scope";
import { Prisma } from "@/prisma/generated/client";

/** Whose membership is checked: ids, or SQL for them from the guarded rows. A `BrandScope` fits. */
type Who = { readonly brandId: string | Prisma.Sql; readonly userId: string | Prisma.Sql };

/**
 * The guard of every write that a role allows, as the query of a CTE. It returns the rows of `after` (a CTE that
 * locks what is written), or one row without it, if the member has a role with this permission. The member's row is
 * locked after those of `after`, and read at that moment. So a member who was removed or demoted while the statement
 * waited for a lock writes nothing, and an owner who removes or demotes them now waits until it is written. Members
 * are locked last, and statements that change members lock nothing else, so no deadlock can arise.
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

/**
 * The brand's owners, locked: if two demote or remove each other at the same time, one stays. It leaves out anyone
 * who is no longer an owner by then.
 */
function ownersOf({ brandId }: BrandScope): Prisma.Sql {
  return Prisma.sql`
  owners AS MATERIALIZED (
    SELECT user_id FROM member WHERE brand_id = ${brandId}::uuid AND role = 'owner' ORDER BY user_id FOR UPDATE
  )`;
}

/**
 * An owner gives a member another role, but the last owner stays an owner. SQL because of these guards and their
 * locks.
 */
export function changeRoleStatement(scope: BrandScope, userId: string, role: Role): Prisma.Sql {
  return Prisma.sql`
  WITH ${ownersOf(scope)}
  UPDATE member SET role = ${role}
   WHERE brand_id = ${scope.brandId}::uuid AND user_id = ${userId}::uuid
     AND EXISTS (SELECT FROM owners WHERE user_id = ${scope.userId}::uuid)
     AND (role <> 'owner' OR ${role} = 'owner' OR (SELECT count(*) FROM owners) > 1)`;
}

/**
 * An owner removes a member, or a member leaves, but the last owner stays. SQL because of these guards and their
 * locks.
 */
export function removeStatement(scope: BrandScope, userId: string): Prisma.Sql {
  return Prisma.sql`
  WITH ${ownersOf(scope)}
  DELETE FROM member
   WHERE brand_id = ${scope.brandId}::uuid AND user_id = ${userId}::uuid
     AND (user_id = ${scope.userId}::uuid OR EXISTS (SELECT FROM owners WHERE user_id = ${scope.userId}::uuid))
     AND (role <> 'owner' OR (SELECT count(*) FROM owners) > 1)`;
}
