"use server";

import { refresh } from "next/cache";
import { cookies } from "next/headers";
import { done, fieldOf, type FormState, invalid, invalidFrom, readForm, refused } from "@/lib/form/form";
import { normalisePassword } from "@/lib/password/password";
import { passwordFlaw } from "@/lib/password/strength";
import { actingUser, foreignOrigin, signedIn } from "@/lib/session/session";
import { overTls } from "@/lib/session/token";
import { THEME_COOKIE, THEMES } from "@/lib/session/viewer";
import { changePasswordSchema, renameSchema } from "./schema";
import * as service from "./service";

const YEAR_SECONDS = 365 * 24 * 60 * 60;

/** Changes the person's own name. */
export async function rename(_: FormState, form: FormData): Promise<FormState> {
  const values = readForm(form);
  const acting = await actingUser(values);
  if (!acting.ok) return refused(acting.refusal, values);
  const given = renameSchema.safeParse({ name: fieldOf(values, "name") });
  if (!given.success) return invalidFrom(given.error.issues, values);
  await service.rename(acting.scope, given.data.name);
  refresh();
  return done("Your name is saved.");
}

/** Changes the person's password and signs out their other browsers. */
export async function changePassword(_: FormState, form: FormData): Promise<FormState> {
  const values = readForm(form);
  const acting = await actingUser(values);
  if (!acting.ok) return refused(acting.refusal, values);
  const given = changePasswordSchema.safeParse({
    currentPassword: fieldOf(values, "currentPassword"),
    newPassword: fieldOf(values, "newPassword"),
  });
  if (!given.success) return invalidFrom(given.error.issues, values);
  const person = await signedIn();
  const about = [person?.email, person?.name, person?.brand?.name, person?.influencer?.handle];
  const flaw = passwordFlaw(
    normalisePassword(given.data.newPassword),
    about.filter((known) => known !== undefined),
  );
  if (flaw !== null) return invalid({ newPassword: flaw }, values);
  const changed = await service.changePassword(acting.scope, given.data);
  if (changed.ok) {
    refresh();
    return done("Your password is changed. Your other browsers are signed out.");
  }
  return changed.refusal.name === "wrong-password"
    ? invalid({ currentPassword: changed.refusal.sentence }, values)
    : refused(changed.refusal, values);
}

/**
 * Stores in this browser whether Parley is light, dark, or follows the system. Anyone may do this, signed in or not.
 */
export async function chooseTheme(_: FormState, form: FormData): Promise<FormState> {
  const values = readForm(form);
  const foreign = await foreignOrigin();
  if (foreign !== null) return refused(foreign, values);
  const theme = THEMES.find((one) => one === fieldOf(values, "theme"));
  if (theme === undefined) return invalid({ theme: "Choose one of the three." }, values);
  const options = {
    httpOnly: true,
    sameSite: "lax",
    secure: overTls(),
    path: "/",
    maxAge: YEAR_SECONDS,
  } as const;
  (await cookies()).set(THEME_COOKIE, theme, options);
  refresh();
  return done("Saved for this browser.");
}
