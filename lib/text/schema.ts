import { z } from "zod";
import { MAX_EMAIL, parseEmail } from "./email";
import { cleanLine, MAX_NAME } from "./text";

const NO_EMAIL = "Enter an e-mail address like name@example.com.";

/** An e-mail address as it is stored (`parseEmail`). Longer than any, it is not even read. */
export const emailSchema = z
  .string()
  .refine((typed) => typed.length <= 2 * MAX_EMAIL, { abort: true, error: NO_EMAIL })
  .transform((typed, context) => {
    const email = parseEmail(cleanLine(typed));
    if (email !== null) return email;
    context.addIssue({ code: "custom", message: NO_EMAIL });
    return z.NEVER;
  });

/**
 * A name as it is stored: one clean line of 1 to `MAX_NAME` characters. `empty` is the sentence shown if there is
 * none.
 */
export function nameSchema(empty: string) {
  return z
    .string()
    .transform(cleanLine)
    .pipe(z.string().min(1, empty).max(MAX_NAME, `Use at most ${MAX_NAME} characters.`));
}
