import { db } from "@/lib/db/db";
import { isId } from "@/lib/id/id";
import { may, type Permission, type Role } from "@/lib/role/role";
import type { BrandScope } from "@/lib/session/scope";

/** The most members a screen lists. */
const SHOWN = 200;

export type MemberRow = { userId: string; name: string; email: string; role: Role; createdAt: Date };

/** The brand's members: owners first, then managers and reviewers, each by name. */
export function membersOf({ brandId }: BrandScope): Promise<MemberRow[]> {
  return db.$queryRaw<MemberRow[]>`
    SELECT m.user_id AS "userId", u.name, u.email, m.role, m.created_at AS "createdAt"
      FROM member m JOIN user_account u ON u.id = m.user_id
     WHERE m.brand_id = ${brandId}::uuid
     ORDER BY array_position(ARRAY['owner', 'manager', 'reviewer'], m.role), lower(u.name), m.user_id
     LIMIT ${SHOWN}`;
}

/** Whether the member still has a role that may do this: why a guarded write refused. */
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
  const [found] = await db.$queryRaw<MemberRow[]>`
    SELECT m.user_id AS "userId", u.name, u.email, m.role, m.created_at AS "createdAt"
      FROM member m JOIN user_account u ON u.id = m.user_id
     WHERE m.brand_id = ${brandId}::uuid AND m.user_id = ${userId}::uuid`;
  return found ?? null;
}
