import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { LoadMore } from "@/components/ui/load-more";
import { listOpportunities } from "@/lib/opportunity/queries";
import type { InfluencerScope } from "@/lib/session/scope";
import { opportunitiesHref, type OpportunityFilter } from "./opportunities-href";
import { OpportunityCard } from "./opportunity-card";

/** The campaigns that match, as cards, or what to do if there are none. */
export async function OpportunityList({
  scope,
  filter,
  now,
}: {
  scope: InfluencerScope;
  filter: OpportunityFilter;
  now: Date;
}) {
  const { opportunities, next } = await listOpportunities(scope, filter);
  if (opportunities.length === 0)
    return <NoOpportunities isFiltered={filter.q !== "" || filter.platform !== undefined} />;
  return (
    <>
      <ul className="grid gap-4 sm:grid-cols-2 xl:grid-cols-3">
        {opportunities.map((opportunity) => (
          <li key={opportunity.id} className="grid">
            <OpportunityCard opportunity={opportunity} now={now} />
          </li>
        ))}
      </ul>
      {next && (
        <LoadMore href={opportunitiesHref({ ...filter, cursor: next })}>Show older campaigns</LoadMore>
      )}
      {filter.cursor && (
        <LoadMore href={opportunitiesHref({ ...filter, cursor: undefined })}>Back to the newest</LoadMore>
      )}
    </>
  );
}

function NoOpportunities({ isFiltered }: { isFiltered: boolean }) {
  return isFiltered ? (
    <EmptyState
      icon="search"
      title="Nothing matches"
      action={<ButtonLink href="/opportunities">Show all opportunities</ButtonLink>}
    >
      No open campaign or its brand has this in its name. Try fewer letters or another platform.
    </EmptyState>
  ) : (
    <EmptyState
      icon="compass"
      title="No open campaigns right now"
      action={<ButtonLink href="/negotiations">My negotiations</ButtonLink>}
    >
      New ones appear here as soon as a brand opens them.
    </EmptyState>
  );
}
