import { CheckboxGroup } from "@/components/ui/choice-field";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { BRIEF_MAX, NAME_MAX } from "@/lib/campaign/campaign";
import type { CampaignRecord } from "@/lib/campaign/queries";
import { PLATFORM_LABELS, PLATFORMS } from "@/lib/terms/platform";
import { DayFields } from "./day-fields";
import { FixedTermsFields } from "./fixed-terms-fields";
import { MoneyFields } from "./money-fields";
import { ProductFields } from "./product-fields";

const PLATFORM_CHOICES = PLATFORMS.map((platform) => ({ value: platform, label: PLATFORM_LABELS[platform] }));

/**
 * The fields of a new or existing campaign; the form around them brings action and buttons. `zone` is the viewer's time
 * zone, the default for a new decision date.
 */
export function CampaignFields({
  campaign,
  zone,
  now,
}: {
  campaign?: CampaignRecord;
  zone: string;
  now: Date;
}) {
  return (
    <>
      <TextField name="name" label="Name" maxLength={NAME_MAX} defaultValue={campaign?.name} />
      <TextArea
        name="brief"
        label="Brief"
        hint="What it’s about, what you’d like to see, and what matters to you. Influencers read it before they apply."
        rows={8}
        maxLength={BRIEF_MAX}
        defaultValue={campaign?.brief}
      />
      <CheckboxGroup
        name="platforms"
        label="Platforms"
        hint="Leave all empty if any platform is fine."
        choices={PLATFORM_CHOICES}
        defaultValues={campaign?.platforms}
        boxes
      />
      <DayFields campaign={campaign} zone={zone} now={now} />
      <div className="group/priced grid gap-4">
        <MoneyFields campaign={campaign} />
        <FixedTermsFields campaign={campaign} now={now} />
      </div>
      <ProductFields campaign={campaign} />
    </>
  );
}
