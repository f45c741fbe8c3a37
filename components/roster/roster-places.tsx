import Link from "next/link";
import { Avatar } from "@/components/ui/avatar";
import { LoadMore } from "@/components/ui/load-more";
import { type Column, Table } from "@/components/ui/table";
import { Time } from "@/components/ui/time";
import type { CampaignRecord } from "@/lib/campaign/queries";
import { type Currency, formatMoney } from "@/lib/money/money";
import { listPlaces } from "@/lib/roster/queries";
import type { RosterPlace } from "@/lib/roster/roster";
import type { BrandScope } from "@/lib/session/scope";
import { deliverableText, termsSummary } from "@/lib/terms/wording";
import { formatDate, formatInstant, formatUtc } from "@/lib/time/time";

/** Who is on the roster and what was agreed with each, a page at a time. */
export async function RosterPlaces({
  scope,
  campaign: { id, currency, now },
  after,
  zone,
}: {
  scope: BrandScope;
  campaign: CampaignRecord;
  after?: string;
  zone: string;
}) {
  const { places, next } = await listPlaces(scope, id, { after });
  return (
    <section aria-label="Who is in">
      <Table
        caption="Who is on the roster"
        columns={columns({ campaignId: id, currency, now, zone })}
        rows={places}
        keyOf={({ applicationId }) => applicationId}
      />
      {next && <LoadMore href={`/campaigns/${id}/roster?after=${next}`}>Show more influencers</LoadMore>}
      {after && <LoadMore href={`/campaigns/${id}/roster`}>Back to the start</LoadMore>}
    </section>
  );
}

type Reading = { campaignId: string; currency: Currency; now: Date; zone: string };

function columns({ campaignId, currency, now, zone }: Reading): Column<RosterPlace>[] {
  return [
    {
      name: "Influencer",
      cell: (place) => <Who place={place} href={`/campaigns/${campaignId}/offers/${place.applicationId}`} />,
    },
    {
      name: "Deliverables",
      cell: ({ terms }) => terms.deliverables.map(deliverableText).join(", "),
    },
    {
      name: "Also agreed",
      cell: ({ terms }) => <span className="text-muted">{extras(terms, currency)}</span>,
    },
    {
      name: "Agreed",
      cell: ({ agreedAt }) => (
        <Time
          iso={agreedAt.toISOString()}
          local={formatInstant(agreedAt, zone, now)}
          utc={formatUtc(agreedAt)}
          className="whitespace-nowrap"
        >
          {formatDate(agreedAt, zone, now)}
        </Time>
      ),
    },
    {
      name: "Asked",
      isFigure: true,
      cell: ({ asked }) => <span className="text-muted">{formatMoney(asked, currency)}</span>,
    },
    {
      name: "Fee",
      isFigure: true,
      cell: ({ terms }) => <b className="font-semibold">{formatMoney(terms.fee, currency)}</b>,
    },
  ];
}

/** Everything agreed besides the deliverables and the fee. */
function extras(terms: RosterPlace["terms"], currency: Currency): string {
  return sentence(
    termsSummary({ ...terms, deliverables: [] }, (minor) => formatMoney(minor, currency)).join(" · "),
  );
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function Who({ place, href }: { place: RosterPlace; href: string }) {
  return (
    <div className="flex items-center gap-2.5">
      <Avatar name={place.name} seed={place.handle} />
      <div className="min-w-0">
        <Link
          href={href}
          className="font-semibold whitespace-nowrap hover:underline max-sm:whitespace-normal"
        >
          {place.name}
        </Link>
        <span className="text-muted block truncate text-sm/4.25">@{place.handle}</span>
      </div>
    </div>
  );
}
