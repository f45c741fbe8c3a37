import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ApplyForm } from "@/components/application/apply-form";
import { Brief } from "@/components/campaign/brief";
import { StateBadge } from "@/components/campaign/state-badge";
import { OpportunityCall } from "@/components/opportunity/opportunity-call";
import { FixedByBrand, OpportunityTerms } from "@/components/opportunity/opportunity-terms";
import { Card } from "@/components/ui/card";
import { PageBody } from "@/components/ui/page-body";
import { PageHeader } from "@/components/ui/page-header";
import type { SearchParams } from "@/lib/grouped-list/grouped-list";
import { alternativesOf } from "@/lib/negotiation/hrefs";
import { readOpportunity } from "@/lib/opportunity/queries";
import { requireInfluencer } from "@/lib/session/session";
import { viewer } from "@/lib/session/viewer";

export const metadata: Metadata = { title: "Opportunity" };

type Props = { params: Promise<{ campaignId: string }>; searchParams: Promise<SearchParams> };

export default async function OpportunityPage({ params, searchParams }: Props) {
  const scope = await requireInfluencer();
  const [{ campaignId }, { alternatives }, { now }] = await Promise.all([params, searchParams, viewer()]);
  const opportunity = (await readOpportunity(scope, campaignId)) ?? notFound();
  return (
    <>
      <PageHeader
        title={opportunity.name}
        crumbs={[{ href: "/opportunities", label: "Opportunities" }]}
        badge={<StateBadge campaign={opportunity} now={now} />}
        description={`${opportunity.brandName} is looking for influencers.`}
      />
      <PageBody className="grid max-w-3xl gap-4">
        <OpportunityCall opportunity={opportunity} now={now} />
        <Card title="Brief">
          <Brief text={opportunity.brief} />
          <OpportunityTerms opportunity={opportunity} now={now} />
        </Card>
        <FixedByBrand opportunity={opportunity} />
        <ApplyForm opportunity={opportunity} alternatives={alternativesOf(alternatives)} now={now} />
      </PageBody>
    </>
  );
}
