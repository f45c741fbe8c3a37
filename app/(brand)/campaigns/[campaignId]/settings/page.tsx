import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { CampaignFields } from "@/components/campaign/campaign-form";
import { CampaignHeader } from "@/components/campaign/campaign-header";
import { CampaignHistory } from "@/components/campaign/campaign-history";
import { CloseCampaign, CloseConfirmation, DraftNote } from "@/components/campaign/campaign-state";
import { CampaignTerms } from "@/components/campaign/campaign-terms";
import { ActionForm } from "@/components/session/action-form";
import { Streamed } from "@/components/session/streamed";
import { SubmitButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { PageBody } from "@/components/ui/page-body";
import { SkeletonText } from "@/components/ui/skeleton";
import { HiddenField } from "@/components/ui/text-field";
import { editCampaign } from "@/lib/campaign/actions";
import { admits } from "@/lib/campaign/campaign";
import { type CampaignRecord, readCampaign } from "@/lib/campaign/queries";
import { digestOf } from "@/lib/digest/digest";
import { requireBrand } from "@/lib/session/session";
import { viewer } from "@/lib/session/viewer";

export const metadata: Metadata = { title: "Campaign settings" };

type Props = {
  params: Promise<{ campaignId: string }>;
  searchParams: Promise<{ confirm?: string | string[] }>;
};

export default async function SettingsPage({ params, searchParams }: Props) {
  const scope = await requireBrand("run-campaigns");
  const [{ campaignId }, { confirm }, { zone, now }] = await Promise.all([params, searchParams, viewer()]);
  const campaign = (await readCampaign(scope, campaignId)) ?? notFound();
  const isOpening = admits(campaign.state, "open");
  const isClosing = confirm === "close" && admits(campaign.state, "close");
  return (
    <>
      <CampaignHeader campaign={campaign} role={scope.role} />
      <PageBody className="grid max-w-2xl gap-4">
        {isOpening && <DraftNote />}
        {isClosing && <CloseConfirmation campaign={campaign} />}
        {admits(campaign.state, "edit") ? (
          <Card>
            <ActionForm
              action={editCampaign}
              label="Campaign"
              keep={{ name: `campaign.${campaign.id}`, about: settingsOf(campaign) }}
            >
              <HiddenField name="campaignId" value={campaign.id} />
              <CampaignFields campaign={campaign} zone={zone} now={now} />
              <div className="flex flex-wrap gap-2 pt-2">
                {isOpening && (
                  <SubmitButton name="intent" value="open" pendingLabel="Opening…">
                    Open for applications
                  </SubmitButton>
                )}
                <SubmitButton
                  name="intent"
                  value="save"
                  variant={isOpening || isClosing ? "secondary" : "primary"}
                  pendingLabel="Saving…"
                >
                  Save
                </SubmitButton>
              </div>
            </ActionForm>
          </Card>
        ) : (
          <CampaignTerms campaign={campaign} />
        )}
        {admits(campaign.state, "close") && !isClosing && <CloseCampaign campaign={campaign} />}
        <Streamed fallback={<SkeletonText lines={4} />}>
          <CampaignHistory scope={scope} campaignId={campaign.id} zone={zone} now={now} />
        </Streamed>
      </PageBody>
    </>
  );
}

/** What the form shows of the campaign, so that it can tell whether that has changed since something was typed. */
function settingsOf({ name, brief, platforms, applyBy, ...rest }: CampaignRecord): string {
  const { decideOn, zone, currency, budget, fixedFee, fixed, products, state } = rest;
  const days = [applyBy, decideOn, zone];
  return digestOf([name, brief, platforms, days, currency, budget.budget, fixedFee, fixed, products, state]);
}
