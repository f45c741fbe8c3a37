import { db } from "@/lib/db/db";
import { rows } from "@/lib/db/sql";
import { isId } from "@/lib/id/id";
import { may, type Permission, type Role, ROLES } from "@/lib/role/role";
import type { BrandScope } from "@/lib/session/scope";
import { Prisma } from "@/prisma/generated/client";

/** The most members a screen lists. */
const SHOWN = 200;

export type MemberRow = { userId: string; name: string; email: string; role: Role; createdAt: Date };

/** The brand's members: owners first, then managers, then reviewers, each by name. SQL because of this order. */
export function membersOf({ brandId }: BrandScope): Promise<MemberRow[]> {
  return rows<MemberRow>(Prisma.sql`
    SELECT m.user_id AS "userId", u.name, u.email, m.role, m.created_at AS "createdAt"
      FROM member m JOIN user_account u ON u.id = m.user_id
     WHERE m.brand_id = ${brandId}::uuid
     ORDER BY array_position(${[...ROLES]}::text[], m.role), lower(u.name), m.user_id
     LIMIT ${SHOWN}`);
}

/** Whether the member still has a role that may do this. Asked after a guarded write wrote nothing. */
export async function stillMay({ brandId, userId }: BrandScope, permission: Permission): Promise<boolean> {
  const member = await db.member.findUnique({
    where: { brandId_userId: { brandId, userId } },
    select: { role: true },
  });
  return member !== null && may(member.role as Role, permission);
}

/** One member of the brand, or null. */
export async function findMember({ brandId }: BrandScope, userId: string): Promise<MemberRow | null> {
  if (!isId(userId)) return null;
  const found = await db.member.findUnique({
    where: { brandId_userId: { brandId, userId } },
    select: { role: true, createdAt: true, user: { select: { name: true, email: true } } },
  });
  return found && { userId, ...found.user, role: found.role as Role, createdAt: found.createdAt };
}
