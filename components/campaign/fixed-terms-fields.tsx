import clsx from "clsx";
import { RadioGroup } from "@/components/ui/choice-field";
import { FieldError } from "@/components/ui/field";
import { FIELD } from "@/components/ui/input";
import { HiddenField } from "@/components/ui/text-field";
import { hasApplicants } from "@/lib/campaign/campaign";
import type { CampaignRecord } from "@/lib/campaign/queries";
import { type Currency, formatMoney } from "@/lib/money/money";
import { type FieldTexts, termFields } from "@/lib/terms/fields";
import { fixedNames, type FixedTerms, isFixed } from "@/lib/terms/fixed";
import { choiceName } from "@/lib/terms/form";
import { TERM_NAMES, type TermName } from "@/lib/terms/terms";
import { TERM_LABELS } from "@/lib/terms/wording";
import { FixedTermsList } from "./fixed-terms-list";
import { TermFields } from "./term-fields";

/**
 * For each term, whether it is open or fixed (N19), and the fields of its fixed value. The fields are always in the form,
 * so that it works without a script. All is locked once someone has applied. The fee of a fixed-rate campaign has its own
 * field (N15): its row here is hidden by that choice in the form's `group/priced`.
 */
export function FixedTermsFields({ campaign, now }: { campaign?: CampaignRecord; now: Date }) {
  const fixed = campaign?.fixed ?? {};
  const currency = campaign?.currency ?? "USD";
  if (campaign && hasApplicants(campaign.counts)) return <Locked fixed={fixed} currency={currency} />;
  const texts = termFields(fixed, { place: "fixed", currency });
  return (
    <fieldset className={FIELD}>
      <legend className="font-label mb-1.5">Terms</legend>
      <p className="text-muted text-sm">
        Applicants propose open terms and negotiate them with you. Fixed terms are the same for everyone, who
        sees them before applying. All of this is locked once someone applies.
      </p>
      <FieldError name="fixed" />
      <div className="border-line border-b">
        {TERM_NAMES.map((name) => (
          <TermRow key={name} name={name} isFixed={isFixed(fixed, name)} texts={texts} now={now} />
        ))}
      </div>
    </fieldset>
  );
}

const CHOICES = [
  { value: "open", label: "Open" },
  { value: "fixed", label: "Fixed" },
];

function TermRow({
  name,
  isFixed,
  texts,
  now,
}: {
  name: TermName;
  isFixed: boolean;
  texts: FieldTexts;
  now: Date;
}) {
  const hides = name === "fee" && "group-has-[input[name=pricing][value=fixed]:checked]/priced:hidden";
  return (
    <div className={clsx("group/term border-line border-t py-2", hides)}>
      <div className="flex items-center justify-between gap-4">
        <span aria-hidden className="font-label">
          {TERM_LABELS[name]}
        </span>
        <RadioGroup
          name={choiceName(name)}
          label={TERM_LABELS[name]}
          hideLabel
          choices={CHOICES}
          defaultValue={isFixed ? "fixed" : "open"}
          boxes
        />
      </div>
      <div className="hidden pt-2 pb-3 group-has-[input[value=fixed]:checked]/term:block">
        <TermFields name={name} texts={texts} now={now} />
      </div>
    </div>
  );
}

/** What the first application locked, posted unchanged. */
function Locked({ fixed, currency }: { fixed: FixedTerms; currency: Currency }) {
  const names = fixedNames(fixed);
  return (
    <div className={FIELD}>
      <p className="text-muted">
        {names.length === 0
          ? "All other terms are open. Locked since the first application."
          : "These terms are fixed, all others are open. Locked since the first application."}
      </p>
      <FieldError name="fixed" />
      <FixedTermsList fixed={fixed} money={(minor) => formatMoney(minor, currency)} />
      {names.map((name) => (
        <HiddenField key={name} name={choiceName(name)} value="fixed" />
      ))}
      {Object.entries(termFields(fixed, { place: "fixed", currency })).map(([name, value]) => (
        <HiddenField key={name} name={name} value={value} />
      ))}
    </div>
  );
}
