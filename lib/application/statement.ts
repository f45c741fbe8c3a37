import type { Currency } from "@/lib/money/money";
import { termsInput } from "@/lib/negotiation/statement";
import type { Terms } from "@/lib/negotiation/terms";
import type { InfluencerScope } from "@/lib/session/scope";
import { Prisma } from "@/prisma/generated/client";

/** An application found admissible, and everything its one statement writes. */
export type Opening = {
  readonly scope: InfluencerScope;
  readonly brandId: string;
  readonly campaignId: string;
  readonly applicationId: string;
  readonly terms: Terms;
  /** What their amounts are in; null, the campaign's own. */
  readonly currency: Currency | null;
  readonly message: string;
  readonly key: string;
  readonly at: Date;
  /** The instant the campaign's own deadline is held against; the database's clock when null. */
  readonly clock: Date | null;
};

/**
 * The one guarded statement of an application (N1, N9): offer 0, its event, the campaign's count. It holds the open
 * campaign against closing while it runs and takes the applicant's profile as it is on this day. Returns no row, and
 * has written nothing, when the campaign no longer takes applications or the influencer has applied before.
 */
export function openingStatement(opening: Opening): Prisma.Sql {
  return Prisma.sql`
  WITH input AS MATERIALIZED (
    SELECT * FROM jsonb_to_record(${JSON.stringify(inputOf(opening))}::jsonb) AS i(
      brand_id uuid, campaign_id uuid, id uuid, influencer_id uuid, actor uuid, clock timestamptz, at timestamptz,
      payload text, key uuid, currency text, fee bigint, deliverables jsonb, usage_rights text, licence_days int,
      exclusivity_days int, gifted_product text, gifted_value bigint, commission_bps int, message text)
  ), taking AS (
    SELECT c.brand_id, c.id, c.currency, c.fixed_fee
      FROM input i
      JOIN campaign c ON c.brand_id = i.brand_id AND c.id = i.campaign_id
     WHERE c.state = 'open' AND (c.apply_by IS NULL OR c.apply_by > coalesce(i.clock, clock_timestamp()))
       AND (c.fixed_fee IS NULL OR c.fixed_fee = i.fee) AND c.currency = coalesce(i.currency, c.currency)
       FOR SHARE OF c
  ), reach AS (
    SELECT array_agg(ch.platform ORDER BY ch.followers DESC) AS platforms,
           least(sum(ch.followers), 2147483647)::int AS followers,
           coalesce(sum(ch.followers::bigint * ch.engagement_bps) / nullif(sum(ch.followers), 0), 0)::int AS engagement
      FROM channel ch, input i WHERE ch.influencer_id = i.influencer_id
  ), applied AS (
    INSERT INTO application (brand_id, id, campaign_id, influencer_id, currency, fixed_rate, standing_fee, fees, opened_at,
                             standing_at, expires_at, event_seq, event_hash, applicant_name, applicant_handle,
                             applicant_platforms, followers, engagement_bps)
    SELECT t.brand_id, i.id, t.id, p.id, t.currency, t.fixed_fee IS NOT NULL, i.fee, ARRAY[i.fee], i.at, i.at,
           i.at + interval '1008 hours', 1,
           event_hash('', i.id, 1, 'applied', 'influencer', i.actor, i.at, i.payload),
           p.name, p.handle, coalesce(r.platforms, '{}'), coalesce(r.followers, 0), coalesce(r.engagement, 0)
      FROM taking t, input i JOIN influencer p ON p.id = i.influencer_id, reach r
    ON CONFLICT (brand_id, campaign_id, influencer_id) DO NOTHING
    RETURNING *
  ), counted AS (
    UPDATE ledger l SET brand_turn = l.brand_turn + 1 FROM applied a
     WHERE l.brand_id = a.brand_id AND l.campaign_id = a.campaign_id
  ), offered AS (
    INSERT INTO offer (brand_id, application_id, number, party, made_by, at, fee, deliverables, usage_rights,
                       licence_days, exclusivity_days, gifted_product, gifted_value, commission_bps, message)
    SELECT a.brand_id, a.id, 0, 'influencer', i.actor, i.at, i.fee, i.deliverables, i.usage_rights, i.licence_days,
           i.exclusivity_days, i.gifted_product, i.gifted_value, i.commission_bps, i.message
      FROM applied a, input i
  ), logged AS (
    INSERT INTO event (brand_id, application_id, seq, kind, party, actor_id, at, payload, key, hash)
    SELECT a.brand_id, a.id, 1, 'applied', 'influencer', i.actor, i.at, i.payload, i.key, a.event_hash
      FROM applied a, input i
  ), queued AS (
    INSERT INTO outbox (brand_id, application_id, seq) SELECT a.brand_id, a.id, 1 FROM applied a
  )
  SELECT a.id FROM applied a`;
}

/** The one parameter of the statement, by the names its record has there. */
function inputOf({ scope, terms, message, ...o }: Opening) {
  return {
    brand_id: o.brandId,
    campaign_id: o.campaignId,
    id: o.applicationId,
    influencer_id: scope.influencerId,
    actor: scope.userId,
    clock: o.clock,
    at: o.at,
    payload: JSON.stringify({ terms, message }),
    key: o.key,
    currency: o.currency,
    ...termsInput(terms),
    message,
  };
}
