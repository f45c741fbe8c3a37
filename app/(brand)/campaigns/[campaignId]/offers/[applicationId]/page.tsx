import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { NegotiationPageHeader } from "@/components/negotiation/negotiation-header";
import { NegotiationPage } from "@/components/negotiation/negotiation-page";
import { readSight } from "@/components/negotiation/sight";
import { PageBody } from "@/components/ui/page-body";
import type { SearchParams } from "@/lib/grouped-list/grouped-list";
import { alternativesOf, hrefsAt, moveOf, tabOf } from "@/lib/negotiation/hrefs";
import { requireBrand } from "@/lib/session/session";

export const metadata: Metadata = { title: "Negotiation" };

type Props = {
  params: Promise<{ campaignId: string; applicationId: string }>;
  searchParams: Promise<SearchParams>;
};

export default async function ApplicationPage({ params, searchParams }: Props) {
  const scope = await requireBrand("review");
  const [{ campaignId, applicationId }, { tab, move, alternatives }] = await Promise.all([
    params,
    searchParams,
  ]);
  const offers = `/campaigns/${campaignId}/offers`;
  const hrefs = hrefsAt(`${offers}/${applicationId}`);
  const sight = await readSight(scope, applicationId, {
    hrefs,
    tab: tabOf(tab),
    move: moveOf(move),
    alternatives: alternativesOf(alternatives),
  });
  if (sight?.record.campaignId !== campaignId) notFound();
  return (
    <>
      <NegotiationPageHeader
        sight={sight}
        crumbs={[
          { href: "/campaigns", label: "Campaigns" },
          { href: offers, label: sight.record.campaignName },
        ]}
      />
      <PageBody>
        <NegotiationPage sight={sight} />
      </PageBody>
    </>
  );
}
