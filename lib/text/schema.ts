import { z } from "zod";
import { cleanLine, MAX_NAME } from "./text";

/** Longest e-mail address, in characters. */
const MAX_EMAIL = 254;

/** An e-mail address as it is stored: trimmed and in lower case. */
export const emailSchema = z
  .string()
  .transform((text) => cleanLine(text).toLowerCase())
  .pipe(
    z
      .email("Enter an e-mail address like name@example.com.")
      .max(MAX_EMAIL, `Use at most ${MAX_EMAIL} characters.`),
  );

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
