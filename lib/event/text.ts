import { createHash, randomBytes } from "node:crypto";
import type { TextRole } from "./event";

const SALT_BYTES = 16;

/** A free text as it is stored beside the log. `salt` is hexadecimal. */
export type WrittenText = { readonly role: TextRole; readonly text: string; readonly salt: string };

/** Gives each text its own salt. Empty texts are left out. */
export function salted(said: Partial<Record<TextRole, string | null>>): WrittenText[] {
  return Object.entries(said).flatMap(([role, text]) =>
    text ? [{ role: role as TextRole, text, salt: randomBytes(SALT_BYTES).toString("hex") }] : [],
  );
}

/**
 * What an event's payload keeps of its texts: their hashes by role, which equal those of the database's
 * `event_text_hash`. Nothing if there are none.
 */
export function hashesOf(texts: readonly WrittenText[]): { texts?: Partial<Record<TextRole, string>> } {
  if (texts.length === 0) return {};
  return { texts: Object.fromEntries(texts.map((written) => [written.role, hashOf(written)])) };
}

function hashOf({ salt, text }: WrittenText): string {
  return createHash("sha256").update(Buffer.from(salt, "hex")).update(text, "utf8").digest("hex");
}
