import { Badge } from "@/components/ui/badge";
import { EmptyState } from "@/components/ui/empty-state";
import { Table } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import type { EarlierNegotiation } from "@/lib/applicant/applicant";
import { readApplicantProfile } from "@/lib/applicant/queries";
import { compactCount, percent } from "@/lib/count/count";
import type { Channel } from "@/lib/influencer/influencer";
import { formatMoney } from "@/lib/money/money";
import { endingSentence } from "@/lib/negotiation/ending";
import type { BrandScope } from "@/lib/session/scope";
import { PLATFORM_LABELS } from "@/lib/terms/platform";
import { termsSummary } from "@/lib/terms/wording";
import { AudienceCharts } from "./audience-charts";
import { Instant } from "./instant";
import type { Sight } from "./sight";

/** The applicant as the brand sees them: who they are, their channels and audience, and earlier negotiations (N9). */
export async function ApplicantProfile({ scope, sight }: { scope: BrandScope; sight: Sight }) {
  const applicant = await readApplicantProfile(scope, sight.record.applicationId);
  if (!applicant) return <EmptyState icon="user" title="Profile not found" />;
  const { profile, earlier, hasMore } = applicant;
  return (
    <div className="grid gap-6">
      <section className="grid gap-3" aria-label="About">
        {profile.bio && <p className="max-w-prose break-words whitespace-pre-line">{profile.bio}</p>}
        <p className="flex flex-wrap gap-1.5">
          {profile.categories.map((category) => (
            <Badge key={category}>{category}</Badge>
          ))}
        </p>
      </section>
      <section className="grid gap-1">
        <h3 className="text-base">Channels</h3>
        <Channels channels={profile.channels} />
      </section>
      <AudienceCharts audience={profile.audience} />
      <Earlier earlier={earlier} hasMore={hasMore} sight={sight} />
    </div>
  );
}

function Channels({ channels }: { channels: readonly Channel[] }) {
  return (
    <Table
      caption="Channels"
      rows={channels}
      keyOf={({ platform }) => platform}
      columns={[
        {
          name: "Channel",
          cell: ({ platform, handle }) => (
            <>
              {PLATFORM_LABELS[platform]}{" "}
              <span className="text-muted block truncate text-sm/4.25">@{handle}</span>
            </>
          ),
        },
        { name: "Followers", isFigure: true, cell: ({ followers }) => compactCount(followers) },
        { name: "Engagement", isFigure: true, cell: ({ engagementBps }) => percent(engagementBps) },
      ]}
    />
  );
}

function Earlier({
  earlier,
  hasMore,
  sight,
}: {
  earlier: readonly EarlierNegotiation[];
  hasMore: boolean;
  sight: Sight;
}) {
  const { otherName } = sight;
  return (
    <section className="grid gap-1">
      <h3 className="text-base">Other negotiations with you</h3>
      {earlier.length === 0 && (
        <p className="text-muted">None. This is the first time {otherName} has applied to you.</p>
      )}
      <ul>
        {earlier.map((negotiation) => (
          <EarlierItem key={negotiation.applicationId} negotiation={negotiation} sight={sight} />
        ))}
      </ul>
      {hasMore && <p className="text-muted text-sm">Only the latest are shown.</p>}
    </section>
  );
}

function EarlierItem({ negotiation, sight }: { negotiation: EarlierNegotiation; sight: Sight }) {
  const { campaignId, applicationId, campaignName, currency, terms, deadline, ending, openedAt } =
    negotiation;
  const money = (minor: number) => formatMoney(minor, currency);
  const note = ending && "note" in ending ? ending.note : null;
  return (
    <li className="border-line grid gap-0.5 border-t py-3">
      <p className="flex flex-wrap items-baseline justify-between gap-x-3">
        <TextLink href={`/campaigns/${campaignId}/offers/${applicationId}`}>{campaignName}</TextLink>
        <strong>{money(terms.fee)}</strong>
      </p>
      <p className="text-muted text-sm">{termsSummary(terms, money).join(" · ")}</p>
      <p className="text-sm">
        {ending ? endingSentence(ending, "brand", sight.otherName, deadline) : "Still open."}{" "}
        <Instant at={ending?.at ?? openedAt} zone={sight.zone} now={sight.now} className="text-muted" />
      </p>
      {note && <blockquote className="border-line text-muted border-l-2 pl-2.5 text-sm">{note}</blockquote>}
    </li>
  );
}
