import { termsOf, type TermsRow } from "@/lib/contract/queries";
import { db } from "@/lib/db/db";
import { isId } from "@/lib/id/id";
import type { Audience, Category, Channel } from "@/lib/influencer/influencer";
import type { Currency } from "@/lib/money/money";
import type { Ending } from "@/lib/negotiation/ending";
import { endingOf, type EndingRow } from "@/lib/negotiation/queries";
import type { BrandScope } from "@/lib/session/scope";
import type { ApplicantCard, ApplicantProfile, EarlierNegotiation, Voice } from "./applicant";

/** What the head and the history of one negotiation need beside the negotiation itself, for the brand alone. */
export async function readApplicantCard(
  { brandId }: BrandScope,
  applicationId: string,
): Promise<ApplicantCard | null> {
  if (!isId(applicationId)) return null;
  type Row = { location: string; voices: (Voice & { seq: number })[] };
  const [row] = await db.$queryRaw<Row[]>`
    SELECT i.location,
           (SELECT coalesce(json_agg(json_build_object('seq', e.seq, 'name', u.name,
                                                       'override', e.payload::jsonb ->> 'override')), '[]')
              FROM event e JOIN user_account u ON u.id = e.actor_id
             WHERE e.brand_id = a.brand_id AND e.application_id = a.id
               AND (e.party = 'brand' OR e.kind = 'campaign-closed')) AS voices
      FROM application a JOIN influencer i ON i.id = a.influencer_id
     WHERE a.brand_id = ${brandId}::uuid AND a.id = ${applicationId}::uuid`;
  if (!row) return null;
  return {
    location: row.location,
    voices: new Map(row.voices.map(({ seq, name, override }) => [seq, { name, override }])),
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

type EarlierRow = EndingRow &
  TermsRow & {
    campaign_id: string;
    campaign_name: string;
    currency: Currency;
    opened_at: Date;
    due: Date | null;
  };

/** The applicant of one application, with their earlier negotiations with this brand (N9), latest first. */
export async function readApplicantProfile(
  { brandId }: BrandScope,
  applicationId: string,
): Promise<ApplicantProfile | null> {
  if (!isId(applicationId)) return null;
  const [[person], earlier] = await Promise.all([
    db.$queryRaw<ProfileRow[]>`
      SELECT i.name, i.handle, i.location, i.bio, i.categories, i.audience,
             (SELECT coalesce(json_agg(json_build_object('platform', ch.platform, 'handle', ch.handle,
                       'followers', ch.followers, 'engagementBps', ch.engagement_bps) ORDER BY ch.followers DESC), '[]')
                FROM channel ch WHERE ch.influencer_id = i.id) AS channels
        FROM application a JOIN influencer i ON i.id = a.influencer_id
       WHERE a.brand_id = ${brandId}::uuid AND a.id = ${applicationId}::uuid`,
    db.$queryRaw<EarlierRow[]>`
      SELECT a.id, a.campaign_id, c.name AS campaign_name, a.currency, a.opened_at, a.ending, a.ended_at, a.ended_by,
             a.decline_reason, a.ending_note, o.fee, o.deliverables, o.usage_rights, o.licence_days, o.exclusivity_days,
             o.gifted_product, o.gifted_value, o.commission_bps,
             CASE WHEN a.state = 'open' AND a.expires_at <= statement_timestamp() THEN a.expires_at END AS due
        FROM application this
        JOIN application a ON a.influencer_id = this.influencer_id AND a.brand_id = this.brand_id AND a.id <> this.id
        JOIN campaign c ON c.brand_id = a.brand_id AND c.id = a.campaign_id
        JOIN offer o ON o.brand_id = a.brand_id AND o.application_id = a.id AND o.number = a.standing_number
       WHERE this.brand_id = ${brandId}::uuid AND this.id = ${applicationId}::uuid
       ORDER BY a.opened_at DESC, a.id DESC LIMIT ${EARLIER + 1}`,
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
    terms: termsOf(row),
    ending: row.due ? ({ kind: "expired", at: row.due } satisfies Ending) : endingOf(row),
  };
}
