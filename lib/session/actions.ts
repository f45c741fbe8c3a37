"use server";

import { refresh } from "next/cache";
import { redirect, RedirectType } from "next/navigation";
import { done, fieldOf, type FormState, invalidFrom, readForm, refused } from "@/lib/form/form";
import { enter, leave } from "./cookie";
import { safePath } from "./landing";
import { signInSchema } from "./schema";
import * as service from "./service";
import { actingUser, firstScreenOf, foreignOrigin } from "./session";
import { visit } from "./visit";

/** Signs in and opens `next`, if that is one of our own paths, otherwise the person's first screen. */
export async function signIn(_: FormState, form: FormData): Promise<FormState> {
  const values = readForm(form);
  const foreign = await foreignOrigin();
  if (foreign !== null) return refused(foreign, values);
  const given = signInSchema.safeParse({
    email: fieldOf(values, "email"),
    password: fieldOf(values, "password"),
  });
  if (!given.success) return invalidFrom(given.error.issues, values);
  const session = await service.signIn(given.data, await visit());
  if (!session.ok) return refused(session.refusal, values);
  await enter(session);
  redirect(safePath(fieldOf(values, "next")) ?? (await firstScreenOf(session.userId)), RedirectType.replace);
}

/** Signs this browser out. Without a session, it only clears the cookie. */
export async function signOut(_: FormState, form: FormData): Promise<FormState> {
  const values = readForm(form);
  const acting = await actingUser(values);
  if (!acting.ok && acting.refusal.name !== "signed-out") return refused(acting.refusal, values);
  if (acting.ok) await service.revokeSession(acting.scope, acting.scope.sessionId);
  await leave();
  redirect("/sign-in", RedirectType.replace);
}

/** Signs out the browser with this `sessionId`. */
export async function revokeSession(_: FormState, form: FormData): Promise<FormState> {
  const values = readForm(form);
  const acting = await actingUser(values);
  if (!acting.ok) return refused(acting.refusal, values);
  const revoked = await service.revokeSession(acting.scope, fieldOf(values, "sessionId"));
  refresh();
  return done(revoked ? "That browser is signed out." : "That browser was already signed out.");
}

/** Signs out every browser but this one. */
export async function revokeOtherSessions(_: FormState, form: FormData): Promise<FormState> {
  const values = readForm(form);
  const acting = await actingUser(values);
  if (!acting.ok) return refused(acting.refusal, values);
  const count = await service.revokeOtherSessions(acting.scope);
  refresh();
  return done(count === 1 ? "One other browser is signed out." : `${count} other browsers are signed out.`);
}
