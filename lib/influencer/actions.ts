"use server";

import { refresh } from "next/cache";
import { redirect, RedirectType } from "next/navigation";
import { done, fieldOf, type FormState, invalid, invalidFrom, readForm, refused } from "@/lib/form/form";
import { enter } from "@/lib/session/cookie";
import { signUp } from "@/lib/session/service";
import { actingInfluencer, firstScreenOf, foreignOrigin } from "@/lib/session/session";
import { visit } from "@/lib/session/visit";
import { NO_AUDIENCE } from "./influencer";
import { profileFields, profileSchema, signUpInfluencerSchema } from "./schema";
import * as service from "./service";

/** Signs an influencer up: creates the account, profile and channels, and signs this browser in. */
export async function signUpInfluencer(_: FormState, form: FormData): Promise<FormState> {
  const values = readForm(form);
  const foreign = await foreignOrigin();
  if (foreign !== null) return refused(foreign, values);
  const given = signUpInfluencerSchema.safeParse({
    ...profileFields(values),
    email: fieldOf(values, "email"),
    password: fieldOf(values, "password"),
  });
  if (!given.success) return invalidFrom(given.error.issues, values);
  const newcomer = { ...given.data, audience: NO_AUDIENCE };
  const session = await signUp(given.data, await visit(), () => service.createInfluencer(newcomer));
  if (session.ok) {
    await enter(session);
    redirect(session.isNew ? "/opportunities" : await firstScreenOf(session.userId), RedirectType.replace);
  }
  return session.refusal.name === "handle-taken"
    ? invalid({ handle: session.refusal.sentence }, values)
    : refused(session.refusal, values);
}

/** Replaces the influencer's own profile, channels and audience. */
export async function editProfile(_: FormState, form: FormData): Promise<FormState> {
  const values = readForm(form);
  const acting = await actingInfluencer(values);
  if (!acting.ok) return refused(acting.refusal, values);
  const given = profileSchema.safeParse(profileFields(values));
  if (!given.success) return invalidFrom(given.error.issues, values);
  const edited = await service.editProfile(acting.scope, given.data);
  if (!edited.ok) return invalid({ handle: edited.refusal.sentence }, values);
  refresh();
  return done("Your profile is saved. Brands will see it with your next application.");
}
