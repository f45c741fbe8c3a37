import type { ReactNode } from "react";
import { PageHeader } from "@/components/ui/page-header";
import { Tabs } from "@/components/ui/tabs";
import { decisionText } from "@/lib/campaign/decision";
import type { CampaignCounts, CampaignRecord } from "@/lib/campaign/queries";
import { may, type Role } from "@/lib/role/role";
import { StateBadge } from "./state-badge";

/**
 * The top of every page of a campaign: breadcrumbs, name and state, tabs. `role` is the viewer's, since settings are for
 * those who run campaigns; `actions` are on the right.
 */
export function CampaignHeader({
  campaign,
  role,
  actions,
}: {
  campaign: Pick<
    CampaignRecord,
    "id" | "name" | "state" | "applyBy" | "decideOn" | "zone" | "decideBy" | "now"
  > & { counts: Pick<CampaignCounts, "agreed"> };
  role: Role;
  actions?: ReactNode;
}) {
  const decision = decisionText(campaign, campaign.now);
  const here = `/campaigns/${campaign.id}`;
  return (
    <>
      <PageHeader
        title={campaign.name}
        crumbs={[{ href: "/campaigns", label: "Campaigns" }]}
        badge={<StateBadge campaign={campaign} now={campaign.now} />}
        description={decision && `Decided by ${decision}`}
        actions={actions}
      />
      <Tabs
        label="Campaign"
        tabs={[
          { href: `${here}/offers`, label: "Offer Management" },
          { href: `${here}/roster`, label: "Roster", count: campaign.counts.agreed },
          ...(may(role, "run-campaigns") ? [{ href: `${here}/settings`, label: "Settings" }] : []),
        ]}
      />
    </>
  );
}
