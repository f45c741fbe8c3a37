import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import type { Groups } from "@/lib/grouped-list/grouped-list";
import type { Status } from "@/lib/negotiation/status";
import { readOwnNegotiations } from "@/lib/own-negotiation/queries";
import type { InfluencerScope } from "@/lib/session/scope";
import { viewer } from "@/lib/session/viewer";
import { OwnGroup } from "./own-group";

/** An influencer's negotiations, grouped by status as they see them. */
export async function OwnNegotiations({ scope, view }: { scope: InfluencerScope; view: Groups<Status> }) {
  const [{ groups, now }, { zone }] = await Promise.all([readOwnNegotiations(scope, view), viewer()]);
  if (groups.every(({ count }) => count === 0))
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
  return (
    <table className="rows own-rows">
      <caption className="sr-only">Your negotiations by status</caption>
      <thead>
        <tr className="row-head">
          <th className="col-face">
            <span className="sr-only">Picture</span>
          </th>
          <th className="col-who">Campaign</th>
          <th className="col-asked num">You asked</th>
          <th className="col-offer num">Standing offer</th>
          <th className="ladder-cell">Ladder</th>
          <th className="col-round">Round</th>
          <th className="col-time">Time left</th>
        </tr>
      </thead>
      {groups.map((group) => (
        <OwnGroup key={group.name} group={group} view={view} zone={zone} now={now} />
      ))}
    </table>
  );
}
