import { createHash } from "node:crypto";
import { v7 } from "uuid";

/**
 * The id of the campaign that a form with the idempotency `key` and content of this `digest` creates for a brand. The
 * same form with the same content gives the same id again (N12); other content is another campaign, and so is that of
 * another brand. The key comes from outside, so it is hashed: nobody can choose an id. The id is a UUIDv7 with the
 * key's time.
 */
export function campaignIdFor(brandId: string, key: string, digest: string): string {
  return v7({
    msecs: Number.parseInt(key.replaceAll("-", "").slice(0, 12), 16),
    random: createHash("sha256").update(`${brandId}/${key}/${digest}`).digest().subarray(0, 16),
  });
}
