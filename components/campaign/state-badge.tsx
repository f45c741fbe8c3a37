import { Badge } from "@/components/ui/badge";
import type { IconName } from "@/components/ui/icon";
import type { Tone } from "@/components/ui/tone";
import { type CampaignState, stateText, stateWord } from "@/lib/campaign/campaign";

const LOOKS: Record<CampaignState, { tone: Tone; icon: IconName }> = {
  draft: { tone: "grey", icon: "pencil" },
  open: { tone: "green", icon: "circle-dot" },
  closed: { tone: "grey", icon: "lock" },
  finalised: { tone: "accent", icon: "shield-check" },
};

/** A campaign's state: "Open · applications until 30 Nov", or only the word where there is little room. */
export function StateBadge({
  campaign,
  now,
  short,
}: {
  campaign: { state: CampaignState; applyBy: Date | null; decideBy: Date | null };
  now: Date;
  short?: boolean;
}) {
  return (
    <Badge {...LOOKS[campaign.state]}>{short ? stateWord(campaign.state) : stateText(campaign, now)}</Badge>
  );
}
