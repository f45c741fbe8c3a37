import { ApplyForm } from "@/components/application/apply-form";
import { Banner } from "@/components/ui/banner";
import { ButtonLink } from "@/components/ui/button";
import type { Opportunity } from "@/lib/opportunity/queries";

/** What an influencer can do about a campaign: go to their negotiation, or apply, or learn that it is over. */
export function OpportunityAnswer({ opportunity, now }: { opportunity: Opportunity; now: Date }) {
  const { applicationId, takesApplications, state } = opportunity;
  if (applicationId)
    return (
      <Banner
        tone="blue"
        icon="handshake"
        actions={
          <ButtonLink href={`/negotiations/${applicationId}`} variant="primary">
            See the negotiation
          </ButtonLink>
        }
      >
        <b>You have applied to this campaign.</b> There is one application for each campaign.
      </Banner>
    );
  if (!takesApplications)
    return (
      <Banner
        tone="grey"
        icon="lock"
        actions={<ButtonLink href="/opportunities">Other opportunities</ButtonLink>}
      >
        <b>Applications are over.</b>{" "}
        {state === "open" ? "The last day to apply has passed." : "The brand has closed this campaign."}
      </Banner>
    );
  return <ApplyForm opportunity={opportunity} now={now} />;
}
