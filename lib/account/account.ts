import type { FormState } from "@/lib/form/form";
import { type Refusal, refuse } from "@/lib/refusal/refusal";

/**
 * The refusal that everything that creates an account gives when the e-mail address already has one. `signUp` never
 * shows it as it is.
 */
export function emailTaken(): { ok: false; refusal: Refusal<"email-taken"> } {
  return refuse("email-taken", "This e-mail address already has an account.");
}

/**
 * A password is never written back into a page. So when a form comes back for another reason, this asks for it again
 * beside the field `name`.
 */
export function passwordAgain(state: FormState, name = "password"): FormState {
  return state.status === "invalid" && state.fields[name] === undefined
    ? { ...state, fields: { ...state.fields, [name]: "Type your password again." } }
    : state;
}
