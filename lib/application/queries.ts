import { rows } from "@/lib/db/sql";
import type { Currency } from "@/lib/money/money";
import type { InfluencerScope } from "@/lib/session/scope";
import type { FixedTerms } from "@/lib/terms/fixed";
import { Prisma } from "@/prisma/generated/client";

type OpeningRow = {
  brand_id: string;
  currency: Currency;
  fixed_fee: number | null;
  fixed_terms: FixedTerms;
  decide_by: Date | null;
  now: Date;
  application_id: string | null;
  same_key: boolean;
  same_content: boolean;
};

/** The idempotency key of a submission, and the digest of its content. */
export type Submission = { readonly key: string; readonly digest: string };

/**
 * What is needed to apply to a campaign: the campaign, any earlier application, and the database's clock. SQL because
 * all of it is read at the same instant.
 */
export async function readOpening(scope: InfluencerScope, campaignId: string, { key, digest }: Submission) {
  const [row] = await rows<OpeningRow>(Prisma.sql`
    SELECT c.brand_id, c.currency, c.fixed_fee, c.fixed_terms, c.decide_by, clock_timestamp() AS now,
           a.id AS application_id,
           coalesce(e.key = ${key}::uuid, false) AS same_key,
           coalesce(e.key = ${key}::uuid AND e.key_digest = decode(${digest}, 'hex'), false) AS same_content
      FROM campaign c
      LEFT JOIN application a ON a.brand_id = c.brand_id AND a.campaign_id = c.id
                             AND a.influencer_id = ${scope.influencerId}::uuid
      LEFT JOIN event e ON e.brand_id = a.brand_id AND e.subject = 'negotiation' AND e.subject_id = a.id
                       AND e.kind = 'applied'
     WHERE c.id = ${campaignId}::uuid AND c.state <> 'draft'`);
  return row
    ? {
        brandId: row.brand_id,
        currency: row.currency,
        fixedFee: row.fixed_fee,
        fixed: row.fixed_terms,
        decideBy: row.decide_by,
        now: row.now,
        applicationId: row.application_id,
        sameKey: row.same_key,
        sameContent: row.same_content,
      }
    : null;
}
