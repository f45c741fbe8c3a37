import { type EventColumns, hashAfter } from "@/lib/event/statement";
import { newId } from "@/lib/id/id";
import type { BrandScope } from "@/lib/session/scope";
import { Prisma } from "@/prisma/generated/client";

const { sql } = Prisma;

/** How long ago the crowd's campaigns opened, in days: before any of its negotiations. */
export const OPENED_AGO = 200;

const FIRST_NAMES =
  "Ada Amir Anja Bela Bruno Carmen Chidi Dalia Elena Emeka Farid Femi Gita Hiro Ines Ivan Jana Juno Kofi Lena Luca Mara Milan Mina Nils Noor Olga Omar Paula Quinn Rafael Rania Sana Selma Tariq Uma Vera Wei Yara Zane";
const LAST_NAMES =
  "Abara Berg Castro Diaz Endo Farah Grant Haas Ibrahim Jansen Kaur Lopez Mbeki Nagy Okoye Patel Quist Rossi Silva Tanaka Ueda Vargas Weber Xu Yilmaz Zeman Alder Brook Cliff Dale Field Glen Heath Isle Kerr Lake Marsh North Orchard Pond";

/** A number from 0 to 1023 that looks random but depends only on the row's `n` and the salt. */
function dice(salt: number) {
  return sql`(hashint8extended(n, ${salt}::bigint) & 1023)`;
}

/** A UUIDv7 that depends only on its time `ms` and a text. */
function idFrom(ms: Prisma.Sql, text: Prisma.Sql) {
  return sql`(lpad(to_hex((${ms})::bigint), 12, '0') || '7' || substr(md5(${text}), 1, 3) || '8' || substr(md5(${text}), 4, 15))::uuid`;
}

/** The crowd's accounts and profiles, numbered from 1. Existing ones stay as they are. */
export function people(count: number, passwordHash: string): Prisma.Sql {
  return sql`
  WITH crowd AS (
    SELECT n, ${idFrom(sql`1767225600000 + n`, sql`'account ' || n`)} AS user_id,
           ${idFrom(sql`1767225600000 + n`, sql`'influencer ' || n`)} AS id,
           (string_to_array(${FIRST_NAMES}, ' '))[1 + ${dice(1)} % 40] || ' '
             || (string_to_array(${LAST_NAMES}, ' '))[1 + ${dice(2)} % 40] AS name
      FROM generate_series(1::bigint, ${count}::bigint) n
  ), account AS (
    INSERT INTO user_account (id, email, name, password_hash)
    SELECT user_id, 'crowd' || n || '@creators.example', name, ${passwordHash} FROM crowd ON CONFLICT DO NOTHING
  )
  INSERT INTO influencer (id, user_id, handle, location, bio, categories, audience)
  SELECT id, user_id, lower(replace(name, ' ', '.')) || n, 'Scaleborough',
         'One of thousands of made-up profiles that show how Parley works at scale.', '{}', '{"ages": [], "genders": [], "countries": []}'
    FROM crowd ON CONFLICT DO NOTHING`;
}

/** One to three channels for everyone in the crowd who has none. */
export function channels(): Prisma.Sql {
  return sql`
  INSERT INTO channel (influencer_id, platform, handle, followers, engagement_bps)
  SELECT id, platform, handle, (1000 * exp(${dice(3)} / 150.0) / place)::int, 100 + ${dice(4)} % 800
    FROM (SELECT i.id, i.handle, hashtextextended(i.handle, 0) AS n FROM influencer i
           WHERE i.location = 'Scaleborough' AND NOT EXISTS (SELECT FROM channel c WHERE c.influencer_id = i.id)) crowd,
         unnest(ARRAY['instagram', 'tiktok', 'youtube']) WITH ORDINALITY AS on_it (platform, place)
   WHERE place = 1 + ${dice(5)} % 3 OR ${dice(6)} % 4 = place`;
}

/** The statements that make one campaign of `size` applications, in this order, in one transaction. */
export function campaign(brand: BrandScope, number: number, size: number): Prisma.Sql[] {
  const campaignId = newId();
  return [
    sql`
      INSERT INTO campaign (brand_id, id, name, brief, currency, platforms, state, created_at, opened_at)
      VALUES (${brand.brandId}::uuid, ${campaignId}::uuid, ${`Crowd ${number}`}, 'Weigh something you care about: flour, coffee, parcels or the cat. Show our scales at work.', 'USD', '{}', 'open',
              now() - make_interval(days => ${OPENED_AGO}::int), now() - make_interval(days => ${OPENED_AGO}::int))`,
    threads(number, size),
    proposals(brand),
    happenings(brand),
    sql`
      CREATE TEMP TABLE chained ON COMMIT DROP AS
      WITH RECURSIVE chain AS (
        SELECT h.*, ${hashAfter(sql`''`, sql`seq`, EVENT)} AS hash FROM happening h WHERE seq = 1
        UNION ALL
        SELECT h.*, ${hashAfter(sql`c.hash`, sql`h.seq`, EVENT)}
          FROM chain c JOIN happening h ON h.id = c.id AND h.seq = c.seq + 1
      )
      SELECT * FROM chain`,
    sql`ANALYZE thread (id, n), proposal (id, n, number), chained (id, seq)`,
    applications(brand, campaignId),
    // The checks and triggers below look up applications. Their plans must be made now that there are many.
    sql`DISCARD PLANS`,
    ...written(brand, campaignId),
  ];
}

/** An event's columns, over `happening h`. */
const EVENT: EventColumns = {
  subject: "negotiation",
  id: sql`h.id`,
  kind: sql`h.kind`,
  actor: sql`h.actor`,
  party: sql`h.party`,
  actorId: sql`h.actor_id`,
  offerNumber: sql`h.offer_number`,
  at: sql`h.at`,
  payload: sql`h.payload`,
};

/** How each application stands or ended: 32 % wait for the brand, 22 % for the influencer, 14 % agreed, 22 % ended, 10 % expired. */
function threads(number: number, size: number): Prisma.Sql {
  return sql`
  CREATE TEMP TABLE thread ON COMMIT DROP AS
  WITH fate AS (
    SELECT n, CASE WHEN ${dice(11)} % 100 < 32 THEN 'brand-turn' WHEN ${dice(11)} % 100 < 54 THEN 'influencer-turn'
                   WHEN ${dice(11)} % 100 < 68 THEN 'agreed' WHEN ${dice(11)} % 100 < 90 THEN 'ended'
                   ELSE 'expired' END AS fate
      FROM generate_series(${number}::bigint * 1000000 + 1, ${number}::bigint * 1000000 + ${size}::bigint) n
  ), standing AS (
    SELECT n, fate, date_trunc('milliseconds', now()) AS now,
           CASE fate WHEN 'brand-turn' THEN (ARRAY[0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 2, 2, 4, 4, 6])[1 + ${dice(12)} % 16]
                     WHEN 'influencer-turn' THEN (ARRAY[1, 1, 1, 1, 3, 3, 3, 5])[1 + ${dice(12)} % 8]
                     ELSE (ARRAY[0, 0, 0, 0, 0, 1, 1, 1, 2, 2, 2, 3, 3, 4, 5, 6])[1 + ${dice(12)} % 16] END AS standing_number
      FROM fate
  ), ended AS (
    SELECT *, CASE WHEN fate IN ('agreed', 'ended') THEN now - ${dice(13)} * interval '80 minutes' END AS ended_at
      FROM standing
  )
  SELECT n, standing_number, now,
         CASE WHEN fate IN ('agreed', 'ended', 'expired') THEN fate ELSE 'open' END AS state,
         CASE WHEN fate = 'agreed' THEN 'accepted' WHEN fate = 'expired' THEN 'expired'
              WHEN fate = 'ended' THEN CASE WHEN ${dice(14)} % 10 < 7 THEN 'declined' ELSE 'withdrawn' END END AS ending,
         CASE WHEN fate IN ('agreed', 'ended') THEN
           CASE WHEN (standing_number % 2 = 0) = (fate = 'agreed' OR ${dice(14)} % 10 < 7)
                THEN 'brand' ELSE 'influencer' END END AS ended_by,
         ended_at,
         CASE WHEN fate IN ('agreed', 'ended') THEN ended_at - interval '1 hour' - ${dice(15)} * interval '12 minutes'
              WHEN fate = 'expired' THEN now - interval '1008 hours' - interval '1 hour' - ${dice(15)} * interval '70 minutes'
              ELSE now - interval '1 minute' - ${dice(15)} * interval '59 minutes' END AS standing_at,
         interval '3 hours' + ${dice(16)} * interval '3 minutes' AS pause,
         (10000 + ${dice(17)} * 500 + ${dice(18)} * 10)::bigint AS ask,
         (ARRAY['budget-mismatch', 'wrong-audience', 'not-right-fit', 'other'])[1 + ${dice(19)} % 4] AS reason,
         i.id AS influencer_id, i.user_id, u.name, i.handle, r.platforms, r.followers, r.engagement_bps,
         ${idFrom(sql`extract(epoch FROM now) * 1000 + n % 1000000`, sql`'application ' || n`)} AS id,
         ${idFrom(sql`extract(epoch FROM now) * 1000 + n % 1000000`, sql`'contract ' || n`)} AS contract_id
    FROM ended
    JOIN influencer i ON i.id = ${idFrom(sql`1767225600000 + n % 1000000`, sql`'influencer ' || n % 1000000`)}
    JOIN user_account u ON u.id = i.user_id
    JOIN LATERAL (
      SELECT array_agg(c.platform ORDER BY c.followers DESC) AS platforms, sum(c.followers)::int AS followers,
             (sum(c.followers::bigint * c.engagement_bps) / sum(c.followers))::int AS engagement_bps
        FROM channel c WHERE c.influencer_id = i.id) r ON true`;
}

/**
 * Every offer. Of the first fee, the influencer comes down by 4 % with each counteroffer; the brand starts at 73 % and goes
 * up by 6 %. One offer in eight has a second alternative, which adds paid use for a tenth more.
 */
function proposals(brand: BrandScope): Prisma.Sql {
  return sql`
  CREATE TEMP TABLE proposal ON COMMIT DROP AS
  WITH lead AS (
    SELECT t.n, t.id, number::smallint AS number, CASE number % 2 WHEN 0 THEN 'influencer' ELSE 'brand' END AS party,
           CASE number % 2 WHEN 0 THEN t.user_id ELSE ${brand.userId}::uuid END AS made_by,
           t.standing_at - (t.standing_number - number) * t.pause AS at,
           t.ask * CASE number % 2 WHEN 0 THEN 100 - 2 * number ELSE 70 + 3 * number END / 10000 * 100 AS fee,
           (${dice(20)} + number) % 8 = 0 AS is_double,
           format('[{"platform":"%s","format":"%s","quantity":1,"due":{"days":21}}]', t.platforms[1],
                  CASE t.platforms[1] WHEN 'instagram' THEN 'reel' ELSE 'video' END) AS deliverables
      FROM thread t, generate_series(0, t.standing_number) number
  ), ranged AS (
    SELECT *, CASE WHEN is_double THEN fee * 11 / 1000 * 100 + 100 ELSE fee END AS dearest FROM lead
  )
  SELECT n, id, number, party, made_by, at, fee, dearest, CASE WHEN is_double THEN 2 ELSE 1 END::smallint AS alternatives,
         ${terms(sql`fee`, ORGANIC)} AS terms,
         CASE WHEN is_double THEN ${terms(sql`dearest`, `${ORGANIC},${PAID}`)} END AS second_terms
    FROM ranged`;
}

const ORGANIC = '{"kind":"organic","days":90,"territory":"worldwide"}';
const PAID = '{"kind":"paid","days":30,"territory":["US"]}';

/** Terms as the services write them, over `deliverables`. */
function terms(fee: Prisma.Sql, rights: string): Prisma.Sql {
  return sql`format('{"fee":%s,"deliverables":%s,"rights":[%s],"exclusivity":null,"gift":null,"commissionBps":0,"payment":{"depositBps":0,"days":30,"after":"publication"}}',
                    ${fee}, deliverables, ${rights}::text)`;
}

/** Every event, its payload written as the services write it. */
function happenings(brand: BrandScope): Prisma.Sql {
  return sql`
  CREATE TEMP TABLE happening ON COMMIT DROP AS
  WITH said AS (
    SELECT p.*, lag(fee) OVER (PARTITION BY id ORDER BY number) AS fee_before,
           format('"alternatives":[%s]', concat_ws(',', terms, second_terms)) AS words
      FROM proposal p
  )
  SELECT id, number + 1 AS seq, CASE number WHEN 0 THEN 'applied' ELSE 'countered' END AS kind, 'person' AS actor, party,
         made_by AS actor_id, number AS offer_number, at,
         CASE number WHEN 0 THEN '{' || words || '}'
                     ELSE format('{"answers":{"number":%s,"fee":%s},%s}', number - 1, fee_before, words) END AS payload,
         NULL AS note, NULL::bytea AS salt
    FROM said
  UNION ALL
  SELECT t.id, t.standing_number + 2, t.ending, CASE t.ending WHEN 'expired' THEN 'clock' ELSE 'person' END, t.ended_by,
         CASE t.ended_by WHEN 'brand' THEN ${brand.userId}::uuid WHEN 'influencer' THEN t.user_id END, p.number,
         coalesce(t.ended_at, t.standing_at + interval '1008 hours'),
         CASE t.ending WHEN 'expired' THEN '{}'
                       ELSE format('{"answers":{"number":%s,"fee":%s}%s%s}', t.standing_number, p.fee,
                                   CASE t.ending WHEN 'accepted' THEN format(',"alternative":%s,"fee":%s', p.alternatives, p.dearest)
                                                 WHEN 'declined' THEN format(',"reason":%s',
                                                   CASE t.ended_by WHEN 'brand' THEN to_json(t.reason)::text ELSE 'null' END)
                                                 ELSE '' END,
                                   CASE WHEN t.note IS NOT NULL
                                     THEN format(',"texts":{"note":"%s"}', event_text_hash(t.salt, t.note)) ELSE '' END) END,
         t.note, t.salt
    FROM (SELECT *, CASE WHEN ${IS_EXPLAINED} THEN 'We have found everyone we need for this campaign.' END AS note,
                 decode(md5('salt ' || n), 'hex') AS salt
            FROM thread t WHERE state <> 'open') t
    JOIN proposal p ON p.id = t.id AND p.number = t.standing_number`;
}

/** Where a brand has to explain the reason "other". */
const IS_EXPLAINED = sql`t.ending = 'declined' AND t.ended_by = 'brand' AND t.reason = 'other'`;

function applications(brand: BrandScope, campaignId: string): Prisma.Sql {
  return sql`
  INSERT INTO application (brand_id, id, campaign_id, influencer_id, currency, fixed_rate, state, standing_number,
                           standing_fee, fees, lowest_fees, dearest_fees, reserves, opened_at, standing_at, expires_at,
                           version, ending, ended_at, ended_by, decline_reason, contract_id, event_seq, event_hash,
                           applicant_name, applicant_handle, applicant_platforms, followers, engagement_bps)
  SELECT ${brand.brandId}::uuid, t.id, ${campaignId}::uuid, t.influencer_id, 'USD', false, t.state, t.standing_number,
         CASE t.state WHEN 'agreed' THEN p.dearest_fees[t.standing_number + 1] ELSE p.fees[t.standing_number + 1] END,
         p.fees, p.fees, p.dearest_fees,
         CASE t.standing_number % 2 WHEN 1 THEN p.dearest_fees[t.standing_number + 1] ELSE 0 END,
         p.opened_at, t.standing_at, t.standing_at + interval '1008 hours', c.seq - 1, t.ending,
         CASE t.state WHEN 'expired' THEN t.standing_at + interval '1008 hours' ELSE t.ended_at END, t.ended_by,
         CASE WHEN t.ending = 'declined' AND t.ended_by = 'brand' THEN t.reason END,
         CASE t.state WHEN 'agreed' THEN t.contract_id END, c.seq, c.hash, t.name, t.handle, t.platforms, t.followers,
         t.engagement_bps
    FROM thread t
    JOIN (SELECT id, array_agg(fee ORDER BY number) AS fees, array_agg(dearest ORDER BY number) AS dearest_fees,
                 min(at) AS opened_at FROM proposal GROUP BY id) p ON p.id = t.id
    JOIN chained c ON c.id = t.id AND c.seq = t.standing_number + CASE t.state WHEN 'open' THEN 1 ELSE 2 END
   ORDER BY t.n`;
}

/**
 * Everything that belongs to the applications. It is read from the temporary tables, which have been analysed: what the
 * planner knows about the real ones is from before this campaign. Who agrees accepts the last alternative.
 */
function written({ brandId, userId }: BrandScope, campaignId: string): Prisma.Sql[] {
  return [
    sql`
    INSERT INTO offer (brand_id, application_id, number, party, made_by, at)
    SELECT ${brandId}::uuid, id, number, party, made_by, at FROM proposal ORDER BY n, number`,
    sql`
    INSERT INTO alternative (brand_id, application_id, number, place, terms)
    SELECT ${brandId}::uuid, p.id, p.number, spelt.place, spelt.terms::jsonb
      FROM proposal p, LATERAL (VALUES (1, p.terms), (2, p.second_terms)) AS spelt (place, terms)
     WHERE spelt.terms IS NOT NULL
     ORDER BY p.n, p.number, spelt.place`,
    sql`
    INSERT INTO contract (brand_id, id, campaign_id, application_id, influencer_id, offer_number, alternative, agreed_at,
                          accepted_by, currency, terms)
    SELECT ${brandId}::uuid, t.contract_id, ${campaignId}::uuid, t.id, t.influencer_id, p.number, p.alternatives, t.ended_at,
           CASE t.ended_by WHEN 'brand' THEN ${userId}::uuid ELSE t.user_id END, 'USD',
           coalesce(p.second_terms, p.terms)::jsonb
      FROM thread t JOIN proposal p ON p.id = t.id AND p.number = t.standing_number
     WHERE t.state = 'agreed'`,
    sql`
    INSERT INTO roster_place (brand_id, campaign_id, application_id, contract_id, influencer_id, added_at)
    SELECT ${brandId}::uuid, ${campaignId}::uuid, id, contract_id, influencer_id, ended_at FROM thread WHERE state = 'agreed'`,
    sql`
    INSERT INTO event (brand_id, subject, subject_id, seq, kind, actor, party, actor_id, offer_number, at, payload, hash)
    SELECT ${brandId}::uuid, 'negotiation', id, seq, kind, actor, party, actor_id, offer_number, at, payload, hash
      FROM chained ORDER BY id, seq`,
    sql`
    INSERT INTO event_text (brand_id, subject, subject_id, seq, role, author_id, salt, text)
    SELECT ${brandId}::uuid, 'negotiation', id, seq, 'note', actor_id, salt, note FROM chained WHERE note IS NOT NULL`,
    sql`
    INSERT INTO ledger (brand_id, campaign_id, budget, committed, reserved, brand_turn, influencer_turn, agreed, ended, expired)
    SELECT ${brandId}::uuid, ${campaignId}::uuid, (committed + reserved) * 5 / 4, committed, reserved, brand_turn,
           influencer_turn, agreed, ended, expired
      FROM (SELECT coalesce(sum(p.dearest) FILTER (WHERE state = 'agreed'), 0)::bigint AS committed,
                   coalesce(sum(p.dearest) FILTER (WHERE state = 'open' AND t.standing_number % 2 = 1), 0)::bigint AS reserved,
                   count(*) FILTER (WHERE state = 'open' AND t.standing_number % 2 = 0) AS brand_turn,
                   count(*) FILTER (WHERE state = 'open' AND t.standing_number % 2 = 1) AS influencer_turn,
                   count(*) FILTER (WHERE state = 'agreed') AS agreed, count(*) FILTER (WHERE state = 'ended') AS ended,
                   count(*) FILTER (WHERE state = 'expired') AS expired
              FROM thread t JOIN proposal p ON p.id = t.id AND p.number = t.standing_number) money`,
    // Runs the deferred checks now, before the transaction locks the relay's row.
    sql`SET CONSTRAINTS ALL IMMEDIATE`,
    sql`SELECT FROM consumer WHERE name = 'relay' FOR UPDATE`,
    positions(brandId),
  ];
}

/**
 * Gives every event its position, as the relay does; the statement before has locked the relay's row. Consumers that had
 * reached the end of the log are moved to its new end, so that nobody is notified about the crowd.
 */
function positions(brandId: string): Prisma.Sql {
  return sql`
  WITH relay AS MATERIALIZED (
    SELECT position FROM consumer WHERE name = 'relay'
  ), placed AS (
    INSERT INTO event_position (position, brand_id, subject, subject_id, seq)
    SELECT relay.position + row_number() OVER (ORDER BY c.at, c.id, c.seq), ${brandId}::uuid, 'negotiation', c.id, c.seq
      FROM chained c, relay
    RETURNING position
  )
  UPDATE consumer SET position = (SELECT max(position) FROM placed)
   WHERE position = (SELECT position FROM relay)`;
}
