import { CheckboxGroup, RadioGroup, SelectField } from "@/components/ui/choice-field";
import { Disclosure } from "@/components/ui/disclosure";
import { TextArea } from "@/components/ui/text-area";
import { DateField, HiddenField, MoneyField, TextField } from "@/components/ui/text-field";
import { applyByDay, BRIEF_MAX, NAME_MAX, PRODUCT_NAME_MAX, PRODUCTS_MAX } from "@/lib/campaign/campaign";
import type { CampaignRecord } from "@/lib/campaign/queries";
import { CURRENCIES, CURRENCY_LABELS, formatMoney, moneyInput } from "@/lib/money/money";
import { PLATFORM_LABELS, PLATFORMS } from "@/lib/negotiation/terms";

const CURRENCY_OPTIONS = CURRENCIES.map((code) => ({
  value: code,
  label: `${code} · ${CURRENCY_LABELS[code]}`,
}));
const PLATFORM_CHOICES = PLATFORMS.map((platform) => ({ value: platform, label: PLATFORM_LABELS[platform] }));

/** The fields of a campaign, new or there already; the form around them brings action and buttons. */
export function CampaignFields({ campaign }: { campaign?: CampaignRecord }) {
  return (
    <>
      <TextField name="name" label="Name" maxLength={NAME_MAX} defaultValue={campaign?.name} />
      <TextArea
        name="brief"
        label="Brief"
        hint="What it is about, what you hope to see, and what matters to you. Influencers read it before they apply."
        rows={8}
        maxLength={BRIEF_MAX}
        defaultValue={campaign?.brief}
      />
      <CheckboxGroup
        name="platforms"
        label="Platforms"
        hint="Leave all empty if any platform is fine."
        choices={PLATFORM_CHOICES}
        defaultValues={campaign?.platforms}
        boxes
      />
      <DateField
        name="applyBy"
        label="Apply by"
        optional
        hint="The last day for applications; it ends at midnight UTC. Negotiations go on after it."
        defaultValue={campaign?.applyBy ? applyByDay(campaign.applyBy) : undefined}
        className="max-w-sm"
      />
      <MoneyFields campaign={campaign} />
      <ProductFields campaign={campaign} />
    </>
  );
}

function MoneyFields({ campaign }: { campaign?: CampaignRecord }) {
  const budget = campaign && moneyInput(campaign.budget.budget, campaign.currency);
  if (campaign && hasApplications(campaign))
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
          hint="Fixed once somebody has applied."
          options={CURRENCY_OPTIONS}
          defaultValue={campaign?.currency ?? "USD"}
        />
        <MoneyField name="budget" label="Budget" hint="For fees, all together." defaultValue={budget} />
      </div>
      <div className="group grid gap-4">
        <RadioGroup
          name="pricing"
          label="Pricing"
          hint="Fixed once somebody has applied."
          defaultValue={campaign?.fixedFee == null ? "negotiable" : "fixed"}
          choices={[
            {
              value: "negotiable",
              label: "Negotiable",
              hint: "Influencers propose a rate; up to three rounds follow.",
            },
            {
              value: "fixed",
              label: "Fixed rate",
              hint: "Everybody gets the same fee; you accept or decline.",
            },
          ]}
        />
        <div className="hidden group-has-[input[value=fixed]:checked]:block">
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
      </div>
    </>
  );
}

function hasApplications({ counts }: CampaignRecord): boolean {
  return Object.values(counts).some((count) => count > 0);
}

/** What the first application fixed, posted along as it is. */
function Locked({ campaign: { currency, fixedFee } }: { campaign: CampaignRecord }) {
  const pricing = fixedFee === null ? "negotiable" : `a fixed rate of ${formatMoney(fixedFee, currency)}`;
  return (
    <p className="text-muted">
      Paid in {CURRENCY_LABELS[currency]} ({currency}), {pricing}. Somebody has applied, so this stays.
      <HiddenField name="currency" value={currency} />
      <HiddenField name="pricing" value={fixedFee === null ? "negotiable" : "fixed"} />
      {fixedFee !== null && <HiddenField name="fixedFee" value={moneyInput(fixedFee, currency)} />}
    </p>
  );
}

const LINES_SHOWN = 2;

function ProductFields({ campaign }: { campaign?: CampaignRecord }) {
  const filled = campaign?.products.length ?? 0;
  const shown = Math.min(PRODUCTS_MAX, Math.max(LINES_SHOWN, filled + 1));
  const lines = Array.from({ length: PRODUCTS_MAX }, (_, line) => (
    <ProductLine key={line} line={line} campaign={campaign} />
  ));
  return (
    <fieldset className="field">
      <legend className="field-label mb-1.5">
        Products to give <span className="field-optional">(optional)</span>
      </legend>
      <p className="field-hint">
        An applicant may choose one. What it is worth is not taken from the budget.
      </p>
      <div className="grid gap-2">{lines.slice(0, shown)}</div>
      {shown < PRODUCTS_MAX && (
        <Disclosure summary="More products">
          <div className="grid gap-2">{lines.slice(shown)}</div>
        </Disclosure>
      )}
    </fieldset>
  );
}

function ProductLine({ line, campaign }: { line: number; campaign?: CampaignRecord }) {
  const product = campaign?.products[line];
  return (
    <div className="grid grid-cols-[minmax(0,1fr)_8.5rem] gap-2">
      <TextField
        name={`productName.${line}`}
        label={`Name of product ${line + 1}`}
        hideLabel
        optional
        placeholder="Product"
        maxLength={PRODUCT_NAME_MAX}
        defaultValue={product?.name}
      />
      <MoneyField
        name={`productValue.${line}`}
        label={`Value of product ${line + 1}`}
        hideLabel
        optional
        placeholder="Value"
        defaultValue={product && campaign && moneyInput(product.value, campaign.currency)}
      />
      <HiddenField name={`productId.${line}`} value={product?.id ?? ""} />
    </div>
  );
}
