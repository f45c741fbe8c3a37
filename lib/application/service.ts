import { db } from "@/lib/db/db";
import { retrying } from "@/lib/db/retry";
import { isId, newId } from "@/lib/id/id";
import { type Currency, formatMoney } from "@/lib/money/money";
import type { Terms } from "@/lib/negotiation/terms";
import { refuse, type Result } from "@/lib/refusal/refusal";
import type { InfluencerScope } from "@/lib/session/scope";
import { CHANGED } from "./application";
import { readOpening } from "./queries";
import { openingStatement } from "./statement";

export type ApplyRequest = {
  readonly campaignId: string;
  readonly terms: Terms;
  /** What the terms' amounts are in; the campaign's own when it is not said. */
  readonly currency?: Currency;
  /** The applicant was shown other conditions than the campaign has by now. */
  readonly isOutdated?: boolean;
  readonly message: string;
  /** A UUID of this submission (N12). */
  readonly key: string;
  /** Another clock than the database's, for demo content and tests that play in the past. */
  readonly at?: Date;
};

export type ApplyRefusal =
  "not-found" | "campaign-closed" | "campaign-changed" | "already-applied" | "fixed-rate" | "key-reused";

/**
 * Applies to an open campaign with a proposed rate: offer 0, the brand on turn (N1). Refuses `not-found`,
 * `campaign-closed` (or past its last day for applications), `campaign-changed` (since it was shown), `already-applied`
 * (N9, for ever) and `fixed-rate` when the fee is not the campaign's own (N15). The same key again gives the same answer.
 */
export async function apply(
  scope: InfluencerScope,
  { campaignId, terms, currency, isOutdated = false, message, key, at }: ApplyRequest,
): Promise<Result<{ applicationId: string }, ApplyRefusal>> {
  if (!isId(campaignId)) return refuse("not-found", "There is no such campaign.");
  if (!isId(key)) return refuse("key-reused", "This form is out of date. Load the page again.");
  const seen = await readOpening(scope, campaignId, key);
  if (!seen) return refuse("not-found", "There is no such campaign.");
  if (seen.applicationId) {
    return seen.sameKey
      ? { ok: true, applicationId: seen.applicationId }
      : refuse(
          "already-applied",
          "You have applied to this campaign before. One application per campaign, for good.",
        );
  }
  if (isOutdated) return refuse("campaign-changed", CHANGED);
  if (seen.fixedFee !== null && terms.fee !== seen.fixedFee) {
    const fee = formatMoney(seen.fixedFee, seen.currency);
    return refuse("fixed-rate", `This campaign pays a fixed rate of ${fee}.`);
  }
  const applicationId = newId();
  const rows = await retrying(() =>
    db.$queryRaw<{ id: string }[]>(
      openingStatement({
        scope,
        brandId: seen.brandId,
        campaignId,
        applicationId,
        terms,
        currency: currency ?? null,
        message: message.trim(),
        key,
        at: at ?? seen.now,
        clock: at ?? null,
      }),
    ),
  );
  if (rows.length === 1) return { ok: true, applicationId };
  const now = await readOpening(scope, campaignId, key);
  if (now?.applicationId && now.sameKey) return { ok: true, applicationId: now.applicationId };
  if (now && currency !== undefined && now.currency !== currency) return refuse("campaign-changed", CHANGED);
  return now?.applicationId
    ? refuse(
        "already-applied",
        "You have applied to this campaign before. One application per campaign, for good.",
      )
    : refuse("campaign-closed", "This campaign no longer takes applications.");
}
