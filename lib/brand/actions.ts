"use server";

import { redirect, RedirectType } from "next/navigation";
import { fieldOf, type FormState, invalidFrom, readForm, refused } from "@/lib/form/form";
import { enter } from "@/lib/session/cookie";
import { signUp } from "@/lib/session/service";
import { firstScreenOf, foreignOrigin } from "@/lib/session/session";
import { visit } from "@/lib/session/visit";
import { signUpBrandSchema } from "./schema";
import { createBrand } from "./service";

/** Signs a brand up: creates the brand and its first owner, and signs this browser in. */
export async function signUpBrand(_: FormState, form: FormData): Promise<FormState> {
  const values = readForm(form);
  const foreign = await foreignOrigin();
  if (foreign !== null) return refused(foreign, values);
  const given = signUpBrandSchema.safeParse({
    brandName: fieldOf(values, "brandName"),
    name: fieldOf(values, "name"),
    email: fieldOf(values, "email"),
    password: fieldOf(values, "password"),
  });
  if (!given.success) return invalidFrom(given.error.issues, values);
  const session = await signUp(given.data, await visit(), () => createBrand(given.data));
  if (!session.ok) return refused(session.refusal, values);
  await enter(session);
  redirect(await firstScreenOf(session.userId), RedirectType.replace);
}
