import clsx from "clsx";
import Link from "next/link";
import { Count } from "@/components/ui/badge";
import { Bar } from "@/components/ui/bar";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { LoadMore } from "@/components/ui/load-more";
import { type Column, Table } from "@/components/ui/table";
import { available } from "@/lib/budget/budget";
import { applyByText, type CampaignState } from "@/lib/campaign/campaign";
import { type CampaignSummary, listCampaigns } from "@/lib/campaign/queries";
import { formatMoney } from "@/lib/money/money";
import { may } from "@/lib/role/role";
import type { BrandScope } from "@/lib/session/scope";
import { StateBadge } from "./state-badge";

/** The brand's campaigns, newest first: state, what is waiting for the brand, and what is left of the budget. */
export async function CampaignList({
  scope,
  cursor,
  now,
}: {
  scope: BrandScope;
  cursor?: string;
  now: Date;
}) {
  const { campaigns, next } = await listCampaigns(scope, { cursor });
  if (campaigns.length === 0) return <NoCampaigns mayCreate={may(scope.role, "run-campaigns")} />;
  return (
    <>
      <Table
        caption="Campaigns"
        columns={columns(now, may(scope.role, "run-campaigns"))}
        rows={campaigns}
        keyOf={({ id }) => id}
      />
      {next && <LoadMore href={`/campaigns?after=${next}`}>Show older campaigns</LoadMore>}
    </>
  );
}

function columns(now: Date, mayRun: boolean): Column<CampaignSummary>[] {
  return [
    {
      name: "Campaign",
      cell: (campaign) => (
        <div className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
          <Link
            href={`/campaigns/${campaign.id}/${tabOf(campaign.state, mayRun)}`}
            className="font-semibold hover:underline"
          >
            {campaign.name}
          </Link>
          <StateBadge campaign={campaign} now={now} short />
        </div>
      ),
    },
    { name: "Budget", cell: (campaign) => <BudgetInShort campaign={campaign} /> },
    {
      name: "Action Required",
      isFigure: true,
      cell: ({ counts }) => (counts.brandTurn === 0 ? null : <Count value={counts.brandTurn} tone="amber" />),
    },
    { name: "Awaiting Response", isFigure: true, cell: ({ counts }) => figure(counts.influencerTurn) },
    { name: "On the roster", isFigure: true, cell: ({ counts }) => figure(counts.agreed) },
    {
      name: "Apply by",
      isFigure: true,
      cell: ({ applyBy }) => applyBy && <ApplyBy applyBy={applyBy} now={now} />,
    },
  ];
}

/** The tab a campaign opens on: for a draft the settings, if the viewer may finish it; otherwise where the work is. */
function tabOf(state: CampaignState, mayRun: boolean): string {
  if (state === "draft" && mayRun) return "settings";
  return state === "finalised" ? "roster" : "offers";
}

/** Zero is left blank, so that the column shows where there is something. */
function figure(count: number) {
  return count === 0 ? null : count;
}

function BudgetInShort({ campaign: { budget, currency } }: { campaign: CampaignSummary }) {
  const left = available(budget);
  const total = Math.max(budget.budget, budget.committed + budget.reserved);
  const amount = (value: number) => ({ value, text: formatMoney(value, currency) });
  return (
    <div className="grid w-44 gap-1">
      <Bar
        thin
        total={total}
        limit={total > budget.budget ? budget.budget : undefined}
        parts={[
          { kind: "committed", label: "Committed", ...amount(budget.committed) },
          { kind: "reserved", label: "Reserved", ...amount(budget.reserved) },
        ]}
      />
      <span className="text-muted text-sm">
        <span className={left < 0 ? "text-rose font-medium" : "text-ink font-medium"}>
          {formatMoney(left, currency)}
        </span>{" "}
        of {formatMoney(budget.budget, currency)} left
      </span>
    </div>
  );
}

function ApplyBy({ applyBy, now }: { applyBy: Date; now: Date }) {
  return (
    <span className={clsx("whitespace-nowrap", applyBy <= now && "text-muted")}>
      {applyByText(applyBy, now)}
    </span>
  );
}

function NoCampaigns({ mayCreate }: { mayCreate: boolean }) {
  return (
    <EmptyState
      icon="megaphone"
      title="No campaigns yet"
      action={
        mayCreate && (
          <ButtonLink href="/campaigns/new" variant="primary">
            Create your first campaign
          </ButtonLink>
        )
      }
    >
      {mayCreate
        ? "A campaign says what you want from influencers and what you can spend. Once it’s open, they can apply."
        : "A campaign manager creates the first one. You’ll review its applicants here."}
    </EmptyState>
  );
}
