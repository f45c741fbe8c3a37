import type { PackedGroup } from "@/components/grouped-list/packing";
import { RowLinks } from "@/components/grouped-list/row-links";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import type { Status } from "@/lib/negotiation/status";
import { isFiltered, type View } from "@/lib/offer-management/offer-management";
import { ApplicantGroup } from "./applicant-group";

type Props = {
  groups: readonly PackedGroup<Status>[];
  view: View;
  href: (view: View) => string;
  /** The same, for the rows alone. */
  rowsHref: (view: View) => string;
  /** The plain screen without any filter. */
  plainHref: string;
};

/** All applicants of a campaign, grouped by status, those that need a reply first. */
export function OfferList({ groups, view, href, rowsHref, plainHref }: Props) {
  const total = groups.reduce((sum, group) => sum + group.count, 0);
  if (total === 0)
    return (
      <NobodyHere
        isNarrowed={isFiltered(view.filters) || view.groups.only.length > 0}
        plainHref={plainHref}
      />
    );
  return (
    <RowLinks stays>
      <table className="rows">
        <caption className="sr-only">Applicants by status</caption>
        <thead>
          <tr className="row-head">
            <th className="col-face">
              <span className="sr-only">Photo</span>
            </th>
            <th className="col-who">Applicant</th>
            <th className="col-channels">Channels</th>
            <th className="col-followers">Followers</th>
            <th className="col-engaged">Engaged</th>
            <th className="col-asked">Asked</th>
            <th className="col-offer">Standing offer</th>
            <th className="col-ladder">Ladder</th>
            <th className="col-round">Round</th>
            <th className="col-time">Time left</th>
          </tr>
        </thead>
        {groups.map((group) => (
          <ApplicantGroup key={group.name} group={group} view={view} href={href} rowsHref={rowsHref} />
        ))}
      </table>
    </RowLinks>
  );
}

function NobodyHere({ isNarrowed, plainHref }: { isNarrowed: boolean; plainHref: string }) {
  if (isNarrowed) {
    return (
      <EmptyState
        icon="search"
        title="No matches"
        action={<ButtonLink href={plainHref}>Clear search and filters</ButtonLink>}
      >
        No applicant matches this search and these filters.
      </EmptyState>
    );
  }
  return (
    <EmptyState icon="users" title="No applications yet">
      When influencers apply to this campaign, their proposed rates appear here and wait for your reply.
    </EmptyState>
  );
}
