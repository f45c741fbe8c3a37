import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { type CampaignState } from "@/lib/campaign/campaign";

/** No one has agreed yet, or no one did: what that means, and where to go next. */
export function EmptyRoster({ campaign: { id, state } }: { campaign: { id: string; state: CampaignState } }) {
  const isOver = state === "closed" || state === "finalised";
  return (
    <EmptyState
      icon="users"
      title={isOver ? "No one joined this campaign" : "No one is on the roster yet"}
      action={
        <ButtonLink href={`/campaigns/${id}/offers`} variant={isOver ? "secondary" : "primary"}>
          {isOver ? "See the negotiations" : "Review applicants"}
        </ButtonLink>
      }
    >
      {isOver
        ? "It closed without an agreement. You can still read its negotiations."
        : "Everyone you reach an agreement with appears here, with the fee and the content you agreed on."}
    </EmptyState>
  );
}
