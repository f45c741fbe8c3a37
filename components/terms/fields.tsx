"use client"; // see draft.tsx

import clsx from "clsx";
import { type HTMLInputTypeAttribute, type ReactNode, type RefObject, useRef, useState } from "react";
import type { SelectOption } from "@/components/ui/choice-field";
import { useWiring } from "@/components/ui/field";
import { useField } from "@/components/ui/form";
import { Icon } from "@/components/ui/icon";
import { MAX_QUANTITY } from "@/lib/terms/limits";
import { fieldName } from "@/lib/terms/place";
import { useDraft } from "./draft";

/** One field of one alternative. `difference` is what it changes against the lead, written at its end. */
export type FieldProps = {
  place: number;
  /** By the lead's name. */
  field: string;
  label: string;
  difference?: string | null;
  maxLength?: number;
};

const FRAME =
  "border-edge bg-surface has-focus-visible:outline-accent has-focus-visible:border-accent flex min-h-9 min-w-0 items-center gap-1 rounded-md border has-focus-visible:outline-2 has-aria-invalid:border-rose pointer-coarse:min-h-10.5";
const LIST =
  "border-edge bg-surface text-ink hover:border-muted focus-visible:border-accent aria-invalid:border-rose focus-visible:outline-accent min-h-9 w-full min-w-0 truncate rounded-md border pr-1 pl-2 text-sm pointer-coarse:text-lg focus-visible:outline-2 focus-visible:outline-offset-0 pointer-coarse:min-h-10.5";
const DIFFERENT = "border-accent bg-accent-soft font-semibold";

type LineProps = FieldProps & {
  before?: string;
  after?: string;
  type?: HTMLInputTypeAttribute;
  inputMode?: "decimal" | "numeric";
  placeholder?: string;
  min?: string;
  isHidden?: boolean;
  input?: RefObject<HTMLInputElement | null>;
};

/** One line, with its unit before or behind what is typed. */
export function LineField({
  place,
  field,
  label,
  difference,
  before,
  after,
  isHidden,
  input,
  ...rest
}: LineProps) {
  const draft = useDraft();
  const { wiring, error, posted } = useWiring(fieldName(place, field), undefined, true);
  return (
    // Without a script nothing brings a hidden field back, so that it shows.
    <div className={clsx("grid min-w-0 gap-1", isHidden && "hidden noscript:grid")}>
      <label className={clsx(FRAME, "px-2.5", difference && DIFFERENT)}>
        {before && <span className="text-muted font-normal">{before}</span>}
        <input
          {...wiring}
          {...rest}
          ref={input}
          aria-label={label}
          autoComplete="off"
          autoFocus={field === "fee" && draft.fresh === place}
          defaultValue={posted?.[0] ?? draft.defaultAt(place, field)}
          className={clsx(
            "placeholder:text-muted min-w-0 bg-transparent py-1.5 outline-none pointer-coarse:text-lg",
            after ? "field-sizing-content min-w-[2ch]" : "w-full flex-1",
          )}
        />
        {after && <span className="text-muted font-normal">{after}</span>}
        {difference && <Difference>{difference}</Difference>}
      </label>
      <Wrong id={`${wiring.id}-error`}>{error}</Wrong>
    </div>
  );
}

/** A choice from a list. */
export function ListField({
  place,
  field,
  label,
  difference,
  options,
  placeholder,
}: FieldProps & { options: readonly SelectOption[]; placeholder?: string }) {
  const draft = useDraft();
  const { wiring, error, posted } = useWiring(fieldName(place, field), undefined, true);
  const value = posted?.[0] ?? draft.defaultAt(place, field);
  return (
    <div className="grid min-w-0 gap-1">
      {/* React resets a form after its action, and a select only looks at its default when it is new: hence the key. */}
      <select
        key={value}
        {...wiring}
        aria-label={label}
        defaultValue={value}
        className={clsx(LIST, difference && DIFFERENT)}
      >
        {placeholder !== undefined && <option value="">{placeholder}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      <Wrong id={`${wiring.id}-error`}>{error}</Wrong>
    </div>
  );
}

/** Writes into a field as if it was typed. */
function write({ current }: RefObject<HTMLInputElement | null>, text: string) {
  if (!current) return;
  current.value = text;
  current.dispatchEvent(new Event("input", { bubbles: true }));
}

/** How many, with a step up and down beside it. */
export function StepField({ place, field, label, difference }: FieldProps) {
  const draft = useDraft();
  const input = useRef<HTMLInputElement>(null);
  const { wiring, error, posted } = useWiring(fieldName(place, field), undefined, true);
  const step = (by: number) => {
    write(input, String(Math.min(MAX_QUANTITY, Math.max(0, (Number(input.current?.value) || 0) + by))));
  };
  return (
    <div className="grid min-w-0 gap-1">
      <div className="flex min-w-0 items-center gap-2">
        <div className={clsx(FRAME, "w-22 flex-none pointer-coarse:w-32", difference && DIFFERENT)}>
          <Step label={`One less: ${label}`} icon="minus" onStep={() => step(-1)} />
          <input
            {...wiring}
            ref={input}
            aria-label={label}
            inputMode="numeric"
            autoComplete="off"
            maxLength={2}
            defaultValue={posted?.[0] ?? draft.defaultAt(place, field)}
            className="w-full min-w-0 flex-1 bg-transparent py-1.5 text-center outline-none pointer-coarse:text-lg"
          />
          <Step label={`One more: ${label}`} icon="plus" onStep={() => step(1)} />
        </div>
        {difference && <Difference>{difference}</Difference>}
      </div>
      <Wrong id={`${wiring.id}-error`}>{error}</Wrong>
    </div>
  );
}

function Step({ label, icon, onStep }: { label: string; icon: "plus" | "minus"; onStep: () => void }) {
  return (
    <button
      type="button"
      aria-label={label}
      onClick={onStep}
      className="text-muted hover:text-ink grid min-h-9 w-7 flex-none place-items-center pointer-coarse:w-10.5 noscript:hidden"
    >
      <Icon name={icon} />
    </button>
  );
}

/** When something is due: days after agreement, or a day of the calendar. */
export function DueField({ place, field, label, difference }: FieldProps) {
  const { today, textAt } = useDraft();
  const [days, day] = [useRef<HTMLInputElement>(null), useRef<HTMLInputElement>(null)];
  const [dueDays, dueOn] = [`${field}.dueDays`, `${field}.dueOn`];
  const wrong = useField(fieldName(place, dueOn)).error;
  const typed = { days: textAt(place, dueDays), day: textAt(place, dueOn) };
  const [isDay, setIsDay] = useState(typed.day !== "");
  const turn = () => {
    write(isDay ? day : days, "");
    setIsDay(!isDay);
  };
  const both = typed.days !== "" && typed.day !== "";
  return (
    <div className="flex min-w-0 items-start gap-1">
      <div className="grid min-w-0 flex-1 gap-1">
        <LineField
          place={place}
          field={dueDays}
          label={`${label}, days after agreement`}
          difference={isDay ? null : difference}
          input={days}
          inputMode="numeric"
          maxLength={4}
          placeholder="any"
          after="days"
          isHidden={isDay && !both}
        />
        <LineField
          place={place}
          field={dueOn}
          label={`${label}, on a day`}
          difference={isDay ? difference : null}
          input={day}
          type="date"
          min={typed.day && typed.day < today ? typed.day : today}
          isHidden={!isDay && !both && !wrong}
        />
      </div>
      <button
        type="button"
        onClick={turn}
        title={isDay ? "Days after agreement instead" : "A day of the calendar instead"}
        aria-label={`${label}: ${isDay ? "days after agreement instead" : "a day of the calendar instead"}`}
        className="text-muted hover:bg-soft hover:text-ink grid h-9 w-7 flex-none place-items-center rounded-md noscript:hidden"
      >
        <Icon name={isDay ? "clock" : "calendar"} />
      </button>
    </div>
  );
}

/**
 * Several fields that make one term, folded behind what they say: `says`, and `more` in small; null while there is no such
 * term.
 */
export function FoldedFields({
  place,
  fields,
  label,
  says,
  more,
  difference,
  children,
}: Omit<FieldProps, "field"> & {
  fields: readonly string[];
  says: string | null;
  more?: string;
  children: ReactNode;
}) {
  const [isOpen, setIsOpen] = useState(false);
  const wrong = useWrongFields(place, fields);
  return (
    <details
      open={isOpen || wrong}
      onToggle={(event) => setIsOpen(event.currentTarget.open)}
      className="group min-w-0"
    >
      <summary
        aria-label={`${label}: ${says === null ? "none" : [says, more].filter(Boolean).join(" ")}`}
        className={clsx(
          "flex min-h-9 cursor-pointer list-none items-center gap-1.5 rounded-md pointer-coarse:min-h-10.5 [&::-webkit-details-marker]:hidden",
          says === null
            ? "text-accent font-semibold"
            : "border-edge bg-surface hover:border-muted border px-2.5",
          difference && "border-accent bg-accent-soft border px-2.5 font-semibold",
        )}
      >
        {says === null && !difference && <Icon name="plus" className="group-open:hidden" />}
        <span className="min-w-0 flex-1 py-1">
          {says ?? (difference ? "None" : "Add")}{" "}
          {says !== null && more && <span className="text-muted text-xs font-normal">{more}</span>}
        </span>
        {difference && <Difference>{difference}</Difference>}
        <Icon
          name="chevron-down"
          className={clsx("text-muted group-open:rotate-180", says === null && "hidden group-open:block")}
        />
      </summary>
      <div className="grid gap-1.5 pt-1.5">{children}</div>
    </details>
  );
}

function useWrongFields(place: number, fields: readonly string[]): boolean {
  const [first = "", second = first, third = first] = fields;
  const errors = [
    useField(fieldName(place, first)).error,
    useField(fieldName(place, second)).error,
    useField(fieldName(place, third)).error,
  ];
  return errors.some((error) => error !== undefined);
}

function Difference({ children }: { children: ReactNode }) {
  return <span className="text-accent ml-auto text-sm font-semibold whitespace-nowrap">{children}</span>;
}

function Wrong({ id, children }: { id: string; children: ReactNode }) {
  if (!children) return null;
  return (
    <p id={id} className="text-rose text-sm font-medium">
      {children}
    </p>
  );
}
