"use client"; // see draft.tsx

import { Fragment } from "react";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { type Currency, formatMoney } from "@/lib/money/money";
import { NUMBER_FIELD } from "@/lib/number/number";
import type { FieldTexts } from "@/lib/terms/fields";
import { MAX_CATEGORY, MAX_GIFT_NAME, MAX_VARIANT } from "@/lib/terms/limits";
import { RIGHT_KINDS, type RightKind } from "@/lib/terms/terms";
import { mayAddLine, useDraft } from "./draft";
import { RowGroup, TermRow } from "./draft-row";
import {
  COMMISSION_ROW,
  DEPOSIT_ROW,
  dueRow,
  EXCLUSIVITY_ROW,
  FEE_ROW,
  GIFT_ROW,
  PRODUCT_ROW,
  quantityRow,
  REST_ROW,
  rightRow,
} from "./draft-rows";
import { DueField, FoldedFields, LineField, ListField, StepField } from "./fields";

/** Every open term as a row, with a field in each set of terms. `feeName` is the label of the fee. */
export function DraftTerms({ feeName = "Fee" }: { feeName?: string }) {
  const { fixed, products } = useDraft();
  const isOpen = (term: (typeof fixed)[number]) => !fixed.includes(term);
  return (
    <div>
      {isOpen("fee") && <FeeRow name={feeName} />}
      {isOpen("deliverables") && <Deliverables />}
      {isOpen("rights") && (
        <RowGroup title="Usage rights" note="what isn’t listed isn’t granted" wrong="rights">
          {RIGHT_KINDS.map((kind) => (
            <RightRow key={kind} kind={kind} />
          ))}
        </RowGroup>
      )}
      {["exclusivity", "gift", "commission"].some((term) => isOpen(term as (typeof fixed)[number])) && (
        <RowGroup>
          {isOpen("exclusivity") && <ExclusivityRow />}
          {isOpen("gift") && (products === undefined ? <GiftRow /> : products.length > 0 && <ProductRow />)}
          {isOpen("commission") && <CommissionRow />}
        </RowGroup>
      )}
      {isOpen("payment") && <Payment />}
    </div>
  );
}

function FeeRow({ name }: { name: string }) {
  const { currency } = useDraft();
  return (
    <div className="pb-2">
      <TermRow row={FEE_ROW} name={name}>
        {(cell) => (
          <LineField
            {...cell}
            field="fee"
            before={moneySign(currency)}
            inputMode="decimal"
            maxLength={NUMBER_FIELD}
          />
        )}
      </TermRow>
    </div>
  );
}

/** What goes before an amount: "$", "CA$", "SEK". */
function moneySign(currency: Currency): string {
  return formatMoney(0, currency).replace(/[\d\s.,]/g, "");
}

const SPARE = [1, 2]; // further empty lines where no script can add any

function Deliverables() {
  const draft = useDraft();
  const last = Math.max(-1, ...draft.lines);
  return (
    <RowGroup title="Deliverables" wrong="deliverables">
      {draft.lines.map((line) => (
        <Line key={line} line={line} />
      ))}
      <noscript className="noscript:contents">
        {SPARE.map((more) => (
          <Line key={more} line={last + more} />
        ))}
      </noscript>
      {mayAddLine(draft) && (
        <Button size="small" onClick={draft.addLine} className="mt-1 noscript:hidden">
          <Icon name="plus" /> Add a deliverable
        </Button>
      )}
    </RowGroup>
  );
}

function Line({ line }: { line: number }) {
  const { kinds, lines, removeLine } = useDraft();
  const name = `deliverable.${line}`;
  return (
    <Fragment>
      <TermRow
        row={quantityRow(line)}
        name={`How many, line ${line + 1}`}
        title={
          <div className="sm:-mt-2">
            <ListField
              place={1}
              field={`${name}.kind`}
              label={`What, line ${line + 1}`}
              options={kinds}
              placeholder="Choose…"
            />
          </div>
        }
      >
        {(cell) => <StepField {...cell} field={`${name}.quantity`} />}
      </TermRow>
      <TermRow
        row={dueRow(line)}
        name={`Due, line ${line + 1}`}
        title={
          <span className="flex justify-between gap-2">
            Due
            {lines.length > 1 && (
              <button
                type="button"
                onClick={() => removeLine(line)}
                aria-label={`Remove line ${line + 1}`}
                className="text-muted hover:text-ink text-xs font-normal underline noscript:hidden"
              >
                remove
              </button>
            )}
          </span>
        }
        hint="after agreement"
      >
        {(cell) => <DueField {...cell} field={name} />}
      </TermRow>
    </Fragment>
  );
}

const RIGHT_NAMES: Record<RightKind, string> = {
  organic: "Organic use",
  paid: "Paid use",
  allowlisting: "Allowlisting",
};

function RightRow({ kind }: { kind: RightKind }) {
  const [days, territory] = [`right.${kind}.days`, `right.${kind}.territory`];
  return (
    <TermRow row={rightRow(kind)} name={RIGHT_NAMES[kind]}>
      {({ difference, label, place }, texts) => (
        <FoldedFields
          place={place}
          label={label}
          difference={difference}
          fields={[days, territory]}
          says={hasDays(texts, days) ? daysSaid(texts, days) : null}
          more={whereSaid(texts[territory])}
        >
          <LineField
            {...{ place }}
            field={days}
            label={`${label}, days`}
            inputMode="numeric"
            maxLength={NUMBER_FIELD}
            placeholder="0"
            after="days"
          />
          <LineField {...{ place }} field={territory} label={`${label}, where`} placeholder="worldwide" />
          <p className="text-muted text-xs">
            Worldwide, or countries such as Germany, Austria. Without days it isn’t granted.
          </p>
        </FoldedFields>
      )}
    </TermRow>
  );
}

function ExclusivityRow() {
  const [days, category] = ["exclusivityDays", "exclusivityCategory"];
  return (
    <TermRow row={EXCLUSIVITY_ROW} name="Exclusivity">
      {({ difference, label, place }, texts) => (
        <FoldedFields
          place={place}
          label={label}
          difference={difference}
          fields={[days, category]}
          says={hasDays(texts, days) ? daysSaid(texts, days) : null}
          more={texts[category]?.trim() && `in ${texts[category].trim()}`}
        >
          <LineField
            {...{ place }}
            field={days}
            label={`${label}, days`}
            inputMode="numeric"
            maxLength={NUMBER_FIELD}
            placeholder="0"
            after="days"
          />
          <LineField
            {...{ place }}
            field={category}
            label={`${label}, category`}
            maxLength={MAX_CATEGORY}
            placeholder="any category"
          />
        </FoldedFields>
      )}
    </TermRow>
  );
}

function GiftRow() {
  const { currency } = useDraft();
  return (
    <TermRow row={GIFT_ROW} name="Gifted product">
      {({ difference, label, place }, texts) => (
        <FoldedFields
          place={place}
          label={label}
          difference={difference}
          fields={GIFT_ROW.fields}
          says={texts.giftName?.trim() || null}
          more={texts.giftVariant}
        >
          <LineField
            {...{ place }}
            field="giftName"
            label={label}
            maxLength={MAX_GIFT_NAME}
            placeholder="Product"
          />
          <LineField
            {...{ place }}
            field="giftVariant"
            label={`${label}, variant`}
            maxLength={MAX_VARIANT}
            placeholder="Variant, if any"
          />
          <LineField
            {...{ place }}
            field="giftValue"
            label={`${label}, value`}
            before={moneySign(currency)}
            inputMode="decimal"
            maxLength={NUMBER_FIELD}
            placeholder="Product value"
          />
        </FoldedFields>
      )}
    </TermRow>
  );
}

function ProductRow() {
  const { products = [] } = useDraft();
  return (
    <TermRow row={PRODUCT_ROW} name="Product you’d like" title="Product" hint="one of the campaign’s">
      {(cell) => (
        <div className="grid gap-1.5">
          <ListField {...cell} field="product" options={products} placeholder="None" />
          <LineField
            place={cell.place}
            field="giftVariant"
            label={`${cell.label}, variant`}
            maxLength={MAX_VARIANT}
            placeholder="Size, colour"
          />
        </div>
      )}
    </TermRow>
  );
}

function CommissionRow() {
  return (
    <TermRow row={COMMISSION_ROW} name="Commission">
      {(cell) => (
        <LineField
          {...cell}
          field="commission"
          inputMode="decimal"
          maxLength={NUMBER_FIELD}
          placeholder="0"
          after="%"
        />
      )}
    </TermRow>
  );
}

const EVENTS = [
  { value: "agreement", label: "after agreement" },
  { value: "approval", label: "after approval" },
  { value: "publication", label: "after publication" },
];

function afterSaid(event: string | undefined): string | undefined {
  return EVENTS.find(({ value }) => value === event)?.label;
}

function Payment() {
  const { textAt } = useDraft();
  const isSameEvent = (texts: FieldTexts) => texts.paymentAfter === textAt(1, "paymentAfter");
  return (
    <RowGroup title="Payment">
      <TermRow row={DEPOSIT_ROW} name="Deposit" hint="on agreement">
        {(cell) => (
          <LineField
            {...cell}
            field="deposit"
            inputMode="decimal"
            maxLength={NUMBER_FIELD}
            placeholder="0"
            after="%"
          />
        )}
      </TermRow>
      <TermRow row={REST_ROW} name="Rest" hint={afterSaid(textAt(1, "paymentAfter"))}>
        {({ place, label, difference }, texts) => (
          <FoldedFields
            place={place}
            label={label}
            difference={difference}
            fields={REST_ROW.fields}
            says={hasDays(texts, "paymentDays") ? daysSaid(texts, "paymentDays") : "right away"}
            more={isSameEvent(texts) ? undefined : afterSaid(texts.paymentAfter)}
          >
            <LineField
              {...{ place }}
              field="paymentDays"
              label={`${label}, days`}
              inputMode="numeric"
              maxLength={NUMBER_FIELD}
              placeholder="0"
              after="days"
            />
            <ListField {...{ place }} field="paymentAfter" label={`${label}, after what`} options={EVENTS} />
          </FoldedFields>
        )}
      </TermRow>
    </RowGroup>
  );
}

function hasDays(texts: FieldTexts, field: string): boolean {
  return !["", "0"].includes((texts[field] ?? "").trim());
}

function daysSaid(texts: FieldTexts, field: string): string {
  const days = (texts[field] ?? "").trim();
  return days === "1" ? "1 day" : `${days} days`;
}

function whereSaid(territory = ""): string {
  return territory.trim() || "worldwide";
}
