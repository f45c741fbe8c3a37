import { Card } from "@/components/ui/card";
import { Fact, Facts } from "@/components/ui/stat";
import { applyByText } from "@/lib/campaign/campaign";
import { decisionText } from "@/lib/campaign/decision";
import type { CampaignRecord } from "@/lib/campaign/queries";
import { formatMoney } from "@/lib/money/money";
import { fixedNames } from "@/lib/terms/fixed";
import { PLATFORM_LABELS } from "@/lib/terms/platform";
import { formatUtc } from "@/lib/time/time";
import { Brief } from "./brief";
import { FixedTermsList } from "./fixed-terms-list";

/** The brief and conditions of a closed campaign, read-only. */
export function CampaignTerms({ campaign }: { campaign: CampaignRecord }) {
  const { currency, fixedFee, budget, platforms, applyBy, products, openedAt, closedAt, finalisedAt, now } =
    campaign;
  const decision = decisionText(campaign, now);
  return (
    <Card title="Brief">
      <Brief text={campaign.brief} />
      <Facts>
        <Fact label="Budget">{formatMoney(budget.budget, currency)}</Fact>
        <Fact label="Pricing">
          {fixedFee === null ? "Negotiable" : `Fixed rate, ${formatMoney(fixedFee, currency)}`}
        </Fact>
        <Fact label="Platforms">
          {platforms.length === 0 ? "Any" : platforms.map((platform) => PLATFORM_LABELS[platform]).join(", ")}
        </Fact>
        {applyBy && <Fact label="Apply by">{applyByText(applyBy, now)}</Fact>}
        {decision && <Fact label="Decided by">{decision}</Fact>}
        {products.map(({ id, name, value }) => (
          <Fact key={id} label="Product">
            {name} ({formatMoney(value, currency)})
          </Fact>
        ))}
        {openedAt && <Fact label="Opened">{formatUtc(openedAt)}</Fact>}
        {closedAt && <Fact label="Closed">{formatUtc(closedAt)}</Fact>}
        {finalisedAt && <Fact label="Roster finalised">{formatUtc(finalisedAt)}</Fact>}
      </Facts>
      <FixedTerms campaign={campaign} />
    </Card>
  );
}

function FixedTerms({ campaign: { fixed, currency } }: { campaign: CampaignRecord }) {
  if (fixedNames(fixed).length === 0) return null;
  return (
    <>
      <h3 className="mt-4 mb-1 text-sm font-semibold">Fixed terms</h3>
      <FixedTermsList fixed={fixed} money={(minor) => formatMoney(minor, currency)} />
    </>
  );
}
