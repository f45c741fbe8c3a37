import { FixedTermsList } from "@/components/campaign/fixed-terms-list";
import { Card } from "@/components/ui/card";
import { Fact, Facts } from "@/components/ui/stat";
import { applyByText } from "@/lib/campaign/campaign";
import { decisionText } from "@/lib/campaign/decision";
import { CURRENCY_LABELS, formatMoney } from "@/lib/money/money";
import type { Opportunity } from "@/lib/opportunity/queries";
import { fixedNames, isFixed } from "@/lib/terms/fixed";
import { PLATFORM_LABELS } from "@/lib/terms/platform";

/** How a campaign pays: "$500, fixed rate" (N15), "$500, fixed" (N19), otherwise that you propose a rate. */
export function payText({
  fixedFee,
  fixed,
  currency,
}: Pick<Opportunity, "fixedFee" | "fixed" | "currency">): string {
  if (fixedFee !== null) return `${formatMoney(fixedFee, currency)}, fixed rate`;
  return fixed.fee === undefined
    ? `You propose a rate in ${currency}`
    : `${formatMoney(fixed.fee, currency)}, fixed`;
}

/** What a campaign offers and asks, line by line. */
export function OpportunityTerms({ opportunity, now }: { opportunity: Opportunity; now: Date }) {
  const { currency, fixed, platforms, products, applyBy } = opportunity;
  const decision = decisionText(opportunity, now);
  return (
    <Facts>
      <Fact label="Pay">{payRule(opportunity)}</Fact>
      <Fact label="Platforms">
        {platforms.length === 0 ? "Any" : platforms.map((platform) => PLATFORM_LABELS[platform]).join(", ")}
      </Fact>
      {products.length > 0 && !isFixed(fixed, "gift") && (
        <Fact label={products.length === 1 ? "Product" : "One product of your choice"}>
          <ul>
            {products.map(({ id, name, value }) => (
              <li key={id}>
                {name} <span className="text-muted">({formatMoney(value, currency)})</span>
              </li>
            ))}
          </ul>
        </Fact>
      )}
      {applyBy && <Fact label="Apply by">{applyByText(applyBy, now)}, midnight UTC</Fact>}
      {decision && <Fact label="Decided by">{decision}</Fact>}
    </Facts>
  );
}

function payRule({ fixedFee, fixed, currency }: Opportunity): string {
  if (fixedFee !== null)
    return `A fixed rate of ${formatMoney(fixedFee, currency)}. The brand accepts or declines`;
  return fixed.fee === undefined
    ? `You propose your rate in ${currency} (${CURRENCY_LABELS[currency]}). Up to three rounds of offers follow`
    : `${formatMoney(fixed.fee, currency)} for everyone. Up to three rounds of offers follow on the open terms`;
}

/** The terms the brand has fixed, with their values (N19): no offer can change them. */
export function FixedByBrand({ opportunity: { fixed, currency, brandName } }: { opportunity: Opportunity }) {
  if (fixedNames(fixed).length === 0) return null;
  return (
    <section aria-label="Fixed by the brand">
      <Card title="Fixed by the brand">
        <p className="text-muted mb-3">
          {brandName} offers these terms to everyone, and they can’t be negotiated.
        </p>
        <FixedTermsList fixed={fixed} money={(minor) => formatMoney(minor, currency)} />
      </Card>
    </section>
  );
}
