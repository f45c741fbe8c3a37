"use client"; // a press adds or takes away a line; without JavaScript three empty ones stand ready

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { SelectField, type SelectOption } from "@/components/ui/choice-field";
import { FieldError } from "@/components/ui/field";
import { useAnswer } from "@/components/ui/form";
import { DateField, NumberField } from "@/components/ui/text-field";
import { fieldOf, type FormValues, valuesOf } from "@/lib/form/form";
import { MAX_DELIVERABLES } from "@/lib/negotiation/limits";

/** A line as its fields show it: `kind` is "instagram.reel", `dueOn` YYYY-MM-DD or "". */
export type DeliverableLine = { kind: string; quantity: string; dueOn: string };

const EMPTY: DeliverableLine = { kind: "", quantity: "1", dueOn: "" };
const SPARE = [1, 2]; // more empty lines where no script can add one

/** The deliverables of an offer, line by line; a line without a choice is left out. */
export function DeliverablesEditor({
  lines,
  kinds,
  today,
}: {
  lines: readonly DeliverableLine[];
  kinds: readonly SelectOption[];
  today: string;
}) {
  const answer = useAnswer();
  const [numbers, setNumbers] = useState(() =>
    withEmpty(answeredNumbers(valuesOf(answer)) ?? lines.map((_, number) => number)),
  );
  const last = Math.max(-1, ...numbers);
  const lineAt = (number: number) => lines[number] ?? EMPTY;
  const row = (number: number, onRemove?: () => void) => (
    <Line
      key={number}
      number={number}
      line={lineAt(number)}
      kinds={kinds}
      today={today}
      onRemove={onRemove}
    />
  );
  const remove = (number: number) => setNumbers(numbers.filter((other) => other !== number));
  return (
    <fieldset className="field">
      <legend className="field-label mb-1.5">Deliverables</legend>
      <div className="deliverables">
        {numbers.map((number) => row(number, numbers.length > 1 ? () => remove(number) : undefined))}
        <noscript>{SPARE.map((more) => row(last + more))}</noscript>
      </div>
      <FieldError name="deliverables" />
      {numbers.length < MAX_DELIVERABLES && (
        <div>
          <Button size="small" onClick={() => setNumbers([...numbers, last + 1])} className="scripted">
            Add a line
          </Button>
        </div>
      )}
      <p className="field-hint">
        What, how many, and by which day; no day if any is fine. A line without a choice is left out.
      </p>
    </fieldset>
  );
}

function Line({
  number,
  line,
  kinds,
  today,
  onRemove,
}: {
  number: number;
  line: DeliverableLine;
  kinds: readonly SelectOption[];
  today: string;
  onRemove?: () => void;
}) {
  const name = `deliverable.${number}`;
  const which = `, line ${number + 1}`;
  return (
    <div className="deliverable">
      <SelectField
        name={`${name}.kind`}
        label={`What${which}`}
        hideLabel
        optional
        options={kinds}
        placeholder="Choose…"
        defaultValue={line.kind}
      />
      <NumberField
        name={`${name}.quantity`}
        label={`How many${which}`}
        hideLabel
        maxLength={2}
        defaultValue={line.quantity}
      />
      <DateField
        name={`${name}.dueOn`}
        label={`Due on${which}`}
        hideLabel
        optional
        min={line.dueOn && line.dueOn < today ? line.dueOn : today}
        defaultValue={line.dueOn}
      />
      {onRemove && (
        <button
          type="button"
          className="icon-button scripted"
          aria-label={`Remove line ${number + 1}`}
          onClick={onRemove}
        >
          <span aria-hidden>×</span>
        </button>
      )}
    </div>
  );
}

/** The lines there are, and an empty one to go on with. */
function withEmpty(numbers: readonly number[]): number[] {
  return numbers.length < MAX_DELIVERABLES ? [...numbers, Math.max(-1, ...numbers) + 1] : [...numbers];
}

/** The lines that were filled when the form was posted without a script; null when it was not. */
function answeredNumbers(values: FormValues): number[] | null {
  const found = Object.keys(values).flatMap((name) => /^deliverable\.(\d+)\.kind$/.exec(name)?.[1] ?? []);
  const isFilled = (number: string) =>
    fieldOf(values, `deliverable.${number}.kind`) !== "" ||
    fieldOf(values, `deliverable.${number}.dueOn`) !== "";
  return found.length === 0
    ? null
    : found
        .filter(isFilled)
        .map(Number)
        .sort((a, b) => a - b);
}
