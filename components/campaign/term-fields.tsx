import { deliverableKinds } from "@/components/terms/kinds";
import { SelectField } from "@/components/ui/choice-field";
import { FieldError } from "@/components/ui/field";
import { FoldedPart } from "@/components/ui/folded-part";
import { DateField, MoneyField, NumberField, TextField } from "@/components/ui/text-field";
import { NUMBER_FIELD } from "@/lib/number/number";
import type { FieldTexts } from "@/lib/terms/fields";
import { MAX_CATEGORY, MAX_DELIVERABLES, MAX_GIFT_NAME, MAX_VARIANT } from "@/lib/terms/limits";
import { fieldName } from "@/lib/terms/place";
import { PAYMENT_EVENTS, RIGHT_KINDS, type TermName, USUAL_PAYMENT } from "@/lib/terms/terms";
import { RIGHT_LABELS, RIGHT_MEANINGS } from "@/lib/terms/wording";

/** What the fields hold, by their names ("fixed.fee"), and the time; no due date may be before it. */
type Shown = { texts: FieldTexts; now: Date };

/** The fields of one term's fixed value, as `lib/terms/form.ts` reads them. */
export function TermFields({ name, ...shown }: Shown & { name: TermName }) {
  switch (name) {
    case "fee":
      return (
        <MoneyField
          {...at("fee", shown)}
          label="Fee"
          optional="unmarked"
          hint="For each influencer, in the campaign's currency."
          className="max-w-60"
        />
      );
    case "deliverables":
      return <Deliverables {...shown} />;
    case "rights":
      return <Rights {...shown} />;
    case "exclusivity":
      return <ExclusivityFields {...shown} />;
    case "gift":
      return <GiftFields {...shown} />;
    case "commission":
      return (
        <NumberField
          {...at("commission", shown)}
          label="Commission"
          suffix="%"
          optional="unmarked"
          hint="On what sells through the influencer. Leave empty for none."
          maxLength={NUMBER_FIELD}
          className="max-w-60"
        />
      );
    case "payment":
      return <PaymentFields {...shown} />;
  }
}

/** A field's name and initial text. */
function at(field: string, { texts }: Shown, otherwise?: string) {
  const name = fieldName("fixed", field);
  return { name, defaultValue: texts[name] ?? otherwise };
}

const KINDS = deliverableKinds();

const LINES_SHOWN = 2;

function Deliverables(shown: Shown) {
  const filled = Object.keys(shown.texts).filter((name) => name.endsWith(".kind")).length;
  const first = Math.min(MAX_DELIVERABLES, Math.max(LINES_SHOWN, filled));
  const all = Array.from({ length: MAX_DELIVERABLES }, (_, line) => line);
  const lines = all.map((line) => <DeliverableLine key={line} line={line} {...shown} />);
  const folded = all.slice(first).map((line) => fieldName("fixed", `deliverable.${line}`));
  return (
    <div className="grid gap-2">
      {lines.slice(0, first)}
      {first < MAX_DELIVERABLES && (
        <FoldedPart summary="More deliverables" names={folded}>
          <div className="grid gap-2">{lines.slice(first)}</div>
        </FoldedPart>
      )}
      <FieldError name={fieldName("fixed", "deliverables")} />
      <p className="text-muted text-sm">
        What, how many, and when it’s due: a number of days after agreement, or a date. Leave both empty if
        any day is fine.
      </p>
    </div>
  );
}

function DeliverableLine({ line, ...shown }: Shown & { line: number }) {
  const which = `, line ${line + 1}`;
  const dueOn = at(`deliverable.${line}.dueOn`, shown);
  const today = shown.now.toISOString().slice(0, 10);
  return (
    <div className="grid grid-cols-[minmax(0,1fr)_4rem] gap-2 sm:grid-cols-[minmax(0,1fr)_4rem_7rem_9.5rem]">
      <SelectField
        {...at(`deliverable.${line}.kind`, shown)}
        label={`What${which}`}
        hideLabel
        optional
        options={KINDS}
        placeholder="Choose…"
      />
      <NumberField
        {...at(`deliverable.${line}.quantity`, shown, "1")}
        label={`How many${which}`}
        hideLabel
        optional
        maxLength={NUMBER_FIELD}
      />
      <div className="col-span-2 grid grid-cols-[7rem_minmax(0,1fr)] gap-2 sm:contents">
        <NumberField
          {...at(`deliverable.${line}.dueDays`, shown)}
          label={`Due after agreement${which}`}
          hideLabel
          optional
          suffix="days"
          maxLength={NUMBER_FIELD}
        />
        <DateField
          {...dueOn}
          label={`Due on${which}`}
          hideLabel
          optional
          min={dueOn.defaultValue && dueOn.defaultValue < today ? dueOn.defaultValue : today}
        />
      </div>
    </div>
  );
}

function Rights(shown: Shown) {
  return (
    <div className="grid gap-3">
      {RIGHT_KINDS.map((kind) => (
        <div key={kind} className="grid grid-cols-[7rem_minmax(0,1fr)] items-start gap-x-2 gap-y-1.5">
          <p className="col-span-2">
            {RIGHT_LABELS[kind]} <span className="text-muted text-sm">{RIGHT_MEANINGS[kind]}</span>
          </p>
          <NumberField
            {...at(`right.${kind}.days`, shown)}
            label={`${RIGHT_LABELS[kind]}, for how long`}
            hideLabel
            optional
            suffix="days"
            maxLength={NUMBER_FIELD}
          />
          <TextField
            {...at(`right.${kind}.territory`, shown)}
            label={`${RIGHT_LABELS[kind]}, where`}
            hideLabel
            optional
            placeholder="Worldwide, or countries"
          />
        </div>
      ))}
      <FieldError name={fieldName("fixed", "rights")} />
      <p className="text-muted text-sm">A right without days isn’t granted.</p>
    </div>
  );
}

function ExclusivityFields(shown: Shown) {
  return (
    <div className="grid grid-cols-[7rem_minmax(0,1fr)] gap-2">
      <NumberField
        {...at("exclusivityDays", shown)}
        label="For how long"
        optional="unmarked"
        suffix="days"
        maxLength={NUMBER_FIELD}
      />
      <TextField
        {...at("exclusivityCategory", shown)}
        label="Category"
        optional
        placeholder="Cookware"
        maxLength={MAX_CATEGORY}
      />
      <p className="text-muted col-span-2 text-sm">
        No work for competitors, in this category or in any. Leave both empty for no exclusivity.
      </p>
    </div>
  );
}

function GiftFields(shown: Shown) {
  return (
    <div className="grid grid-cols-2 gap-2 sm:grid-cols-[minmax(0,1fr)_9rem_8.5rem]">
      <TextField
        {...at("giftName", shown)}
        label="Product"
        optional="unmarked"
        maxLength={MAX_GIFT_NAME}
        className="col-span-2 sm:col-span-1"
      />
      <TextField {...at("giftVariant", shown)} label="Variant" optional maxLength={MAX_VARIANT} />
      <MoneyField {...at("giftValue", shown)} label="Value" optional="unmarked" />
      <p className="text-muted col-span-full text-sm">
        Everyone gets this one instead of choosing from the products below. Leave all empty for no product.
      </p>
    </div>
  );
}

const AFTER = PAYMENT_EVENTS.map((value) => ({ value, label: `after ${value}` }));

function PaymentFields(shown: Shown) {
  return (
    <div className="grid grid-cols-2 gap-2 sm:grid-cols-[7rem_7rem_minmax(0,1fr)]">
      <NumberField
        {...at("deposit", shown)}
        label="Deposit"
        optional="unmarked"
        suffix="%"
        maxLength={NUMBER_FIELD}
      />
      <NumberField
        {...at("paymentDays", shown, String(USUAL_PAYMENT.days))}
        label="The rest"
        optional="unmarked"
        suffix="days"
        maxLength={NUMBER_FIELD}
      />
      <SelectField
        {...at("paymentAfter", shown, USUAL_PAYMENT.after)}
        label="Counted from"
        optional="unmarked"
        options={AFTER}
        className="col-span-2 sm:col-span-1"
      />
      <p className="text-muted col-span-full text-sm">
        The deposit is a percentage of the fee, due on agreement.
      </p>
    </div>
  );
}
