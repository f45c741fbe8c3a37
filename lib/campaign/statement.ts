import { appended, hashAfter } from "@/lib/event/statement";
import { memberWho } from "@/lib/member/statement";
import { fixedToJson } from "@/lib/terms/codec";
import { Prisma } from "@/prisma/generated/client";
import type { CampaignInput, Product } from "./campaign";
import { appendHappened, type CampaignWrite, clock, eventOf } from "./log/statement";

/** A campaign as it is written: every product has an id. */
export type WrittenCampaign = Omit<CampaignInput, "products"> & { readonly products: readonly Product[] };

/** What a campaign's form contains, as one parameter: the CTE `input`, to be read as `input i`. */
function inputOf(
  { scope, campaignId, at }: CampaignWrite,
  campaign: WrittenCampaign,
  open = false,
): Prisma.Sql {
  const input = {
    brand_id: scope.brandId,
    id: campaignId,
    clock: at,
    open,
    name: campaign.name,
    brief: campaign.brief,
    currency: campaign.currency,
    budget: campaign.budget,
    fixed_fee: campaign.fixedFee,
    fixed_terms: fixedToJson(campaign.fixed),
    platforms: campaign.platforms,
    apply_by: campaign.applyBy,
    decide_on: campaign.decideOn,
    zone: campaign.zone,
    products: campaign.products,
  };
  return Prisma.sql`input AS MATERIALIZED (
    SELECT *, (r.decide_on + 1)::timestamp AT TIME ZONE r.zone AS decide_by
      FROM jsonb_to_record(${JSON.stringify(input)}::jsonb) AS r(
        brand_id uuid, id uuid, clock timestamptz, open boolean, name text, brief text, currency text, budget bigint,
        fixed_fee bigint, fixed_terms jsonb, platforms text[], apply_by timestamptz, decide_on date, zone text,
        products jsonb)
  )`;
}

const PRODUCTS = Prisma.sql`jsonb_to_recordset(i.products) AS p (id uuid, name text, value bigint)`;

/**
 * Writes a campaign, its ledger, its products and its first events; nothing if the id already exists. SQL because it
 * writes all of them or none, guarded by the member's role and the database's clock. Returns no row if the member may
 * not run campaigns. Otherwise it says whether the days are still in the future; `known` is the state of the campaign
 * if this submission, with this content, already made it.
 */
export function createStatement(
  writing: CampaignWrite,
  campaign: WrittenCampaign,
  { key, digest }: { key: string; digest: string },
  open: boolean,
): Prisma.Sql {
  const at = Prisma.sql`f.at`;
  const created = hashAfter(Prisma.sql`''`, Prisma.sql`1`, eventOf(writing, { kind: "created", at }));
  const opened = hashAfter(created, Prisma.sql`2`, eventOf(writing, { kind: "opened", at }));
  return Prisma.sql`
  WITH ${inputOf(writing, campaign, open)}, allowed AS MATERIALIZED (${memberWho(writing.scope, "run-campaigns")}
  ), asked AS MATERIALIZED (
    SELECT t.at, i.apply_by IS NULL OR i.apply_by > t.at AS applies_later,
           i.decide_by IS NULL OR i.decide_by > t.at AS decides_later,
           (SELECT c.state FROM campaign c JOIN event e ON e.brand_id = c.brand_id AND e.campaign_id = c.id
             WHERE c.brand_id = i.brand_id AND c.id = i.id AND e.subject = 'campaign' AND e.key = ${key}::uuid
               AND e.key_digest = decode(${digest}, 'hex')) AS known
      FROM allowed, input i, (SELECT ${clock(writing)} AS at) t
  ), fit AS MATERIALIZED (
    SELECT at FROM asked WHERE applies_later AND decides_later
  ), told AS MATERIALIZED (
    SELECT 1 AS seq, 'created' AS kind, f.at, '{}' AS payload, ${created} AS hash, ${key}::uuid AS key, ${digest} AS digest
      FROM fit f
    UNION ALL
    SELECT 2, 'opened', f.at, '{}', ${opened}, NULL, NULL FROM fit f, input i WHERE i.open
  ), made AS (
    INSERT INTO campaign (brand_id, id, name, brief, currency, fixed_fee, fixed_terms, platforms, state, apply_by, decide_on,
                          zone, created_at, opened_at, event_seq, event_hash)
    SELECT i.brand_id, i.id, i.name, i.brief, i.currency, i.fixed_fee, i.fixed_terms, i.platforms,
           CASE WHEN i.open THEN 'open' ELSE 'draft' END, i.apply_by, i.decide_on, i.zone, t.at,
           CASE WHEN i.open THEN t.at END, t.seq, t.hash
      FROM input i, (SELECT * FROM told ORDER BY seq DESC LIMIT 1) t
    ON CONFLICT (brand_id, id) DO NOTHING
    RETURNING brand_id, id
  ), money AS (
    INSERT INTO ledger (brand_id, campaign_id, budget) SELECT made.brand_id, made.id, i.budget FROM made, input i
  ), offered AS (
    INSERT INTO product (brand_id, id, campaign_id, name, value)
    SELECT made.brand_id, p.id, made.id, p.name, p.value FROM made, input i, ${PRODUCTS}
  ), happened AS MATERIALIZED (
    SELECT told.* FROM told, made ORDER BY told.seq
  ), ${appendHappened(writing, { key: Prisma.sql`h.key`, keyDigest: Prisma.sql`h.digest` })}
  SELECT applies_later, decides_later, known FROM asked`;
}

/** An instant as the log writes it. */
function instantText(at: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`to_jsonb(to_char(${at} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))`;
}

/**
 * An edit, all or nothing; returns one row if it was made. SQL because it is guarded and takes locks: first the
 * campaign's row, then its ledger, in the same order as closing does. The guards on money and on "nobody has applied"
 * read the ledger's row once it is locked. If the campaign is open, its log gets what the edit changed: first the
 * budget, then the conditions.
 */
export function editStatement(writing: CampaignWrite, campaign: WrittenCampaign): Prisma.Sql {
  const at = Prisma.sql`c.at`;
  const budget = eventOf(writing, { kind: "budget-changed", at, payload: Prisma.sql`c.budget_payload` });
  const conditions = eventOf(writing, { kind: "conditions-changed", at, payload: Prisma.sql`c.payload` });
  return Prisma.sql`
  WITH ${inputOf(writing, campaign)}, seen AS MATERIALIZED (
    SELECT c.* FROM campaign c
     WHERE c.brand_id = ${writing.scope.brandId}::uuid AND c.id = ${writing.campaignId}::uuid AND c.state IN ('draft', 'open')
       FOR NO KEY UPDATE
  ), allowed AS MATERIALIZED (${memberWho(writing.scope, "run-campaigns", Prisma.sql`seen`)}
  ), timed AS MATERIALIZED (
    SELECT allowed.*, ${clock(writing)} AS at FROM allowed
  ), held AS MATERIALIZED (
    SELECT t.*, l.budget AS old_budget, l.committed + l.reserved AS promised,
           l.brand_turn + l.influencer_turn + l.agreed + l.ended + l.expired AS applications
      FROM timed t JOIN ledger l ON l.brand_id = t.brand_id AND l.campaign_id = t.id
       FOR NO KEY UPDATE OF l
  ), fit AS MATERIALIZED (
    SELECT h.* FROM held h, input i
     WHERE (i.apply_by IS NULL OR i.apply_by > h.at OR i.apply_by = h.apply_by)
       AND (i.decide_by IS NOT DISTINCT FROM h.decide_by AND i.decide_on IS NOT DISTINCT FROM h.decide_on
            OR h.state = 'draft' AND (i.decide_by IS NULL OR i.decide_by > h.at))
       AND (h.state = 'draft' OR h.decide_on IS NULL OR i.zone = h.zone)
       AND (i.budget >= h.old_budget OR i.budget >= h.promised)
       AND (h.applications = 0 OR i.currency = h.currency AND i.fixed_fee IS NOT DISTINCT FROM h.fixed_fee
                                  AND i.fixed_terms = h.fixed_terms)
  ), before AS MATERIALIZED (
    SELECT p.id, p.name, p.value FROM product p JOIN fit ON p.brand_id = fit.brand_id AND p.campaign_id = fit.id
       FOR UPDATE OF p
  ), compared AS MATERIALIZED (
    SELECT f.*, f.state = 'open' AND i.budget <> f.old_budget AS is_budget,
           jsonb_build_object('from', f.old_budget, 'to', i.budget, 'currency', i.currency)::text AS budget_payload,
           f.state = 'open' AND d.changed IS NOT NULL AS is_conditions,
           jsonb_build_object('changed', d.changed, 'from', coalesce(d.old, '{}'), 'to', coalesce(d.new, '{}'),
                              'currency', i.currency)::text AS payload
      FROM fit f, input i, LATERAL (
        SELECT jsonb_agg(v.name ORDER BY v.place) AS changed, jsonb_object_agg(v.name, v.old) FILTER (WHERE v.told) AS old,
               jsonb_object_agg(v.name, v.new) FILTER (WHERE v.told) AS new
          FROM (VALUES
            (1, 'name', true, to_jsonb(f.name), to_jsonb(i.name)),
            (2, 'brief', false, to_jsonb(f.brief), to_jsonb(i.brief)),
            (3, 'currency', true, to_jsonb(f.currency), to_jsonb(i.currency)),
            (4, 'pricing', true, to_jsonb(f.fixed_fee), to_jsonb(i.fixed_fee)),
            (5, 'terms', false, f.fixed_terms, i.fixed_terms),
            (6, 'platforms', true, to_jsonb(f.platforms), to_jsonb(i.platforms)),
            (7, 'applyBy', true, ${instantText(Prisma.sql`f.apply_by`)}, ${instantText(Prisma.sql`i.apply_by`)}),
            (8, 'products', false,
             (SELECT coalesce(jsonb_agg(to_jsonb(b) ORDER BY b.id), '[]') FROM before b),
             (SELECT coalesce(jsonb_agg(to_jsonb(p) ORDER BY p.id), '[]') FROM ${PRODUCTS}))
          ) AS v(place, name, told, old, new)
         WHERE v.old IS DISTINCT FROM v.new) d
  ), budgeted AS MATERIALIZED (
    SELECT c.*, c.event_seq + c.is_budget::int AS budget_seq,
           CASE WHEN c.is_budget THEN ${hashAfter(Prisma.sql`c.event_hash`, Prisma.sql`c.event_seq + 1`, budget)}
                ELSE c.event_hash END AS budget_hash
      FROM compared c
  ), chained AS MATERIALIZED (
    SELECT c.*, c.budget_seq + c.is_conditions::int AS last_seq,
           CASE WHEN c.is_conditions
                THEN ${hashAfter(Prisma.sql`c.budget_hash`, Prisma.sql`c.budget_seq + 1`, conditions)}
                ELSE c.budget_hash END AS last_hash
      FROM budgeted c
  ), happened AS MATERIALIZED (
    SELECT c.budget_seq AS seq, 'budget-changed' AS kind, c.at, c.budget_payload AS payload, c.budget_hash AS hash
      FROM chained c WHERE c.is_budget
    UNION ALL
    SELECT c.last_seq, 'conditions-changed', c.at, c.payload, c.last_hash FROM chained c WHERE c.is_conditions
    ORDER BY seq
  ), ${appendHappened(writing)}, money AS (
    UPDATE ledger l SET budget = i.budget FROM chained c, input i WHERE l.brand_id = c.brand_id AND l.campaign_id = c.id
  ), gone AS (
    DELETE FROM product p USING chained c, input i
     WHERE p.brand_id = c.brand_id AND p.campaign_id = c.id
       AND p.id NOT IN (SELECT p.id FROM ${PRODUCTS})
  ), kept AS (
    INSERT INTO product (brand_id, id, campaign_id, name, value)
    SELECT c.brand_id, p.id, c.id, p.name, p.value FROM chained c, input i, ${PRODUCTS}
    ON CONFLICT (brand_id, id) DO UPDATE SET name = excluded.name, value = excluded.value
     WHERE product.campaign_id = excluded.campaign_id
  )
  UPDATE campaign c
     SET name = i.name, brief = i.brief, currency = i.currency, fixed_fee = i.fixed_fee, fixed_terms = i.fixed_terms,
         platforms = i.platforms, apply_by = i.apply_by, decide_on = i.decide_on, zone = i.zone,
         event_seq = chained.last_seq, event_hash = chained.last_hash
    FROM chained, input i
   WHERE c.brand_id = chained.brand_id AND c.id = chained.id
  RETURNING c.id`;
}

/**
 * Opens a draft that has a brief and whose days are still in the future: the last day to apply, the decision date,
 * and the due days among its fixed terms (with half a day's grace, because it may still be that day somewhere). SQL
 * because these and the role guard the write.
 */
export function openStatement(writing: CampaignWrite): Prisma.Sql {
  const at = Prisma.sql`o.at`;
  return Prisma.sql`
  WITH seen AS MATERIALIZED (
    SELECT c.* FROM campaign c
     WHERE c.brand_id = ${writing.scope.brandId}::uuid AND c.id = ${writing.campaignId}::uuid AND c.state = 'draft'
       AND c.brief <> ''
       FOR NO KEY UPDATE
  ), allowed AS MATERIALIZED (${memberWho(writing.scope, "run-campaigns", Prisma.sql`seen`)}
  ), timed AS MATERIALIZED (
    SELECT allowed.*, ${clock(writing)} AS at FROM allowed
  ), opening AS MATERIALIZED (
    SELECT o.*, o.event_seq + 1 AS seq, 'opened' AS kind, '{}' AS payload,
           ${hashAfter(Prisma.sql`o.event_hash`, Prisma.sql`o.event_seq + 1`, eventOf(writing, { kind: "opened", at }))} AS hash
      FROM timed o
     WHERE (o.apply_by IS NULL OR o.apply_by > o.at) AND (o.decide_by IS NULL OR o.decide_by > o.at)
       AND NOT EXISTS (
         SELECT FROM jsonb_array_elements(o.fixed_terms -> 'deliverables') line
          WHERE (line -> 'due' ->> 'on')::date < ((o.at - interval '12 hours') AT TIME ZONE 'UTC')::date)
  ), happened AS (SELECT * FROM opening), ${appendHappened(writing)}
  UPDATE campaign c SET state = 'open', opened_at = o.at, event_seq = o.seq, event_hash = o.hash
    FROM opening o
   WHERE c.brand_id = o.brand_id AND c.id = o.id`;
}

/**
 * Closes an open campaign, or finalises the roster of an open or closed one that has somebody on it (N16), unless
 * more negotiations are open than were `shown`. The count is read from the ledger's row under its lock, and the row
 * is marked closed there: a move waiting for it finds the campaign closed and is refused. Finalising an open campaign
 * also closes it, and the log gets both events. SQL because it is guarded and takes locks.
 */
export function closeStatement(
  writing: CampaignWrite,
  { shown, state }: { shown: number; state: "closed" | "finalised" },
): Prisma.Sql {
  const finalise = state === "finalised";
  const at = Prisma.sql`t.at`;
  const closed = eventOf(writing, { kind: "closed", at });
  const finalised = eventOf(writing, { kind: "finalised", at, payload: Prisma.sql`t.roster_payload` });
  const { brandId, userId } = writing.scope;
  return Prisma.sql`
  WITH seen AS MATERIALIZED (
    SELECT c.* FROM campaign c
     WHERE c.brand_id = ${brandId}::uuid AND c.id = ${writing.campaignId}::uuid
       AND c.state IN ('open', ${finalise ? "closed" : "open"})
       FOR NO KEY UPDATE
  ), allowed AS MATERIALIZED (
    ${memberWho(writing.scope, finalise ? "finalise-roster" : "run-campaigns", Prisma.sql`seen`)}
  ), counted AS MATERIALIZED (
    SELECT allowed.*, l.brand_turn + l.influencer_turn AS open, l.agreed
      FROM ledger l JOIN allowed ON l.brand_id = allowed.brand_id AND l.campaign_id = allowed.id
       FOR NO KEY UPDATE OF l
  ), timed AS MATERIALIZED (
    SELECT counted.*, ${clock(writing)} AS at, jsonb_build_object('places', agreed)::text AS roster_payload FROM counted
     WHERE open <= ${shown}::bigint AND (NOT ${finalise}::boolean OR agreed > 0)
  ), ended AS MATERIALIZED (
    SELECT t.*,
           ${hashAfter(Prisma.sql`t.event_hash`, Prisma.sql`t.event_seq + 1`, closed)} AS closed_hash,
           ${hashAfter(Prisma.sql`t.roster_hash`, Prisma.sql`t.roster_seq + 1`, finalised)} AS finalised_hash
      FROM timed t
  ), happened AS MATERIALIZED (
    SELECT event_seq + 1 AS seq, 'closed' AS kind, at, '{}' AS payload, closed_hash AS hash FROM ended WHERE state = 'open'
  ), ${appendHappened(writing)}, ${appended(finalised, {
    as: "roster",
    from: Prisma.sql`(SELECT * FROM ended WHERE ${finalise}::boolean) t`,
    brandId: Prisma.sql`t.brand_id`,
    seq: Prisma.sql`t.roster_seq + 1`,
    hash: Prisma.sql`t.finalised_hash`,
  })}, shut AS (
    UPDATE ledger l SET closed = true FROM ended WHERE l.brand_id = ended.brand_id AND l.campaign_id = ended.id
  )
  UPDATE campaign c
     SET state = ${state}, closed_at = coalesce(c.closed_at, ended.at),
         closed_by = coalesce(c.closed_by, ${userId}::uuid),
         finalised_at = CASE WHEN ${finalise}::boolean THEN ended.at END,
         finalised_by = CASE WHEN ${finalise}::boolean THEN ${userId}::uuid END,
         event_seq = c.event_seq + (ended.state = 'open')::int,
         event_hash = CASE WHEN ended.state = 'open' THEN ended.closed_hash ELSE c.event_hash END,
         roster_seq = c.roster_seq + ${finalise}::boolean::int,
         roster_hash = CASE WHEN ${finalise}::boolean THEN ended.finalised_hash ELSE c.roster_hash END
    FROM ended
   WHERE c.brand_id = ended.brand_id AND c.id = ended.id`;
}
