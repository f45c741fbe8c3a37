import { notFound } from "next/navigation";
import { budgetAmounts } from "@/components/budget/amounts";
import { BudgetBar } from "@/components/budget/budget-bar";
import type { CampaignRecord } from "@/lib/campaign/queries";
import { type View, viewQuery } from "@/lib/offer-management/offer-management";
import { readOfferManagement } from "@/lib/offer-management/queries";
import type { BrandScope } from "@/lib/session/scope";
import { viewer } from "@/lib/session/viewer";
import { OfferList } from "./offer-list";
import { Toolbar } from "./toolbar";

export const offersPath = (campaignId: string) => `/campaigns/${campaignId}/offers`;

type Props = { scope: BrandScope; campaign: CampaignRecord; view: View };

/** The budget, the filters and the lists of one campaign, read in one go. */
export async function Screen({ scope, campaign, view }: Props) {
  const [screen, { zone }] = await Promise.all([readOfferManagement(scope, campaign.id, view), viewer()]);
  if (!screen) notFound();
  const path = offersPath(campaign.id);
  const href = (shown: View) => path + viewQuery(shown, campaign.currency);
  return (
    <>
      <BudgetBar {...budgetAmounts(screen.budget, campaign.currency)} />
      <Toolbar view={view} currency={campaign.currency} path={path} href={href} />
      <OfferList
        screen={screen}
        view={view}
        currency={campaign.currency}
        zone={zone}
        href={href}
        plainHref={path}
      />
    </>
  );
}
