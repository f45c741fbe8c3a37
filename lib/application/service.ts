import { rows } from "@/lib/db/sql";
import { digestOf } from "@/lib/digest/digest";
import { isId, newId } from "@/lib/id/id";
import { type Currency, formatMoney } from "@/lib/money/money";
import { type ContentObjection, objectionToOffer } from "@/lib/negotiation/content";
import { open } from "@/lib/negotiation/thread";
import { type Refusal, refuse } from "@/lib/refusal/refusal";
import type { InfluencerScope } from "@/lib/session/scope";
import { termsToJson } from "@/lib/terms/codec";
import type { Terms } from "@/lib/terms/terms";
import { CHANGED } from "./application";
import { readOpening, type Submission } from "./queries";
import { openingStatement } from "./statement";

export type ApplyRequest = {
  readonly campaignId: string;
  /** One to three sets of terms, the lead first (N17). */
  readonly alternatives: readonly Terms[];
  /** The currency of the amounts; the campaign's own if not given. */
  readonly currency?: Currency;
  /** True if the campaign's conditions have changed since the applicant was shown them. */
  readonly isOutdated?: boolean;
  readonly message: string;
  /** A UUID of this submission (N12). */
  readonly key: string;
  /** Replaces the database's clock, for demo content and tests set in the past. */
  readonly at?: Date;
};

type ApplyRefusal =
  | "not-found"
  | "campaign-closed"
  | "campaign-changed"
  | "already-applied"
  | "fixed-rate"
  | "key-reused"
  | ContentObjection["name"];

export type ApplyOutcome =
  | { readonly ok: true; readonly applicationId: string }
  | {
      readonly ok: false;
      readonly refusal: Refusal<ApplyRefusal> & Pick<ContentObjection, "alternative" | "term">;
    };

/**
 * Applies to an open campaign with a proposed rate. This makes offer 0, and it is the brand's turn (N1). Refuses
 * `not-found`, `campaign-closed` (also after its last day for applications or its decision date), `campaign-changed`
 * (since it was shown), `already-applied` (N9), `fixed-rate` if a fee differs from the campaign's own (N15), and
 * whatever no offer may contain (`objectionToOffer`). The same key with the same content again gives the same answer;
 * with other content it is refused (`key-reused`).
 */
export async function apply(
  scope: InfluencerScope,
  { campaignId, alternatives, currency, isOutdated = false, message, key, at }: ApplyRequest,
): Promise<ApplyOutcome> {
  if (!isId(campaignId)) return NOT_FOUND;
  if (!isId(key)) return refuse("key-reused", "This form is out of date. Reload the page.");
  const submission = { key, digest: digestOf([alternatives.map(termsToJson), message.trim()]) };
  const seen = await readOpening(scope, campaignId, submission);
  if (!seen) return NOT_FOUND;
  if (seen.applicationId) return earlierAnswer(seen.applicationId, seen);
  if (isOutdated) return refuse("campaign-changed", CHANGED);
  const { fixedFee, fixed, decideBy } = seen;
  if (fixedFee !== null && alternatives.some(({ fee }) => fee !== fixedFee)) {
    const fee = formatMoney(fixedFee, seen.currency);
    return refuse("fixed-rate", `This campaign pays a fixed rate of ${fee}.`);
  }
  const now = at ?? seen.now;
  const objection = objectionToOffer({ alternatives, fixed, standing: null, now });
  if (objection) return { ok: false, refusal: objection };
  const applicationId = newId();
  const fixedRate = fixedFee !== null;
  const applied = await rows<{ id: string }>(
    openingStatement({
      scope,
      brandId: seen.brandId,
      campaignId,
      applicationId,
      opened: open({ alternatives, by: "influencer", at: now, decideBy, fixedRate, fixed }),
      currency: currency ?? null,
      message: message.trim(),
      ...submission,
      clock: at ?? null,
    }),
  );
  return applied.length === 1
    ? { ok: true, applicationId }
    : whyNotApplied(scope, { campaignId, submission, seen, currency });
}

const NOT_FOUND = refuse("not-found", "Campaign not found.");
const ALREADY_APPLIED = refuse(
  "already-applied",
  "You’ve already applied to this campaign. You can apply only once per campaign.",
);

const OTHER_CONTENT = refuse(
  "key-reused",
  "You’ve already sent this application, with other terms or another message. It stands as you sent it then; what you wrote here hasn’t been sent.",
);

/** N12: what this submission got the first time, or why it is not that one. */
function earlierAnswer(
  applicationId: string,
  { sameKey, sameContent }: Pick<Seen, "sameKey" | "sameContent">,
): ApplyOutcome {
  if (sameContent) return { ok: true, applicationId };
  return sameKey ? OTHER_CONTENT : ALREADY_APPLIED;
}

type Seen = NonNullable<Awaited<ReturnType<typeof readOpening>>>;

/** The guarded statement wrote nothing: finds out what has changed since the campaign was read. */
async function whyNotApplied(
  scope: InfluencerScope,
  {
    campaignId,
    submission,
    seen,
    currency,
  }: { campaignId: string; submission: Submission; seen: Seen; currency?: Currency },
): Promise<ApplyOutcome> {
  const now = await readOpening(scope, campaignId, submission);
  if (now?.applicationId) return earlierAnswer(now.applicationId, now);
  const isChanged =
    now !== null &&
    (now.currency !== (currency ?? seen.currency) ||
      now.fixedFee !== seen.fixedFee ||
      JSON.stringify(now.fixed) !== JSON.stringify(seen.fixed));
  return isChanged
    ? refuse("campaign-changed", CHANGED)
    : refuse("campaign-closed", "This campaign no longer takes applications.");
}
