"use server";

import { refresh } from "next/cache";
import { redirect, RedirectType } from "next/navigation";
import { done, fieldOf, type FormState, invalidFrom, readForm, refused } from "@/lib/form/form";
import { type Role, roleWithArticle } from "@/lib/role/role";
import type { BrandScope } from "@/lib/session/scope";
import { actingBrand } from "@/lib/session/session";
import { findMember } from "./queries";
import { changeRoleSchema, removeMemberSchema } from "./schema";
import * as service from "./service";

/** An owner gives a member another role. */
export async function changeRole(_: FormState, form: FormData): Promise<FormState> {
  const values = readForm(form);
  const acting = await actingBrand(values, "manage-members");
  if (!acting.ok) return refused(acting.refusal, values);
  const given = changeRoleSchema.safeParse({
    userId: fieldOf(values, "userId"),
    role: fieldOf(values, "role"),
  });
  if (!given.success) return invalidFrom(given.error.issues, values);
  const changed = await service.changeRole(acting.scope, given.data);
  if (!changed.ok) return refused(changed.refusal, values);
  refresh();
  return done(await roleSentence(acting.scope, given.data));
}

/** "Jana is now a manager." */
async function roleSentence(scope: BrandScope, { userId, role }: { userId: string; role: Role }) {
  if (userId === scope.userId) return `You’re now ${roleWithArticle(role)}.`;
  const member = await findMember(scope, userId);
  return `${member?.name ?? "This person"} is now ${roleWithArticle(role)}.`;
}

/** An owner removes a member from the brand. */
export async function removeMember(_: FormState, form: FormData): Promise<FormState> {
  const values = readForm(form);
  const acting = await actingBrand(values, "manage-members");
  if (!acting.ok) return refused(acting.refusal, values);
  const given = removeMemberSchema.safeParse({ userId: fieldOf(values, "userId") });
  if (!given.success) return invalidFrom(given.error.issues, values);
  const removed = await service.removeMember(acting.scope, given.data);
  if (!removed.ok) return refused(removed.refusal, values);
  redirect(given.data.userId === acting.scope.userId ? "/account" : "/members", RedirectType.replace);
}

/** A member of any role leaves the brand. */
export async function leaveBrand(_: FormState, form: FormData): Promise<FormState> {
  const values = readForm(form);
  const acting = await actingBrand(values);
  if (!acting.ok) return refused(acting.refusal, values);
  const left = await service.removeMember(acting.scope, { userId: acting.scope.userId });
  if (!left.ok) return refused(left.refusal, values);
  redirect("/account", RedirectType.replace);
}
