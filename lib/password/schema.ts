import { z } from "zod";
import { MAX_PASSWORD, normalisePassword } from "./password";
import { passwordFlaw } from "./strength";

/** Beyond any password that can exist, so that a wrong one is refused as wrong. */
const MAX_TYPED = MAX_PASSWORD * 8;

/** A password that somebody has, as typed; `empty` is said when there is none. */
export function typedPassword(empty: string) {
  return z.string().min(1, empty).max(MAX_TYPED, "This is longer than any password.");
}

/** A password to be; `refusePasswordFlaw` then sees whether it is too easy to guess. */
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
