import { instant } from "@/lib/db/instant";
import type { Terms } from "@/lib/negotiation/negotiation";
import { termsColumns } from "@/lib/negotiation/statement";
import type { InfluencerScope } from "@/lib/session/scope";
import { Prisma } from "@/prisma/generated/client";

/** An application found admissible, and everything its one statement writes. */
export type Opening = {
  readonly scope: InfluencerScope;
  readonly brandId: string;
  readonly campaignId: string;
  readonly applicationId: string;
  readonly terms: Terms;
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
export const openingStatement = (o: Opening): Prisma.Sql => {
  const at = Prisma.sql`${instant(o.at)}::timestamptz`;
  const payload = JSON.stringify({ terms: o.terms, message: o.message });
  return Prisma.sql`
  WITH taking AS (
    SELECT c.brand_id, c.id, c.currency, c.fixed_fee FROM campaign c
     WHERE c.brand_id = ${o.brandId}::uuid AND c.id = ${o.campaignId}::uuid AND c.state = 'open'
       AND (c.apply_by IS NULL OR c.apply_by > coalesce(${instant(o.clock)}::timestamptz, clock_timestamp()))
       FOR SHARE
  ), reach AS (
    SELECT ch.influencer_id, array_agg(ch.platform ORDER BY ch.followers DESC) AS platforms,
           least(sum(ch.followers), 2147483647)::int AS followers,
           coalesce(sum(ch.followers::bigint * ch.engagement_bps) / nullif(sum(ch.followers), 0), 0)::int AS engagement
      FROM channel ch WHERE ch.influencer_id = ${o.scope.influencerId}::uuid GROUP BY ch.influencer_id
  ), applied AS (
    INSERT INTO application (brand_id, id, campaign_id, influencer_id, currency, fixed_rate, standing_fee, fees, opened_at,
                             standing_at, expires_at, event_seq, event_hash, applicant_name, applicant_handle,
                             applicant_platforms, followers, engagement_bps)
    SELECT t.brand_id, ${o.applicationId}::uuid, t.id, i.id, t.currency, t.fixed_fee IS NOT NULL,
           ${o.terms.fee}::bigint, ARRAY[${o.terms.fee}::bigint], ${at}, ${at}, ${at} + interval '1008 hours', 1,
           event_hash('', ${o.applicationId}::uuid, 1, 'applied', 'influencer', ${o.scope.userId}::uuid, ${at}, ${payload}),
           i.name, i.handle, coalesce(r.platforms, '{}'), coalesce(r.followers, 0), coalesce(r.engagement, 0)
      FROM taking t JOIN influencer i ON i.id = ${o.scope.influencerId}::uuid LEFT JOIN reach r ON r.influencer_id = i.id
    ON CONFLICT (brand_id, campaign_id, influencer_id) DO NOTHING
    RETURNING *
  ), counted AS (
    UPDATE ledger l SET brand_turn = l.brand_turn + 1 FROM applied a
     WHERE l.brand_id = a.brand_id AND l.campaign_id = a.campaign_id
  ), offered AS (
    INSERT INTO offer (brand_id, application_id, number, party, made_by, at, fee, deliverables, usage_rights,
                       licence_days, exclusivity_days, gifted_product, gifted_value, commission_bps, message)
    SELECT a.brand_id, a.id, 0, 'influencer', ${o.scope.userId}::uuid, a.opened_at, ${termsColumns(o.terms)}, ${o.message}
      FROM applied a
  ), logged AS (
    INSERT INTO event (brand_id, application_id, seq, kind, party, actor_id, at, payload, key, hash)
    SELECT a.brand_id, a.id, 1, 'applied', 'influencer', ${o.scope.userId}::uuid, a.opened_at, ${payload},
           ${o.key}::uuid, a.event_hash FROM applied a
  ), queued AS (
    INSERT INTO outbox (brand_id, application_id, seq) SELECT a.brand_id, a.id, 1 FROM applied a
  )
  SELECT a.id FROM applied a`;
};
