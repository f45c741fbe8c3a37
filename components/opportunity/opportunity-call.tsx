import type { ReactNode } from "react";
import { Banner } from "@/components/ui/banner";
import { ButtonLink } from "@/components/ui/button";
import type { Opportunity } from "@/lib/opportunity/queries";

/** Why an influencer cannot apply to this campaign, and where to go instead; nothing if they can. */
export function OpportunityCall({ opportunity, now }: { opportunity: Opportunity; now: Date }) {
  const { applicationId, takesApplications } = opportunity;
  if (applicationId)
    return (
      <Banner tone="blue" icon="handshake">
        <WithLink href={`/negotiations/${applicationId}`} label="See the negotiation">
          <b>You’ve applied to this campaign.</b> You can apply once per campaign.
        </WithLink>
      </Banner>
    );
  if (takesApplications) return null;
  return (
    <Banner tone="grey" icon="lock">
      <WithLink href="/opportunities" label="Other opportunities">
        <b>Applications are closed.</b> {whyOver(opportunity, now)}
      </WithLink>
    </Banner>
  );
}

function whyOver({ state, decideBy }: Opportunity, now: Date): string {
  if (state !== "open") return "The brand has closed this campaign.";
  return decideBy !== null && decideBy <= now
    ? "The decision date has passed."
    : "The last day to apply has passed.";
}

/** A text with a link beside it, or under it where there is no room. */
function WithLink({ href, label, children }: { href: string; label: string; children: ReactNode }) {
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
      <p>{children}</p>
      <ButtonLink href={href} size="small">
        {label}
      </ButtonLink>
    </div>
  );
}
