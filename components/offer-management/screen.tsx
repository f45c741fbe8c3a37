import { notFound } from "next/navigation";
import { budgetAmounts } from "@/components/budget/amounts";
import type { CampaignRecord } from "@/lib/campaign/queries";
import type { View } from "@/lib/offer-management/offer-management";
import { readOfferManagement } from "@/lib/offer-management/queries";
import type { BrandScope } from "@/lib/session/scope";
import { viewer } from "@/lib/session/viewer";
import { packApplicants } from "./applicant-line";
import { Offers } from "./offers";

export function offersPath(campaignId: string) {
  return `/campaigns/${campaignId}/offers`;
}

type Props = { scope: BrandScope; campaign: CampaignRecord; view: View };

/** Offer Management of one campaign, read in one go. */
export async function Screen({ scope, campaign, view }: Props) {
  const [screen, { zone }] = await Promise.all([readOfferManagement(scope, campaign.id, view), viewer()]);
  if (!screen) notFound();
  const { currency } = campaign;
  const context = { currency, zone, now: screen.now };
  return (
    <Offers
      budget={budgetAmounts(screen.budget, currency)}
      groups={screen.groups.map((group) => packApplicants(group, context))}
      view={view}
      currency={currency}
      path={offersPath(campaign.id)}
    />
  );
}
