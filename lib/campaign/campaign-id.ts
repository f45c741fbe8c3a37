import { createHash } from "node:crypto";
import { v7 } from "uuid";

/**
 * The id of the campaign that a form with the idempotency `key` creates for a brand. The same key gives the same id
 * again, but a different one for another brand. The key comes from outside, so it is hashed with the brand's id:
 * nobody can choose an id, let alone that of another brand's campaign. The id is a UUIDv7 with the key's time.
 */
export function campaignIdFor(brandId: string, key: string): string {
  return v7({
    msecs: Number.parseInt(key.replaceAll("-", "").slice(0, 12), 16),
    random: createHash("sha256").update(`${brandId}/${key}`).digest().subarray(0, 16),
  });
}
