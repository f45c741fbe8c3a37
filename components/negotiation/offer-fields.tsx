import type { ReactNode } from "react";
import { SelectField } from "@/components/ui/choice-field";
import { TextArea } from "@/components/ui/text-area";
import { NumberField } from "@/components/ui/text-field";
import { MAX_MESSAGE } from "@/lib/negotiation/limits";
import {
  FORMAT_LABELS,
  type Platform,
  PLATFORM_FORMATS,
  PLATFORM_LABELS,
  PLATFORMS,
  type Terms,
  USAGE_RIGHTS,
  USAGE_RIGHTS_LABELS,
} from "@/lib/negotiation/terms";
import { DeliverablesEditor } from "./deliverables-editor";

/**
 * The fields of an offer but for its fee, filled with `terms` where there are some (N2). `gift` are the fields of the
 * gifted product, which an applicant chooses and a party names. `platforms` come first in the list of deliverables.
 */
export function OfferFields({
  terms,
  platforms = [],
  now,
  gift,
  messageLabel,
  messageHint,
}: {
  terms?: Terms;
  platforms?: readonly Platform[];
  now: Date;
  gift: ReactNode;
  messageLabel: string;
  messageHint?: string;
}) {
  return (
    <>
      <DeliverablesEditor
        lines={linesOf(terms)}
        kinds={kindsFor(platforms)}
        today={now.toISOString().slice(0, 10)}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <SelectField
          name="usageRights"
          label="Usage rights"
          options={USAGE_RIGHTS.map((value) => ({ value, label: USAGE_RIGHTS_LABELS[value] }))}
          defaultValue={terms?.usageRights ?? "organic"}
        />
        <NumberField
          name="licenceDays"
          label="Licence"
          suffix="days"
          optional
          maxLength={4}
          defaultValue={daysInput(terms ? terms.licenceDays : 90)}
        />
        <NumberField
          name="exclusivityDays"
          label="Exclusivity"
          suffix="days"
          optional
          maxLength={4}
          defaultValue={daysInput(terms?.exclusivityDays ?? 0)}
        />
        <NumberField
          name="commission"
          label="Commission"
          suffix="%"
          optional
          maxLength={6}
          defaultValue={terms?.commissionBps ? String(terms.commissionBps / 100) : ""}
        />
      </div>
      {gift}
      <TextArea
        name="message"
        label={messageLabel}
        hint={messageHint}
        optional
        rows={3}
        maxLength={MAX_MESSAGE}
      />
    </>
  );
}

function daysInput(days: number): string {
  return days === 0 ? "" : String(days);
}

function linesOf(terms: Terms | undefined) {
  return (terms?.deliverables ?? []).map(({ platform, format, quantity, dueOn }) => ({
    kind: `${platform}.${format}`,
    quantity: String(quantity),
    dueOn: dueOn ?? "",
  }));
}

/** "Instagram reel": platform and format as one choice, so that no pair can be chosen that does not exist. */
function kindsFor(first: readonly Platform[]) {
  return [...first, ...PLATFORMS.filter((platform) => !first.includes(platform))].flatMap((platform) =>
    PLATFORM_FORMATS[platform].map((format) => ({
      value: `${platform}.${format}`,
      label: `${PLATFORM_LABELS[platform]} ${FORMAT_LABELS[format].toLowerCase()}`,
    })),
  );
}
