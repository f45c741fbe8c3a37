import { budgetAmounts } from "@/components/budget/amounts";
import type { View } from "@/lib/offer-management/offer-management";
import type { OfferManagement } from "@/lib/offer-management/queries";
import { viewer } from "@/lib/session/viewer";
import { packApplicants } from "./applicant-line";
import { Offers } from "./offers";

export function offersPath(campaignId: string) {
  return `/campaigns/${campaignId}/offers`;
}

type Props = { screen: OfferManagement; view: View };

/** The budget, the filters and the lists of one campaign, as texts in the zone of its reader. */
export async function Screen({ screen, view }: Props) {
  const { zone } = await viewer();
  const { id, currency } = screen.campaign;
  const context = { currency, zone, now: screen.now };
  return (
    <Offers
      budget={budgetAmounts(screen.budget, currency)}
      groups={screen.groups.map((group) => packApplicants(group, context))}
      view={view}
      currency={currency}
      path={offersPath(id)}
    />
  );
}
