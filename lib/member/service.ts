import { db } from "@/lib/db/db";
import { affected } from "@/lib/db/sql";
import { refuse, type Result } from "@/lib/refusal/refusal";
import { may, type Role } from "@/lib/role/role";
import type { BrandScope } from "@/lib/session/scope";
import { changeRoleStatement, removeStatement } from "./statement";

function notAllowed() {
  return refuse("not-allowed", "Only an owner of the brand can do this. Nothing was changed.");
}

/**
 * An owner gives a member another role. If two owners demote each other at the same time, one of them stays an owner.
 * Refuses `not-allowed`, `not-found`, and `last-owner`.
 */
export async function changeRole(
  scope: BrandScope,
  { userId, role }: { userId: string; role: Role },
): Promise<Result<object, "not-allowed" | "not-found" | "last-owner">> {
  if (!may(scope.role, "manage-members")) return notAllowed();
  const changed = await affected(changeRoleStatement(scope, userId, role));
  return changed === 1 ? { ok: true } : whyUnchanged(scope, userId);
}

/**
 * Removes somebody from the brand: owners may remove anyone, everyone may remove themselves. Like `changeRole`, it is
 * safe if two owners leave at the same time. Refuses `not-allowed`, `not-found`, and `last-owner`.
 */
export async function removeMember(
  scope: BrandScope,
  { userId }: { userId: string },
): Promise<Result<object, "not-allowed" | "not-found" | "last-owner">> {
  const leaves = userId === scope.userId;
  if (!leaves && !may(scope.role, "manage-members")) return notAllowed();
  const removed = await affected(removeStatement(scope, userId));
  return removed === 1 ? { ok: true } : whyUnchanged(scope, userId);
}

/** Why a guarded change of members changed nothing. */
async function whyUnchanged(scope: BrandScope, userId: string) {
  const rows = await db.member.findMany({
    where: { brandId: scope.brandId, userId: { in: [userId, scope.userId] } },
    select: { userId: true, role: true },
  });
  const target = rows.find((row) => row.userId === userId);
  if (target === undefined) return refuse("not-found", "This person is no longer a member of the brand.");
  if (userId !== scope.userId && rows.find((row) => row.userId === scope.userId)?.role !== "owner")
    return notAllowed();
  return refuse("last-owner", "A brand needs at least one owner. Make someone else an owner first.");
}
