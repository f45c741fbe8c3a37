import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { budgetAmounts } from "@/components/budget/amounts";
import { BudgetBar } from "@/components/budget/budget-bar";
import { CampaignHeader } from "@/components/campaign/campaign-header";
import { EmptyRoster } from "@/components/roster/empty-roster";
import { FinaliseConfirmation } from "@/components/roster/finalise-confirmation";
import { RosterPlaces } from "@/components/roster/roster-places";
import { RosterTotals } from "@/components/roster/roster-totals";
import { Streamed } from "@/components/session/streamed";
import { buttonClass, ButtonLink } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { PageBody } from "@/components/ui/page-body";
import { SkeletonRows, SkeletonText } from "@/components/ui/skeleton";
import { admits } from "@/lib/campaign/campaign";
import { readCampaign } from "@/lib/campaign/queries";
import { may } from "@/lib/role/role";
import { requireBrand } from "@/lib/session/session";
import { viewer } from "@/lib/session/viewer";

export const metadata: Metadata = { title: "Roster" };

type Props = {
  params: Promise<{ campaignId: string }>;
  searchParams: Promise<{ confirm?: string | string[]; after?: string | string[] }>;
};

export default async function RosterPage({ params, searchParams }: Props) {
  const scope = await requireBrand();
  const [{ campaignId }, { confirm, after }, { zone }] = await Promise.all([params, searchParams, viewer()]);
  const campaign = (await readCampaign(scope, campaignId)) ?? notFound();
  const isEmpty = campaign.counts.agreed === 0;
  const mayFinalise = !isEmpty && admits(campaign.state, "finalise") && may(scope.role, "finalise-roster");
  const isFinalising = mayFinalise && confirm === "finalise";
  return (
    <>
      <CampaignHeader
        campaign={campaign}
        role={scope.role}
        actions={
          <>
            {!isEmpty && (
              <a className={buttonClass({})} href={`/campaigns/${campaign.id}/roster/export`} download>
                <Icon name="download" />
                Export CSV
              </a>
            )}
            {mayFinalise && !isFinalising && (
              <ButtonLink href={`/campaigns/${campaign.id}/roster?confirm=finalise`} variant="primary">
                Finalise roster
              </ButtonLink>
            )}
          </>
        }
      />
      <BudgetBar {...budgetAmounts(campaign.budget, campaign.currency)} />
      {isFinalising && <FinaliseConfirmation campaign={campaign} />}
      {isEmpty ? (
        <EmptyRoster campaign={campaign} />
      ) : (
        <PageBody className="grid gap-6">
          <Streamed fallback={<SkeletonText lines={4} />}>
            <RosterTotals scope={scope} campaign={campaign} />
          </Streamed>
          <Streamed fallback={<SkeletonRows />}>
            <RosterPlaces
              scope={scope}
              campaign={campaign}
              after={typeof after === "string" ? after : undefined}
              zone={zone}
            />
          </Streamed>
        </PageBody>
      )}
    </>
  );
}
