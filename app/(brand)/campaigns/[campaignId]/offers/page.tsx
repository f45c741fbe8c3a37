import { notFound } from "next/navigation";
import { CampaignHeader } from "@/components/campaign/campaign-header";
import { ApplicationDrawer } from "@/components/offer-management/application-drawer";
import { Screen } from "@/components/offer-management/screen";
import { Streamed } from "@/components/session/streamed";
import { SkeletonRows } from "@/components/ui/skeleton";
import { readCampaign } from "@/lib/campaign/queries";
import type { SearchParams } from "@/lib/grouped-list/grouped-list";
import { readView } from "@/lib/offer-management/offer-management";
import { requireBrand } from "@/lib/session/session";

export const metadata = { title: "Offer Management" };

type Props = { params: Promise<{ campaignId: string }>; searchParams: Promise<SearchParams> };

export default async function OfferManagementPage({ params, searchParams }: Props) {
  const scope = await requireBrand("review");
  const campaign = await readCampaign(scope, (await params).campaignId);
  if (!campaign) notFound();
  const view = readView(await searchParams, campaign.currency);
  return (
    <>
      <CampaignHeader campaign={campaign} role={scope.role} />
      <Streamed fallback={<SkeletonRows count={8} />}>
        <Screen scope={scope} campaign={campaign} view={view} />
      </Streamed>
      {view.open && (
        <Streamed>
          <ApplicationDrawer scope={scope} campaign={campaign} view={view} applicationId={view.open} />
        </Streamed>
      )}
    </>
  );
}
