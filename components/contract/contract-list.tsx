import Link from "next/link";
import { Badge } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { LoadMore } from "@/components/ui/load-more";
import { type Column, Table } from "@/components/ui/table";
import { Time } from "@/components/ui/time";
import { type ContractRecord, listContracts } from "@/lib/contract/queries";
import { formatMoney } from "@/lib/money/money";
import type { InfluencerScope } from "@/lib/session/scope";
import { deliverableText } from "@/lib/terms/wording";
import { formatInstant, formatUtc } from "@/lib/time/time";

/** An influencer's contracts, latest first. */
export async function ContractList({
  scope,
  cursor,
  zone,
  now,
}: {
  scope: InfluencerScope;
  cursor?: string;
  zone: string;
  now: Date;
}) {
  const { contracts, next } = await listContracts(scope, { cursor });
  if (contracts.length === 0)
    return (
      <EmptyState
        icon="file-text"
        title="No contracts yet"
        action={
          <ButtonLink href="/opportunities" variant="primary">
            Find a campaign
          </ButtonLink>
        }
      >
        When you and a brand agree, the contract is kept here.
      </EmptyState>
    );
  return (
    <>
      <Table caption="Contracts" columns={columns(zone, now)} rows={contracts} keyOf={({ id }) => id} />
      {next && <LoadMore href={`/contracts?after=${next}`}>Show older contracts</LoadMore>}
      {cursor && <LoadMore href="/contracts">Back to the latest</LoadMore>}
    </>
  );
}

function columns(zone: string, now: Date): Column<ContractRecord>[] {
  return [
    {
      name: "Contract",
      cell: ({ id, campaignName, brandName }) => (
        <div>
          <Link href={`/contracts/${id}`} className="font-semibold hover:underline">
            {campaignName}
          </Link>
          <span className="text-muted block truncate text-sm/4.25">{brandName}</span>
        </div>
      ),
    },
    { name: "Deliverables", cell: ({ terms }) => terms.deliverables.map(deliverableText).join(", ") },
    {
      name: "Agreed",
      cell: ({ agreedAt }) => (
        <Time
          iso={agreedAt.toISOString()}
          local={formatInstant(agreedAt, zone, now)}
          utc={formatUtc(agreedAt)}
        >
          {formatInstant(agreedAt, zone, now)}
        </Time>
      ),
    },
    {
      name: "State",
      cell: () => (
        <Badge tone="green" icon="check">
          Active
        </Badge>
      ),
    },
    {
      name: "Fee",
      isFigure: true,
      cell: ({ terms, currency }) => <b className="font-semibold">{formatMoney(terms.fee, currency)}</b>,
    },
  ];
}
