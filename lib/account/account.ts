import type { FormState } from "@/lib/form/form";
import { type Refusal, refuse } from "@/lib/refusal/refusal";

/** What every verb that makes an account answers if the e-mail address has one. `signUp` never shows it as it is. */
export function emailTaken(): { ok: false; refusal: Refusal<"email-taken"> } {
  return refuse("email-taken", "This e-mail address already has an account.");
}

/**
 * A password is never written back into a page, so a form that comes back for another reason asks for it again, beside
 * the field `name`.
 */
export function passwordAgain(state: FormState, name = "password"): FormState {
  return state.status === "invalid" && state.fields[name] === undefined
    ? { ...state, fields: { ...state.fields, [name]: "Type the password again." } }
    : state;
}
