import { type Refusal, refuse } from "@/lib/refusal/refusal";

/**
 * The refusal that everything that creates an account gives when the e-mail address already has one. `signUp` never
 * shows it as it is.
 */
export function emailTaken(): { ok: false; refusal: Refusal<"email-taken"> } {
  return refuse("email-taken", "This e-mail address already has an account.");
}
