import { z } from "zod";
import { MAX_PASSWORD, normalisePassword } from "./password";
import { passwordFlaw } from "./strength";

/** Longer than any password can be, so that a wrong password is refused as wrong rather than as too long. */
const MAX_TYPED = MAX_PASSWORD * 8;

/** An existing password, as typed. `empty` is the sentence shown if there is none. */
export function typedPassword(empty: string) {
  return z.string().min(1, empty).max(MAX_TYPED, "This is longer than any password can be.");
}

/** A new password; `refusePasswordFlaw` then checks whether it is too easy to guess. */
export const newPasswordSchema = typedPassword("Choose a password.");

/** For `superRefine`: refuses a password that is too easy to guess for this person, beside the field. */
export function refusePasswordFlaw(
  context: { addIssue: (issue: { code: "custom"; path: string[]; message: string }) => void },
  field: string,
  password: string,
  about: readonly string[],
): void {
  const flaw = passwordFlaw(normalisePassword(password), about);
  if (flaw !== null) context.addIssue({ code: "custom", path: [field], message: flaw });
}
