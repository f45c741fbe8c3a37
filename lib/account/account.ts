import { refuse, type Refusal } from "@/lib/refusal/refusal";

/** The answer of every verb that makes an account when the e-mail address has one. `signUp` never shows it as it is. */
export const emailTaken = (): { ok: false; refusal: Refusal<"email-taken"> } =>
  refuse("email-taken", "This e-mail address has an account already.");
