import { NegotiationDrawer } from "@/components/negotiation/negotiation-drawer";
import type { Currency } from "@/lib/money/money";
import { hrefsAt, tabOf } from "@/lib/negotiation/hrefs";
import { type View, viewQuery, withOpen } from "@/lib/offer-management/offer-management";
import type { BrandScope } from "@/lib/session/scope";
import { offersPath } from "./screen";

type Props = {
  scope: BrandScope;
  campaign: { id: string; currency: Currency };
  view: View;
  applicationId: string;
};

/** The application of the opened row, over its list. Every link in the drawer keeps the list's filters. */
export function ApplicationDrawer({ scope, campaign, view, applicationId }: Props) {
  const href = (shown: View) => offersPath(campaign.id) + viewQuery(shown, campaign.currency);
  return (
    <NegotiationDrawer
      scope={scope}
      applicationId={applicationId}
      place={{
        hrefs: hrefsAt(href(withOpen(view, applicationId))),
        tab: tabOf(view.tab ?? undefined),
        move: view.move,
        alternatives: view.alternatives,
      }}
      closeHref={href(withOpen(view, null))}
      returnFocusTo={`row-${applicationId}`}
    />
  );
}
