import { createHash, randomBytes } from "node:crypto";
import type { TextRole } from "./event";

const SALT_BYTES = 16;

/** A free text as it is written beside the log. `salt` is hexadecimal. */
export type WrittenText = { readonly role: TextRole; readonly text: string; readonly salt: string };

/** The texts somebody said, each with a salt of its own; an empty one is none. */
export function salted(said: Partial<Record<TextRole, string | null>>): WrittenText[] {
  return Object.entries(said).flatMap(([role, text]) =>
    text ? [{ role: role as TextRole, text, salt: randomBytes(SALT_BYTES).toString("hex") }] : [],
  );
}

/** What an event's payload keeps of its texts: nothing, or their hashes by role, as `event_text_hash` gives them too. */
export function hashesOf(texts: readonly WrittenText[]): { texts?: Partial<Record<TextRole, string>> } {
  if (texts.length === 0) return {};
  return { texts: Object.fromEntries(texts.map((written) => [written.role, hashOf(written)])) };
}

function hashOf({ salt, text }: WrittenText): string {
  return createHash("sha256").update(Buffer.from(salt, "hex")).update(text, "utf8").digest("hex");
}
