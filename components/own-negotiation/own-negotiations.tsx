import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import type { Groups } from "@/lib/grouped-list/grouped-list";
import type { Status } from "@/lib/negotiation/status";
import { readOwnNegotiations } from "@/lib/own-negotiation/queries";
import type { InfluencerScope } from "@/lib/session/scope";
import { viewer } from "@/lib/session/viewer";
import { packOwn } from "./own-line";
import { OwnList } from "./own-list";

/** An influencer's negotiations, grouped by status as they see them. */
export async function OwnNegotiations({ scope, view }: { scope: InfluencerScope; view: Groups<Status> }) {
  const [{ groups, now }, { zone }] = await Promise.all([readOwnNegotiations(scope, view), viewer()]);
  if (view.only.length === 0 && groups.every(({ count }) => count === 0))
    return (
      <EmptyState
        icon="handshake"
        title="No negotiations yet"
        action={
          <ButtonLink href="/opportunities" variant="primary">
            Find a campaign
          </ButtonLink>
        }
      >
        When you apply to a campaign, your proposed rate and every offer that follows are kept here.
      </EmptyState>
    );
  return <OwnList groups={groups.map((group) => packOwn(group, { now, zone }))} view={view} />;
}
