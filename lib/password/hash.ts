import { hash, verify } from "@node-rs/argon2";
import { normalisePassword } from "./password";

/**
 * Argon2id (the library's default) with OWASP's parameters: 19 MiB of memory (given in KiB), two passes, one lane.
 */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Hashes a typed password for storage: in PHC form, with its salt and parameters. */
export function hashPassword(typed: string): Promise<string> {
  return hash(normalisePassword(typed), COST);
}

let nobodys: Promise<string> | undefined;

/**
 * Whether the typed password matches the hash `kept`. With null, for an account that does not exist, it takes the
 * same time and answers no, so that the response time does not tell who has an account.
 */
export async function isPassword(kept: string | null, typed: string): Promise<boolean> {
  const against = kept ?? (await (nobodys ??= hashPassword(crypto.randomUUID())));
  return (await verify(against, normalisePassword(typed))) && kept !== null;
}
