import { notFound } from "next/navigation";
import { CampaignHeader } from "@/components/campaign/campaign-header";
import { ApplicationDrawer } from "@/components/offer-management/application-drawer";
import { Screen } from "@/components/offer-management/screen";
import { Streamed } from "@/components/session/streamed";
import type { SearchParams } from "@/lib/grouped-list/grouped-list";
import { readOffers } from "@/lib/offer-management/queries";
import { requireBrand } from "@/lib/session/session";

export const metadata = { title: "Offer Management" };

type Props = { params: Promise<{ campaignId: string }>; searchParams: Promise<SearchParams> };

/** One statement reads the campaign and its lists. The page waits for it, since only it tells whether the campaign exists. */
export default async function OfferManagementPage({ params, searchParams }: Props) {
  const scope = await requireBrand("review");
  const offers = await readOffers(scope, (await params).campaignId, await searchParams);
  if (!offers) notFound();
  const { view, screen } = offers;
  const { campaign } = screen;
  return (
    <>
      <CampaignHeader campaign={campaign} role={scope.role} />
      <Screen screen={screen} view={view} />
      {view.open && (
        <Streamed>
          <ApplicationDrawer scope={scope} campaign={campaign} view={view} applicationId={view.open} />
        </Streamed>
      )}
    </>
  );
}
