import type { Metadata } from "next";
import { CampaignFields } from "@/components/campaign/campaign-form";
import { ActionForm } from "@/components/session/action-form";
import { SubmitButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { KeyField } from "@/components/ui/key-field";
import { PageBody } from "@/components/ui/page-body";
import { PageHeader } from "@/components/ui/page-header";
import { createCampaign } from "@/lib/campaign/actions";
import { newId } from "@/lib/id/id";
import { requireBrand } from "@/lib/session/session";
import { viewer } from "@/lib/session/viewer";

export const metadata: Metadata = { title: "New campaign" };

export default async function NewCampaignPage() {
  await requireBrand("run-campaigns");
  const { zone, now } = await viewer();
  return (
    <>
      <PageHeader title="New campaign" crumbs={[{ href: "/campaigns", label: "Campaigns" }]} />
      <PageBody>
        <Card className="max-w-2xl">
          <ActionForm action={createCampaign} label="New campaign" keep={{ name: "campaign.new" }}>
            <KeyField value={newId()} />
            <CampaignFields zone={zone} now={now} />
            <div className="flex flex-wrap gap-2 pt-2">
              <SubmitButton name="intent" value="open" pendingLabel="Opening…">
                Open for applications
              </SubmitButton>
              <SubmitButton variant="secondary" name="intent" value="draft" pendingLabel="Saving…">
                Save as draft
              </SubmitButton>
            </div>
          </ActionForm>
        </Card>
      </PageBody>
    </>
  );
}
