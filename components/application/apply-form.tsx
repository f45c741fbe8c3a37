import { OfferFields } from "@/components/negotiation/offer-fields";
import { SubmitButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { RadioGroup } from "@/components/ui/choice-field";
import { ActionForm } from "@/components/ui/form";
import { HiddenField, MoneyField } from "@/components/ui/text-field";
import { applyToCampaign } from "@/lib/application/actions";
import { conditionsText } from "@/lib/application/application";
import { newId } from "@/lib/id/id";
import { formatMoney } from "@/lib/money/money";
import type { Opportunity } from "@/lib/opportunity/queries";

/** The application to an open campaign (N1): rate, deliverables, rights, product, message. */
export function ApplyForm({ opportunity, now }: { opportunity: Opportunity; now: Date }) {
  const { id, brandName, platforms, fixedFee } = opportunity;
  return (
    <Card title="Apply">
      <ActionForm action={applyToCampaign} label="Application">
        <HiddenField name="campaignId" value={id} />
        <HiddenField name="key" value={newId()} />
        <HiddenField name="conditions" value={conditionsText(opportunity)} />
        <Rate opportunity={opportunity} />
        <OfferFields
          platforms={platforms}
          now={now}
          gift={<ProductChoice opportunity={opportunity} />}
          messageLabel={`Message to ${brandName}`}
          messageHint="Why you and this campaign fit, and what you would make."
        />
        <p className="text-muted text-sm text-pretty">
          You can apply once. {brandName} then has six weeks to accept, decline
          {fixedFee === null ? " or counter; there are up to three rounds." : "."}
        </p>
        <div className="form-actions">
          <SubmitButton pendingLabel="Sending…">Send application</SubmitButton>
        </div>
      </ActionForm>
    </Card>
  );
}

function Rate({ opportunity: { currency, fixedFee } }: { opportunity: Opportunity }) {
  if (fixedFee === null)
    return (
      <MoneyField
        name="fee"
        label="Your rate"
        prefix={currency}
        hint="For everything you list below, all together."
        className="max-w-60"
      />
    );
  return (
    <div>
      <p className="field-label">Fee</p>
      <p className="text-xl font-semibold tracking-tight">{formatMoney(fixedFee, currency)}</p>
      <p className="field-hint">This campaign pays a fixed rate, the same for everyone.</p>
    </div>
  );
}

function ProductChoice({ opportunity: { products, currency } }: { opportunity: Opportunity }) {
  if (products.length === 0) return null;
  return (
    <RadioGroup
      name="product"
      label="Product you would like"
      choices={[
        ...products.map(({ id, name, value }) => ({
          value: id,
          label: `${name} (${formatMoney(value, currency)})`,
        })),
        { value: "", label: "None" },
      ]}
      defaultValue=""
    />
  );
}
