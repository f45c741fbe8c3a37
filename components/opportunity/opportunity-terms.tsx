import { Fact, Facts } from "@/components/ui/stat";
import { applyByText } from "@/lib/campaign/campaign";
import { CURRENCY_LABELS, formatMoney } from "@/lib/money/money";
import { PLATFORM_LABELS } from "@/lib/negotiation/terms";
import type { Opportunity } from "@/lib/opportunity/queries";

/** How a campaign pays: "$500 each" where the rate is fixed (N15), else that you propose it. */
export function payText({ fixedFee, currency }: Pick<Opportunity, "fixedFee" | "currency">): string {
  return fixedFee === null
    ? `You propose a rate in ${currency}`
    : `${formatMoney(fixedFee, currency)}, fixed rate`;
}

/** What a campaign offers and asks, line by line. */
export function OpportunityTerms({ opportunity, now }: { opportunity: Opportunity; now: Date }) {
  const { currency, fixedFee, platforms, products, applyBy } = opportunity;
  return (
    <Facts>
      <Fact label="Pay">
        {fixedFee === null
          ? `You propose your rate in ${CURRENCY_LABELS[currency]} (${currency}); up to three rounds of offers follow`
          : `A fixed rate of ${formatMoney(fixedFee, currency)}; the brand accepts or declines`}
      </Fact>
      <Fact label="Platforms">
        {platforms.length === 0 ? "Any" : platforms.map((platform) => PLATFORM_LABELS[platform]).join(", ")}
      </Fact>
      {products.length > 0 && (
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
    </Facts>
  );
}
