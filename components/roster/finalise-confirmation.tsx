import { ActionForm } from "@/components/session/action-form";
import { ButtonLink, SubmitButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { PageBody } from "@/components/ui/page-body";
import { HiddenField } from "@/components/ui/text-field";
import { endsText, negotiationsText } from "@/lib/campaign/campaign";
import type { CampaignRecord } from "@/lib/campaign/queries";
import { finaliseRoster } from "@/lib/roster/actions";

/** The confirmation of N16: how many are in, how many negotiations end, and that it is final. */
export function FinaliseConfirmation({ campaign }: { campaign: CampaignRecord }) {
  const { agreed, brandTurn, influencerTurn } = campaign.counts;
  const open = brandTurn + influencerTurn;
  return (
    <PageBody className="shell:pb-0 pb-0">
      <Card title="Finalise this roster for good?" className="max-w-2xl">
        <p className="mb-3">
          {agreed === 1 ? "1 influencer is" : `${agreed} influencers are`} on it.{" "}
          {endsText("Finalising", open)}
          {campaign.state === "open" && " This also closes the campaign."} A final roster can’t be changed.
        </p>
        <ActionForm action={finaliseRoster} label="Finalise the roster">
          <HiddenField name="campaignId" value={campaign.id} />
          <HiddenField name="shown" value={String(open)} />
          <div className="flex flex-wrap gap-2">
            <SubmitButton pendingLabel="Finalising…">
              {open === 0 ? "Finalise roster" : `Finalise and end ${negotiationsText(open)}`}
            </SubmitButton>
            <ButtonLink href={`/campaigns/${campaign.id}/roster`} variant="quiet">
              Not yet
            </ButtonLink>
          </div>
        </ActionForm>
      </Card>
    </PageBody>
  );
}
