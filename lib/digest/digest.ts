import { createHash } from "node:crypto";

/**
 * The SHA-256 of some content in hexadecimal. Content that is equal as JSON has the same digest, in whatever order
 * its keys were set. It is stored with an idempotency key, which then answers only for the same content (N12), and it
 * tells a form whether it is still about the same thing.
 */
export function digestOf(content: unknown): string {
  return createHash("sha256").update(ordered(content)).digest("hex");
}

/** JSON with the keys of every object in order. */
function ordered(content: unknown): string {
  return JSON.stringify(content, (_, value: unknown) =>
    typeof value === "object" && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
      : value,
  );
}
