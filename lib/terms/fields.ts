import { type Currency, moneyInput } from "@/lib/money/money";
import { countryName } from "./country";
import type { FixedTerms } from "./fixed";
import { fieldName, type FormPlace } from "./place";
import type { Deliverable, Right } from "./terms";

/** The values of a form's fields, by field name. */
export type FieldTexts = Readonly<Record<string, string>>;

/**
 * The form fields for these terms at this place, by name; `plainTerms` reads them back as the same terms. Terms that
 * are not given have no fields.
 */
export function termFields(
  terms: FixedTerms,
  { place, currency }: { place: FormPlace; currency: Currency },
): FieldTexts {
  const { fee, deliverables, rights, exclusivity, gift, commissionBps, payment } = terms;
  const fields = {
    ...(fee !== undefined && { fee: moneyInput(fee, currency) }),
    ...deliverables?.map(deliverableFields).reduce((all, line) => ({ ...all, ...line }), {}),
    ...rights?.map(rightFields).reduce((all, right) => ({ ...all, ...right }), {}),
    ...(exclusivity && {
      exclusivityDays: String(exclusivity.days),
      exclusivityCategory: exclusivity.category ?? "",
    }),
    ...(gift && {
      giftName: gift.name,
      giftVariant: gift.variant ?? "",
      giftValue: moneyInput(gift.value, currency),
    }),
    ...(commissionBps !== undefined && { commission: percentInput(commissionBps) }),
    ...(payment && {
      deposit: percentInput(payment.depositBps),
      paymentDays: String(payment.days),
      paymentAfter: payment.after,
    }),
  };
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [fieldName(place, name), value]));
}

/** 1250 -> "12.5", and an empty string for 0. */
function percentInput(bps: number): string {
  return bps === 0 ? "" : String(bps / 100);
}

function deliverableFields({ platform, format, quantity, due }: Deliverable, line: number) {
  return {
    [`deliverable.${line}.kind`]: `${platform}.${format}`,
    [`deliverable.${line}.quantity`]: String(quantity),
    [`deliverable.${line}.dueDays`]: due !== null && "days" in due ? String(due.days) : "",
    [`deliverable.${line}.dueOn`]: due !== null && "on" in due ? due.on : "",
  };
}

function rightFields({ kind, days, territory }: Right) {
  return {
    [`right.${kind}.days`]: String(days),
    [`right.${kind}.territory`]:
      territory === "worldwide" ? territory : territory.map(countryName).join(", "),
  };
}
