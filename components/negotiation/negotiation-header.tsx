import type { ReactNode } from "react";
import { Avatar } from "@/components/ui/avatar";
import { type Crumb, PageHeader } from "@/components/ui/page-header";
import { TextLink } from "@/components/ui/text-link";
import { compactCount } from "@/lib/count/count";
import type { Sight } from "./sight";

type Head = { name: string; seed: string; facts: ReactNode };

/** The other side: the applicant for the brand, the brand and its campaign for the influencer. */
function headOf({ record, party, card }: Sight): Head {
  if (party === "brand") {
    const { name, handle, followers } = record.applicant;
    const today = card && todayOf(record.applicant, card.today);
    const facts = [`@${handle}`, today, card?.location, `${compactCount(followers)} followers`].filter(
      Boolean,
    );
    return { name, seed: handle, facts: facts.join(" · ") };
  }
  const facts = (
    <>
      <TextLink href={`/opportunities/${record.campaignId}`}>{record.campaignName}</TextLink>
      {record.negotiation.fixedRate && " · fixed rate"}
    </>
  );
  return { name: record.brandName, seed: record.brandId, facts };
}

/** What the applicant is called now, if that has changed since they applied: "now Maya Jones (@mayaeats)". */
function todayOf(
  then: { name: string; handle: string },
  now: { name: string; handle: string },
): string | null {
  if (then.name === now.name && then.handle === now.handle) return null;
  return `now ${then.name === now.name ? `@${now.handle}` : `${now.name} (@${now.handle})`}`;
}

/** The header of the drawer. */
export function NegotiationHeader({ sight }: { sight: Sight }) {
  const { name, seed, facts } = headOf(sight);
  return (
    <div className="flex min-w-0 items-center gap-3">
      <Avatar name={name} seed={seed} size="large" />
      <div className="min-w-0">
        <h2 className="text-lg">{name}</h2>
        <p className="text-muted text-sm">{facts}</p>
      </div>
    </div>
  );
}

/** The header of the page. */
export function NegotiationPageHeader({ sight, crumbs }: { sight: Sight; crumbs: readonly Crumb[] }) {
  const { name, seed, facts } = headOf(sight);
  return (
    <PageHeader
      crumbs={crumbs}
      title={
        <span className="flex items-center gap-3 pt-2">
          <Avatar name={name} seed={seed} size="large" />
          {name}
        </span>
      }
      description={facts}
    />
  );
}
