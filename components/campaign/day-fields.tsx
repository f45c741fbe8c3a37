import { SelectField } from "@/components/ui/choice-field";
import { FieldError } from "@/components/ui/field";
import { FIELD } from "@/components/ui/input";
import { DateField, HiddenField } from "@/components/ui/text-field";
import { applyByDay } from "@/lib/campaign/campaign";
import { campaignZones, decisionText } from "@/lib/campaign/decision";
import type { CampaignRecord } from "@/lib/campaign/queries";

/** The last day to apply and the decision date (N18), which is locked once the campaign is open. */
export function DayFields({ campaign, zone, now }: { campaign?: CampaignRecord; zone: string; now: Date }) {
  return (
    <>
      <DateField
        name="applyBy"
        label="Apply by"
        optional
        hint="The last day to apply, until midnight UTC. Negotiations continue after it."
        defaultValue={campaign?.applyBy ? applyByDay(campaign.applyBy) : undefined}
        className="max-w-sm"
      />
      {campaign && campaign.state !== "draft" ? (
        <LockedDecision campaign={campaign} now={now} />
      ) : (
        <DecisionFields campaign={campaign} zone={zone} />
      )}
    </>
  );
}

function DecisionFields({ campaign, zone }: { campaign?: CampaignRecord; zone: string }) {
  const chosen = campaign?.decideOn ? campaign.zone : zone;
  return (
    <div className="grid gap-x-4 gap-y-1.5 sm:grid-cols-2">
      <DateField name="decideOn" label="Decide by" optional defaultValue={campaign?.decideOn ?? undefined} />
      <SelectField
        name="zone"
        label="Time zone"
        optional="unmarked"
        options={campaignZones(chosen).map((value) => ({ value, label: value.replaceAll("_", " ") }))}
        defaultValue={chosen}
      />
      <p className="text-muted text-sm sm:col-span-2">
        At the end of this day every open negotiation expires. Influencers see it before they apply, and it’s
        locked once the campaign is open. Without it, a negotiation expires six weeks after its latest offer.
      </p>
    </div>
  );
}

/** The decision date, locked by opening and posted unchanged. */
function LockedDecision({ campaign, now }: { campaign: CampaignRecord; now: Date }) {
  const text = decisionText(campaign, now);
  return (
    <div className={FIELD}>
      <p className="text-muted">
        {text === null ? "No decision date" : `Decided by ${text}`}. Locked since the campaign opened.
      </p>
      <FieldError name="decideOn" />
      <HiddenField name="decideOn" value={campaign.decideOn ?? ""} />
      <HiddenField name="zone" value={campaign.zone} />
    </div>
  );
}
