import { z } from "zod";
import { cleanLine } from "@/lib/text/text";
import { MAX_NAME } from "./account";
import { MAX_PASSWORD, normalisePassword, passwordFlaw } from "./password";

/** Longest e-mail address, in characters. */
const MAX_EMAIL = 254;
/** Beyond any password that can exist, so that a wrong one is refused as wrong. */
const MAX_TYPED = MAX_PASSWORD * 8;

/** An e-mail address as it is kept: trimmed, in lower case. */
export const emailSchema = z
  .string()
  .transform((text) => cleanLine(text).toLowerCase())
  .pipe(
    z
      .email("Enter an e-mail address like name@example.com.")
      .max(MAX_EMAIL, `Use at most ${MAX_EMAIL} characters.`),
  );

/** A name as it is kept: one clean line of 1 to `MAX_NAME` characters. */
export function nameSchema(empty: string) {
  return z
    .string()
    .transform(cleanLine)
    .pipe(z.string().min(1, empty).max(MAX_NAME, `Use at most ${MAX_NAME} characters.`));
}

function typedPassword(empty: string) {
  return z.string().min(1, empty).max(MAX_TYPED, "This is longer than any password.");
}

/** A password to be; `fitFor` then sees whether it is too easy to guess. */
export const newPasswordSchema = typedPassword("Choose a password.");

/** For `superRefine`: refuses, beside the field, a password that is too easy to guess for this person. */
export function refusePasswordFlaw(
  context: { addIssue: (issue: { code: "custom"; path: string[]; message: string }) => void },
  field: string,
  password: string,
  about: readonly string[],
): void {
  const flaw = passwordFlaw(normalisePassword(password), about);
  if (flaw !== null) context.addIssue({ code: "custom", path: [field], message: flaw });
}

export const signInSchema = z.object({
  email: emailSchema,
  password: typedPassword("Enter your password."),
});

export const changePasswordSchema = z.object({
  currentPassword: typedPassword("Enter your current password."),
  newPassword: newPasswordSchema,
});

export const renameSchema = z.object({ name: nameSchema("Enter your name.") });
