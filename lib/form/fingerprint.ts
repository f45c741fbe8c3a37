import { createHash } from "node:crypto";

/** A short text that differs if the content differs: it tells whether a form is still about the same thing. */
export function fingerprint(content: unknown): string {
  return createHash("sha256").update(JSON.stringify(content)).digest("base64url").slice(0, 22);
}
