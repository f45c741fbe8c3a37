import { rows } from "@/lib/db/sql";
import { isId } from "@/lib/id/id";
import type { Audience, Category, Channel } from "@/lib/influencer/influencer";
import type { Currency } from "@/lib/money/money";
import type { DeadlineKind, Ending } from "@/lib/negotiation/ending";
import type { HappeningKind } from "@/lib/negotiation/happening";
import { endingOf, type EndingRow } from "@/lib/negotiation/queries";
import type { BrandScope } from "@/lib/session/scope";
import { termsFromJson } from "@/lib/terms/codec";
import { Prisma } from "@/prisma/generated/client";
import {
  type ApplicantCard,
  type ApplicantProfile,
  type EarlierNegotiation,
  type Voice,
  voiceKey,
} from "./applicant";

/**
 * What the header and history of one negotiation need besides the negotiation itself, for the brand only. SQL because
 * the names come from the log.
 */
export async function readApplicantCard(
  { brandId }: BrandScope,
  applicationId: string,
): Promise<ApplicantCard | null> {
  if (!isId(applicationId)) return null;
  type Row = {
    location: string;
    name: string;
    handle: string;
    voices: (Voice & { kind: HappeningKind; offer: number })[];
  };
  const [row] = await rows<Row>(Prisma.sql`
    SELECT i.location, i.handle, u.name,
           (SELECT coalesce(json_agg(json_build_object('kind', e.kind, 'offer', e.offer_number, 'name', u.name,
                                                       'override', t.text)), '[]')
              FROM event e JOIN user_account u ON u.id = e.actor_id
              LEFT JOIN event_text t ON t.brand_id = e.brand_id AND t.subject = e.subject AND t.subject_id = e.subject_id
                                    AND t.seq = e.seq AND t.role = 'override'
             WHERE e.brand_id = a.brand_id AND e.subject = 'negotiation' AND e.subject_id = a.id
               AND (e.party = 'brand' OR e.kind = 'campaign-closed')) AS voices
      FROM application a JOIN influencer i ON i.id = a.influencer_id JOIN user_account u ON u.id = i.user_id
     WHERE a.brand_id = ${brandId}::uuid AND a.id = ${applicationId}::uuid`);
  if (!row) return null;
  return {
    location: row.location,
    today: { name: row.name, handle: row.handle },
    voices: new Map(
      row.voices.map(({ kind, offer, name, override }) => [
        voiceKey({ kind: kind === "applied" || kind === "countered" ? "offer" : kind, offer }),
        { name, override },
      ]),
    ),
  };
}

const EARLIER = 10; // negotiations listed

type ProfileRow = {
  name: string;
  handle: string;
  location: string;
  bio: string;
  categories: Category[];
  audience: Audience;
  channels: Channel[];
};

type EarlierRow = EndingRow & {
  campaign_id: string;
  campaign_name: string;
  currency: Currency;
  opened_at: Date;
  terms: unknown;
  deadline: DeadlineKind;
  note: string | null;
  due: Date | null;
};

/**
 * The applicant behind one application, with their earlier negotiations with this brand (N9), latest first. SQL
 * because both reads join tables that have no foreign keys between them.
 */
export async function readApplicantProfile(
  { brandId }: BrandScope,
  applicationId: string,
): Promise<ApplicantProfile | null> {
  if (!isId(applicationId)) return null;
  const [[person], earlier] = await Promise.all([
    rows<ProfileRow>(Prisma.sql`
      SELECT u.name, i.handle, i.location, i.bio, i.categories, i.audience,
             (SELECT coalesce(json_agg(json_build_object('platform', ch.platform, 'handle', ch.handle,
                       'followers', ch.followers, 'engagementBps', ch.engagement_bps) ORDER BY ch.followers DESC), '[]')
                FROM channel ch WHERE ch.influencer_id = i.id) AS channels
        FROM application a JOIN influencer i ON i.id = a.influencer_id JOIN user_account u ON u.id = i.user_id
       WHERE a.brand_id = ${brandId}::uuid AND a.id = ${applicationId}::uuid`),
    rows<EarlierRow>(Prisma.sql`
      SELECT a.id, a.campaign_id, c.name AS campaign_name, a.currency, a.opened_at, a.ending, a.ended_at, a.ended_by,
             a.decline_reason, k.alternative AS accepted_alternative, t.terms,
             CASE WHEN a.expires_at = a.decide_by THEN 'decision-date' ELSE 'six-weeks' END AS deadline,
             (SELECT n.text FROM event_text n WHERE n.brand_id = a.brand_id AND n.subject = 'negotiation'
                 AND n.subject_id = a.id AND n.role = 'note' LIMIT 1) AS note,
             CASE WHEN a.state = 'open' AND a.expires_at <= statement_timestamp() THEN a.expires_at END AS due
        FROM application this
        JOIN application a ON a.influencer_id = this.influencer_id AND a.brand_id = this.brand_id AND a.id <> this.id
        JOIN campaign c ON c.brand_id = a.brand_id AND c.id = a.campaign_id
        LEFT JOIN contract k ON k.brand_id = a.brand_id AND k.id = a.contract_id
        JOIN alternative t ON t.brand_id = a.brand_id AND t.application_id = a.id AND t.number = a.standing_number
                          AND t.place = coalesce(k.alternative, 1)
       WHERE this.brand_id = ${brandId}::uuid AND this.id = ${applicationId}::uuid
       ORDER BY a.opened_at DESC, a.id DESC LIMIT ${EARLIER + 1}`),
  ]);
  return person
    ? {
        profile: person,
        earlier: earlier.slice(0, EARLIER).map(earlierOf),
        hasMore: earlier.length > EARLIER,
      }
    : null;
}

function earlierOf(row: EarlierRow): EarlierNegotiation {
  return {
    applicationId: row.id,
    campaignId: row.campaign_id,
    campaignName: row.campaign_name,
    currency: row.currency,
    openedAt: row.opened_at,
    terms: termsFromJson(row.terms),
    deadline: row.deadline,
    ending: row.due ? ({ kind: "expired", at: row.due } satisfies Ending) : endingOf(row, row.note),
  };
}
