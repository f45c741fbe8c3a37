import { hash, verify } from "@node-rs/argon2";
import { normalisePassword } from "./password";

/** Argon2id (the library's default kind) with OWASP's parameters: 19 MiB of memory (in KiB), two passes, one lane. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** The hash of a typed password, to be stored: in PHC form, with its salt and parameters. */
export function hashPassword(typed: string): Promise<string> {
  return hash(normalisePassword(typed), COST);
}

let nobodys: Promise<string> | undefined;

/**
 * Whether the typed password belongs to the hash `kept`. With null, for an account that does not exist, it takes the
 * same time and answers no, so that the time of an answer does not tell who has an account.
 */
export async function isPassword(kept: string | null, typed: string): Promise<boolean> {
  const against = kept ?? (await (nobodys ??= hashPassword(crypto.randomUUID())));
  return (await verify(against, normalisePassword(typed))) && kept !== null;
}
