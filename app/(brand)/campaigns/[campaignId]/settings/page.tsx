import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { CampaignFields } from "@/components/campaign/campaign-form";
import { CampaignHeader } from "@/components/campaign/campaign-header";
import { CampaignHistory } from "@/components/campaign/campaign-history";
import { CloseCampaign, CloseConfirmation, OpenCampaign } from "@/components/campaign/campaign-state";
import { CampaignTerms } from "@/components/campaign/campaign-terms";
import { Streamed } from "@/components/session/streamed";
import { SubmitButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { ActionForm } from "@/components/ui/form";
import { PageBody } from "@/components/ui/page-body";
import { SkeletonText } from "@/components/ui/skeleton";
import { HiddenField } from "@/components/ui/text-field";
import { editCampaign } from "@/lib/campaign/actions";
import { admits } from "@/lib/campaign/campaign";
import { readCampaign } from "@/lib/campaign/queries";
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
        {isOpening && <OpenCampaign campaign={campaign} />}
        {isClosing && <CloseConfirmation campaign={campaign} />}
        {admits(campaign.state, "edit") ? (
          <Card>
            <ActionForm action={editCampaign} label="Campaign">
              <HiddenField name="campaignId" value={campaign.id} />
              <CampaignFields campaign={campaign} zone={zone} now={now} />
              <div className="pt-2">
                <SubmitButton
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
