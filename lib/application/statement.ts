import { appended, type EventColumns, hashAfter } from "@/lib/event/statement";
import { hashesOf, salted } from "@/lib/event/text";
import type { Currency } from "@/lib/money/money";
import { offerInput } from "@/lib/negotiation/statement";
import { type Negotiation, standingOffer } from "@/lib/negotiation/thread";
import type { InfluencerScope } from "@/lib/session/scope";
import { termsToJson } from "@/lib/terms/codec";
import { Prisma } from "@/prisma/generated/client";

/** An application that passed all checks, with everything that its one statement writes. */
export type ApplicationWrite = {
  readonly scope: InfluencerScope;
  readonly brandId: string;
  readonly campaignId: string;
  readonly applicationId: string;
  /** The negotiation it opens, under the conditions that were read. */
  readonly opened: Negotiation;
  /** The currency of the amounts; null for the campaign's own. */
  readonly currency: Currency | null;
  readonly message: string;
  readonly key: string;
  readonly digest: string;
  /** The instant to compare the campaign's own deadline with; null for the database's clock. */
  readonly clock: Date | null;
};

/**
 * The guarded statement of an application (N1, N9): writes offer 0 with its alternatives, its event and the
 * campaign's count. SQL because it must lock the open campaign against closing and changes while it writes, all or
 * nothing. It copies the applicant's profile as it is today. Returns no row, and has written nothing, if the campaign
 * no longer takes applications, its conditions have changed, or the influencer has applied before.
 */
export function openingStatement(opening: ApplicationWrite): Prisma.Sql {
  return Prisma.sql`
  WITH input AS MATERIALIZED (
    SELECT * FROM jsonb_to_record(${JSON.stringify(inputOf(opening))}::jsonb) AS i(
      brand_id uuid, campaign_id uuid, id uuid, influencer_id uuid, actor uuid, clock timestamptz, at timestamptz,
      payload text, texts jsonb, key uuid, key_digest text, currency text, fixed_rate boolean, fixed_terms jsonb, decide_by timestamptz,
      expires_at timestamptz, lead bigint, lowest bigint, dearest bigint, alternatives jsonb)
  ), taking AS (
    SELECT c.brand_id, c.id, c.currency
      FROM input i
      JOIN campaign c ON c.brand_id = i.brand_id AND c.id = i.campaign_id
     WHERE c.state = 'open' AND (c.apply_by IS NULL OR c.apply_by > coalesce(i.clock, clock_timestamp()))
       AND (c.decide_by IS NULL OR c.decide_by > coalesce(i.clock, clock_timestamp()))
       AND c.currency = coalesce(i.currency, c.currency) AND (c.fixed_fee IS NULL OR c.fixed_fee = i.lead)
       AND (c.fixed_fee IS NOT NULL) = i.fixed_rate AND c.fixed_terms = i.fixed_terms
       AND c.decide_by IS NOT DISTINCT FROM i.decide_by
       FOR SHARE OF c
  ), reach AS (
    SELECT array_agg(ch.platform ORDER BY ch.followers DESC) AS platforms,
           least(sum(ch.followers), 2147483647)::int AS followers,
           coalesce(sum(ch.followers::bigint * ch.engagement_bps) / nullif(sum(ch.followers), 0), 0)::int AS engagement
      FROM channel ch, input i WHERE ch.influencer_id = i.influencer_id
  ), applied AS (
    INSERT INTO application (brand_id, id, campaign_id, influencer_id, currency, fixed_rate, fixed_terms, decide_by,
                             standing_fee, fees, lowest_fees, dearest_fees, opened_at, standing_at, expires_at, event_seq,
                             event_hash, applicant_name, applicant_handle, applicant_platforms, followers, engagement_bps)
    SELECT t.brand_id, i.id, t.id, p.id, t.currency, i.fixed_rate, i.fixed_terms, i.decide_by, i.lead, ARRAY[i.lead],
           ARRAY[i.lowest], ARRAY[i.dearest], i.at, i.at, i.expires_at, 1,
           ${hashAfter(Prisma.sql`''`, Prisma.sql`1`, eventOf(Prisma.sql`i.id`))},
           u.name, p.handle, coalesce(r.platforms, '{}'), coalesce(r.followers, 0), coalesce(r.engagement, 0)
      FROM taking t, input i JOIN influencer p ON p.id = i.influencer_id JOIN user_account u ON u.id = p.user_id, reach r
    ON CONFLICT (brand_id, campaign_id, influencer_id) DO NOTHING
    RETURNING *
  ), counted AS (
    UPDATE ledger l SET brand_turn = l.brand_turn + 1 FROM applied a
     WHERE l.brand_id = a.brand_id AND l.campaign_id = a.campaign_id
  ), offered AS (
    INSERT INTO offer (brand_id, application_id, number, party, made_by, at)
    SELECT a.brand_id, a.id, 0, 'influencer', i.actor, i.at FROM applied a, input i
  ), spelt AS (
    INSERT INTO alternative (brand_id, application_id, number, place, terms)
    SELECT a.brand_id, a.id, 0, t.place, t.terms
      FROM applied a, input i, jsonb_array_elements(i.alternatives) WITH ORDINALITY AS t (terms, place)
  ), ${appended(eventOf(Prisma.sql`a.id`), {
    from: Prisma.sql`applied a, input i`,
    brandId: Prisma.sql`a.brand_id`,
    seq: Prisma.sql`1`,
    hash: Prisma.sql`a.event_hash`,
    key: Prisma.sql`i.key`,
    keyDigest: Prisma.sql`i.key_digest`,
    texts: Prisma.sql`i.texts`,
  })}
  SELECT a.id FROM applied a`;
}

/** The event of an application, built from the input `i`. */
function eventOf(id: Prisma.Sql): EventColumns {
  return {
    subject: "negotiation",
    id,
    kind: Prisma.sql`'applied'`,
    actor: Prisma.sql`'person'`,
    party: Prisma.sql`'influencer'`,
    actorId: Prisma.sql`i.actor`,
    offerNumber: Prisma.sql`0::smallint`,
    at: Prisma.sql`i.at`,
    payload: Prisma.sql`i.payload`,
  };
}

/** The statement's one parameter, with the names that its record type declares. */
function inputOf({ scope, opened, message, ...o }: ApplicationWrite) {
  const offer = standingOffer(opened);
  const texts = salted({ message });
  return {
    brand_id: o.brandId,
    campaign_id: o.campaignId,
    id: o.applicationId,
    influencer_id: scope.influencerId,
    actor: scope.userId,
    clock: o.clock,
    at: offer.at,
    payload: JSON.stringify({ alternatives: offer.alternatives.map(termsToJson), ...hashesOf(texts) }),
    texts,
    key: o.key,
    key_digest: o.digest,
    currency: o.currency,
    fixed_rate: opened.fixedRate,
    fixed_terms: opened.fixed,
    decide_by: opened.decideBy,
    ...offerInput(opened),
  };
}
