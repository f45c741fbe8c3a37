import { ActionForm } from "@/components/session/action-form";
import { ButtonLink, SubmitButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { HiddenField } from "@/components/ui/text-field";
import { closeCampaign } from "@/lib/campaign/actions";
import { endsText, negotiationsText } from "@/lib/campaign/campaign";
import type { CampaignRecord } from "@/lib/campaign/queries";

type Shown = { campaign: CampaignRecord };

/** How many negotiations closing would end now (N16). */
function openCount({ counts }: Pick<CampaignRecord, "counts">): number {
  return counts.brandTurn + counts.influencerTurn;
}

/** A draft's next step. Its button is below the fields, because it also saves what was changed there. */
export function DraftNote() {
  return (
    <Card title="This is a draft">
      <p className="text-muted">
        Only your team can see it. Once you open it, every influencer can read it and apply.
      </p>
    </Card>
  );
}

/** The first step of closing: it only leads to the confirmation. */
export function CloseCampaign({ campaign }: Shown) {
  return (
    <Card title="Close this campaign">
      <p className="text-muted mb-3">
        No more applications and no more offers. {endsText("Closing", openCount(campaign))} The roster stays
        and can be finalised later.
      </p>
      <ButtonLink href={`/campaigns/${campaign.id}/settings?confirm=close`} variant="danger" scroll>
        Close campaign
      </ButtonLink>
    </Card>
  );
}

/** The confirmation of N16: it says how many negotiations end, and posts that number. */
export function CloseConfirmation({ campaign }: Shown) {
  const open = openCount(campaign);
  return (
    <Card title={`Close ${campaign.name} for good?`}>
      <p className="mb-3">{endsText("Closing it", open)} A closed campaign can’t be reopened.</p>
      <ActionForm action={closeCampaign} label="Close the campaign">
        <HiddenField name="campaignId" value={campaign.id} />
        <HiddenField name="shown" value={String(open)} />
        <div className="flex flex-wrap gap-2">
          <SubmitButton variant="danger" pendingLabel="Closing…">
            {open === 0 ? "Close campaign" : `Close and end ${negotiationsText(open)}`}
          </SubmitButton>
          <ButtonLink href={`/campaigns/${campaign.id}/settings`} variant="quiet">
            Keep it open
          </ButtonLink>
        </div>
      </ActionForm>
    </Card>
  );
}
