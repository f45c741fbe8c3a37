import { KeptWords } from "@/components/negotiation/answers";
import { ActionForm } from "@/components/session/action-form";
import { AddAlternative, AlternativeHeads } from "@/components/terms/alternatives";
import { Draft, type DraftShape } from "@/components/terms/draft";
import { DraftTerms } from "@/components/terms/draft-terms";
import { deliverableKinds } from "@/components/terms/kinds";
import { SubmitButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { KeyField } from "@/components/ui/key-field";
import { TextArea } from "@/components/ui/text-area";
import { HiddenField } from "@/components/ui/text-field";
import { applyToCampaign } from "@/lib/application/actions";
import { conditionsText } from "@/lib/application/application";
import { digestOf } from "@/lib/digest/digest";
import { newId } from "@/lib/id/id";
import { formatMoney } from "@/lib/money/money";
import { MAX_MESSAGE } from "@/lib/negotiation/limits";
import type { Opportunity } from "@/lib/opportunity/queries";
import { termFields } from "@/lib/terms/fields";
import { fixedNames } from "@/lib/terms/fixed";
import { type Terms, USUAL_PAYMENT } from "@/lib/terms/terms";

type Props = { opportunity: Opportunity; alternatives: number; now: Date };

/**
 * The form to apply to an open campaign (N1): one to three alternatives of rate, deliverables and so on, and a message.
 * Where nobody can apply any more it only gives back what was just posted, in the same form, so that its answer stays.
 */
export function ApplyForm({ opportunity, alternatives, now }: Props) {
  const mayApply = opportunity.takesApplications && opportunity.applicationId === null;
  return (
    <Card
      title={mayApply ? "Apply" : "Not sent"}
      className={mayApply ? undefined : "not-has-[[data-answer],[data-kept]]:hidden"}
    >
      <ActionForm
        action={applyToCampaign}
        label="Application"
        keep={{ name: `apply.${opportunity.id}`, about: digestOf(conditionsText(opportunity)) }}
      >
        {mayApply ? <Fields {...{ opportunity, alternatives, now }} /> : <Unsent opportunity={opportunity} />}
      </ActionForm>
    </Card>
  );
}

function Unsent({ opportunity: { currency } }: { opportunity: Opportunity }) {
  return (
    <>
      <KeptWords name="fee" label={`The rate you entered (${currency})`} />
      <KeptWords name="message" label="The message you wrote" />
    </>
  );
}

function Fields({ opportunity, alternatives, now }: Props) {
  const { id, brandName, fixedFee, currency } = opportunity;
  const money = (minor: number) => formatMoney(minor, currency);
  return (
    <>
      <HiddenField name="campaignId" value={id} />
      <KeyField value={newId()} />
      <HiddenField name="conditions" value={conditionsText(opportunity)} />
      <Draft shape={shapeOf(opportunity, alternatives, now)}>
        <div>
          {fixedFee !== null && <FixedRate fee={money(fixedFee)} />}
          <AlternativeHeads />
          <DraftTerms feeName="Your rate" />
          <AddAlternative
            moreHref={`/opportunities/${id}?alternatives=`}
            note={`${brandName} can accept any one of them.`}
          />
        </div>
        <TextArea
          name="message"
          label={`Message to ${brandName}`}
          hint="Why you’re a good fit, and what you’d make."
          optional
          rows={3}
          maxLength={MAX_MESSAGE}
        />
      </Draft>
      <p className="text-muted text-sm text-pretty">
        You can apply once. {brandName} then has six weeks to{" "}
        {fixedFee === null ? "accept, decline or counter" : "accept or decline"}
        {opportunity.decideOn !== null && ", or until its decision date if that comes first"}.
        {fixedFee === null && " There are up to three rounds."}
      </p>
      <div className="flex">
        <SubmitButton pendingLabel="Sending…">Send application</SubmitButton>
      </div>
    </>
  );
}

/** What the fields start with. */
const USUAL: Partial<Terms> = {
  rights: [{ kind: "organic", days: 90, territory: "worldwide" }],
  payment: USUAL_PAYMENT,
};

function shapeOf(
  { currency, fixedFee, fixed, platforms, products }: Opportunity,
  alternatives: number,
  now: Date,
): DraftShape {
  const names = fixedNames(fixed);
  return {
    start: termFields(USUAL, { place: 1, currency }),
    count: alternatives,
    currency,
    fixed: fixedFee === null || names.includes("fee") ? names : ["fee", ...names],
    kinds: deliverableKinds(platforms),
    products: products.map(({ id, name, value }) => ({
      value: id,
      label: `${name} (${formatMoney(value, currency)})`,
    })),
    today: now.toISOString().slice(0, 10),
  };
}

function FixedRate({ fee }: { fee: string }) {
  return (
    <div className="pb-3">
      <p className="font-medium">Fee</p>
      <p className="text-xl font-semibold tracking-tight">{fee}</p>
      <p className="text-muted text-sm">This campaign pays a fixed rate, the same for everyone.</p>
    </div>
  );
}
