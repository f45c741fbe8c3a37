import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { NegotiationPageHeader } from "@/components/negotiation/negotiation-header";
import { NegotiationPage } from "@/components/negotiation/negotiation-page";
import { readSight } from "@/components/negotiation/sight";
import { PageBody } from "@/components/ui/page-body";
import type { SearchParams } from "@/lib/grouped-list/grouped-list";
import { alternativesOf, hrefsAt, moveOf, tabOf } from "@/lib/negotiation/hrefs";
import { requireInfluencer } from "@/lib/session/session";

export const metadata: Metadata = { title: "Negotiation" };

type Props = {
  params: Promise<{ applicationId: string }>;
  searchParams: Promise<SearchParams>;
};

export default async function OwnNegotiationPage({ params, searchParams }: Props) {
  const scope = await requireInfluencer();
  const [{ applicationId }, { tab, move, alternatives }] = await Promise.all([params, searchParams]);
  const hrefs = hrefsAt(`/negotiations/${applicationId}`);
  const sight =
    (await readSight(scope, applicationId, {
      hrefs,
      tab: tabOf(tab),
      move: moveOf(move),
      alternatives: alternativesOf(alternatives),
    })) ?? notFound();
  return (
    <>
      <NegotiationPageHeader sight={sight} crumbs={[{ href: "/negotiations", label: "Negotiations" }]} />
      <PageBody>
        <NegotiationPage sight={sight} />
      </PageBody>
    </>
  );
}
