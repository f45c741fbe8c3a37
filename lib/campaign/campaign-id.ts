import { createHash } from "node:crypto";
import { v7 } from "uuid";

/**
 * The id of the campaign that a form's idempotency `key` makes for a brand: the same for a replay, another for every
 * other brand. The key comes from outside, so it is hashed with the brand's id: nobody can choose an id, least of all
 * that of another brand's campaign. A UUIDv7 that keeps the key's time.
 */
export function campaignIdFor(brandId: string, key: string): string {
  return v7({
    msecs: Number.parseInt(key.replaceAll("-", "").slice(0, 12), 16),
    random: createHash("sha256").update(`${brandId}/${key}`).digest().subarray(0, 16),
  });
}
