"use server";

import { refresh } from "next/cache";
import { redirect, RedirectType } from "next/navigation";
import { env } from "@/lib/env/env";
import { done, fieldOf, type FormState, invalid, invalidFrom, readForm, refused } from "@/lib/form/form";
import { normalisePassword } from "@/lib/password/password";
import { passwordFlaw } from "@/lib/password/strength";
import { enter } from "@/lib/session/cookie";
import { signUp } from "@/lib/session/service";
import { actingBrand, actingUser, foreignOrigin } from "@/lib/session/session";
import { visit } from "@/lib/session/visit";
import { shownEmail } from "@/lib/text/email";
import { spend } from "@/lib/throttle/throttle";
import { INVITE_DAYS, invitePath } from "./invite";
import { findInvite } from "./queries";
import { inviteSchema, joinSchema, revokeInviteSchema } from "./schema";
import * as service from "./service";

/** An owner invites somebody. The answer carries the link, which is shown only once. */
export async function inviteMember(_: FormState, form: FormData): Promise<FormState> {
  const values = readForm(form);
  const acting = await actingBrand(values, "manage-members");
  if (!acting.ok) return refused(acting.refusal, values);
  const given = inviteSchema.safeParse({ email: fieldOf(values, "email"), role: fieldOf(values, "role") });
  if (!given.success) return invalidFrom(given.error.issues, values);
  const invited = await service.inviteMember(acting.scope, given.data);
  if (!invited.ok) return refused(invited.refusal, values);
  refresh();
  const message = `Send this link to ${shownEmail(given.data.email)}. It works once, within ${INVITE_DAYS} days, and won’t be shown again.`;
  return done(message, new URL(invitePath(invited.token), env().APP_URL).href);
}

/** An owner withdraws an open invitation. */
export async function revokeInvite(_: FormState, form: FormData): Promise<FormState> {
  const values = readForm(form);
  const acting = await actingBrand(values, "manage-members");
  if (!acting.ok) return refused(acting.refusal, values);
  const given = revokeInviteSchema.safeParse({ inviteId: fieldOf(values, "inviteId") });
  if (!given.success) return invalidFrom(given.error.issues, values);
  const revoked = await service.revokeInvite(acting.scope, given.data.inviteId);
  if (!revoked.ok) return refused(revoked.refusal, values);
  refresh();
  return done("The invitation is withdrawn. Its link no longer works.");
}

/** The holder of a link joins with a new account, or with an existing account whose password they give. */
export async function joinBrand(_: FormState, form: FormData): Promise<FormState> {
  const values = readForm(form);
  const visitor = await visit();
  const refusal = (await foreignOrigin()) ?? (await spend("invite-answered-address", visitor.address));
  if (refusal !== null) return refused(refusal, values);
  const given = joinSchema.safeParse({
    name: fieldOf(values, "name"),
    password: fieldOf(values, "password"),
  });
  if (!given.success) return invalidFrom(given.error.issues, values);
  const token = fieldOf(values, "token");
  const invite = await findInvite(token);
  if (invite === null) return refused(service.notOpen().refusal, values);
  const { name, password } = given.data;
  const flaw = passwordFlaw(normalisePassword(password), [invite.email, name, invite.brandName]);
  if (flaw !== null) return invalid({ password: flaw }, values);
  const credentials = { email: invite.email, password };
  const session = await signUp(credentials, visitor, () => service.joinAsNewcomer(token, { name, password }));
  if (!session.ok) return refused(session.refusal, values);
  await enter(session);
  const joined = session.isNew || (await service.acceptInvite(token, session.userId)).ok;
  redirect(joined ? "/campaigns" : invitePath(token), RedirectType.replace);
}

/** A signed-in person who is neither a member nor an influencer joins. */
export async function acceptInvite(_: FormState, form: FormData): Promise<FormState> {
  const values = readForm(form);
  const acting = await actingUser(values);
  if (!acting.ok) return refused(acting.refusal, values);
  const spent = await spend("invite-answered-address", (await visit()).address);
  if (spent !== null) return refused(spent, values);
  const accepted = await service.acceptInvite(fieldOf(values, "token"), acting.scope.userId);
  if (!accepted.ok) return refused(accepted.refusal, values);
  redirect("/campaigns", RedirectType.replace);
}
