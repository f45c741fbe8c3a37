import { RadioGroup, SelectField } from "@/components/ui/choice-field";
import { HiddenField, MoneyField } from "@/components/ui/text-field";
import { hasApplicants } from "@/lib/campaign/campaign";
import type { CampaignRecord } from "@/lib/campaign/queries";
import { CURRENCIES, CURRENCY_LABELS, formatMoney, moneyInput } from "@/lib/money/money";

const CURRENCY_OPTIONS = CURRENCIES.map((code) => ({
  value: code,
  label: `${code} · ${CURRENCY_LABELS[code]}`,
}));

/** Budget, currency and pricing. Currency and pricing are locked once someone has applied. */
export function MoneyFields({ campaign }: { campaign?: CampaignRecord }) {
  const budget = campaign && moneyInput(campaign.budget.budget, campaign.currency);
  if (campaign && hasApplicants(campaign.counts))
    return (
      <>
        <Locked campaign={campaign} />
        <MoneyField
          name="budget"
          label="Budget"
          prefix={campaign.currency}
          defaultValue={budget}
          className="max-w-60"
        />
      </>
    );
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-2">
        <SelectField
          name="currency"
          label="Currency"
          hint="Locked once someone applies."
          options={CURRENCY_OPTIONS}
          defaultValue={campaign?.currency ?? "USD"}
        />
        <MoneyField name="budget" label="Budget" hint="For all fees together." defaultValue={budget} />
      </div>
      <RadioGroup
        name="pricing"
        label="Pricing"
        hint="Locked once someone applies."
        defaultValue={campaign?.fixedFee == null ? "negotiable" : "fixed"}
        choices={[
          {
            value: "negotiable",
            label: "Negotiable",
            hint: "Influencers propose a rate. Up to three rounds follow on every open term.",
          },
          {
            value: "fixed",
            label: "Fixed rate",
            hint: "Everyone gets the same fee. No counteroffers: you accept or decline.",
          },
        ]}
      />
      <div className="hidden group-has-[input[name=pricing][value=fixed]:checked]/priced:block">
        <MoneyField
          name="fixedFee"
          label="Fixed fee"
          optional
          hint="For each influencer, in the campaign's currency."
          defaultValue={
            campaign?.fixedFee == null ? undefined : moneyInput(campaign.fixedFee, campaign.currency)
          }
          className="max-w-60"
        />
      </div>
    </>
  );
}

/** What the first application locked, posted unchanged. */
function Locked({ campaign: { currency, fixedFee } }: { campaign: CampaignRecord }) {
  const pricing = fixedFee === null ? "negotiable" : `a fixed rate of ${formatMoney(fixedFee, currency)}`;
  return (
    <p className="text-muted">
      Paid in {currency} ({CURRENCY_LABELS[currency]}), {pricing}. Locked since the first application.
      <HiddenField name="currency" value={currency} />
      <HiddenField name="pricing" value={fixedFee === null ? "negotiable" : "fixed"} />
      {fixedFee !== null && <HiddenField name="fixedFee" value={moneyInput(fixedFee, currency)} />}
    </p>
  );
}
