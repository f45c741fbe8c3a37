"use client"; // see draft.tsx

import clsx from "clsx";
import { type HTMLInputTypeAttribute, type ReactNode, type RefObject, useRef, useState } from "react";
import type { SelectOption } from "@/components/ui/choice-field";
import { useWiring } from "@/components/ui/field";
import { useField } from "@/components/ui/form";
import { Icon } from "@/components/ui/icon";
import { parseWhole } from "@/lib/count/count";
import { MAX_QUANTITY } from "@/lib/terms/limits";
import { fieldName } from "@/lib/terms/place";
import { useDraft } from "./draft";

/** One field of one alternative. `difference` is how it differs from the lead, shown at its end. */
export type TermFieldProps = {
  place: number;
  /** By the lead's name. */
  field: string;
  label: string;
  difference?: string | null;
  maxLength?: number;
};

const FRAME =
  "flex min-h-9 min-w-0 items-center gap-1 rounded-md border focus-within:border-accent focus-within:outline-2 focus-within:outline-accent has-aria-invalid:border-rose touch:min-h-10.5";
const LIST =
  "bg-chevron min-h-9 w-full min-w-0 appearance-none truncate rounded-md border bg-position-[right_0.375rem_center] bg-no-repeat py-1.5 pr-6 pl-2 text-sm focus-visible:outline-offset-0 aria-invalid:border-rose touch:min-h-10.5 touch:text-lg";
const SUMMARY =
  "flex min-h-9 list-none items-center gap-1.5 rounded-md touch:min-h-10.5 [&::-webkit-details-marker]:hidden";

/** A field's background: green if an alternative differs from the lead. */
function groundOf(difference: string | null | undefined): string {
  return difference
    ? "border-accent bg-accent-soft font-semibold"
    : "border-edge bg-surface hover:border-muted";
}

type LineProps = TermFieldProps & {
  before?: string;
  after?: string;
  type?: HTMLInputTypeAttribute;
  inputMode?: "decimal" | "numeric";
  placeholder?: string;
  min?: string;
  isHidden?: boolean;
  input?: RefObject<HTMLInputElement | null>;
};

/** One line, with its unit before or after what is typed. */
export function LineField({
  place,
  field,
  label,
  difference,
  before,
  after,
  isHidden,
  input,
  maxLength,
  ...rest
}: LineProps) {
  const draft = useDraft();
  const isDate = rest.type === "date"; // it fills its frame
  const text = { start: draft.defaultAt(place, field), maxLength };
  const { wiring, error, posted, onInput } = useWiring(fieldName(place, field), undefined, true, text);
  return (
    // Without a script nothing could bring a hidden field back, so it is shown.
    <div className={clsx("grid min-w-0 gap-1", isHidden && "hidden noscript:grid")}>
      <label className={clsx(FRAME, "px-2.5", groundOf(difference))}>
        {before && <span className="text-muted font-normal">{before}</span>}
        <input
          {...wiring}
          {...rest}
          ref={input}
          onInput={onInput}
          aria-label={label}
          autoComplete="off"
          autoFocus={field === "fee" && draft.fresh === place}
          defaultValue={posted?.[0] ?? text.start}
          className={clsx(
            "placeholder:text-muted touch:text-lg min-w-0 bg-transparent py-1.5 outline-none",
            after ? "field-sizing-content min-w-[2ch]" : "w-full flex-1",
            isDate && "text-sm",
          )}
        />
        {after && <span className="text-muted font-normal">{after}</span>}
        {difference && !isDate && <Difference className="ml-auto">{difference}</Difference>}
      </label>
      {difference && isDate && <Difference>{difference}</Difference>}
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
}: TermFieldProps & { options: readonly SelectOption[]; placeholder?: string }) {
  const draft = useDraft();
  const { wiring, error, posted } = useWiring(fieldName(place, field), undefined, true);
  const value = posted?.[0] ?? draft.defaultAt(place, field);
  return (
    <div className="grid min-w-0 gap-1">
      {/* React resets a form after its action, and a select reads its default only when it mounts: hence the key. */}
      <select
        key={value}
        {...wiring}
        aria-label={label}
        defaultValue={value}
        className={clsx(LIST, groundOf(difference))}
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

/** Writes into a field as if it had been typed. */
function write({ current }: RefObject<HTMLInputElement | null>, text: string) {
  if (!current) return;
  current.value = text;
  current.dispatchEvent(new Event("input", { bubbles: true }));
}

/** A quantity, with buttons for one more and one less. */
export function StepField({ place, field, label, difference }: TermFieldProps) {
  const draft = useDraft();
  const input = useRef<HTMLInputElement>(null);
  const { wiring, error, posted } = useWiring(fieldName(place, field), undefined, true);
  const step = (by: number) => {
    write(
      input,
      String(Math.min(MAX_QUANTITY, Math.max(0, (parseWhole(input.current?.value ?? "") ?? 0) + by))),
    );
  };
  return (
    <div className="grid min-w-0 gap-1">
      <div className="flex min-w-0 items-center gap-2">
        <div className={clsx(FRAME, "touch:w-32 w-22 flex-none", groundOf(difference))}>
          <Step label={`One less: ${label}`} icon="minus" onStep={() => step(-1)} />
          <input
            {...wiring}
            ref={input}
            aria-label={label}
            inputMode="numeric"
            autoComplete="off"
            defaultValue={posted?.[0] ?? draft.defaultAt(place, field)}
            className="touch:text-lg w-full min-w-0 flex-1 bg-transparent py-1.5 text-center outline-none"
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
      className="text-muted hover:text-ink touch:w-10.5 grid min-h-9 w-7 flex-none place-items-center noscript:hidden"
    >
      <Icon name={icon} />
    </button>
  );
}

/** When something is due: days after agreement, or a date. */
export function DueField({ place, field, label, difference }: TermFieldProps) {
  const { today, textAt, defaultAt } = useDraft();
  const [days, day] = [useRef<HTMLInputElement>(null), useRef<HTMLInputElement>(null)];
  const [dueDays, dueOn] = [`${field}.dueDays`, `${field}.dueOn`];
  const wrong = useField(fieldName(place, dueOn)).error;
  const typed = { days: textAt(place, dueDays), day: textAt(place, dueOn) };
  const [turned, setTurned] = useState<boolean | null>(null);
  const isDay = turned ?? (typed.day !== "" || defaultAt(place, dueOn) !== "");
  const turn = () => {
    write(isDay ? day : days, "");
    setTurned(!isDay);
  };
  const both = typed.days !== "" && typed.day !== "";
  return (
    <div className={clsx("flex min-w-0 gap-1", isDay ? "flex-col" : "items-start")}>
      <div className="grid min-w-0 flex-1 gap-1">
        <LineField
          place={place}
          field={dueDays}
          label={`${label}, days after agreement`}
          difference={isDay ? null : difference}
          input={days}
          inputMode="numeric"
          placeholder="any day"
          after={typed.days === "" ? undefined : "days"}
          isHidden={isDay && !both}
        />
        <LineField
          place={place}
          field={dueOn}
          label={`${label}, on a date`}
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
        title={isDay ? undefined : "A date instead"}
        aria-label={`${label}: ${isDay ? "days after agreement instead" : "a date instead"}`}
        className={clsx(
          "text-muted hover:text-ink rounded-md noscript:hidden",
          isDay
            ? "touch:min-h-9 min-h-6 text-left text-xs underline"
            : "hover:bg-soft touch:w-10.5 touch:h-10.5 grid h-9 w-7 flex-none place-items-center",
        )}
      >
        {isDay ? "days after agreement instead" : <Icon name="calendar" />}
      </button>
    </div>
  );
}

/**
 * Several fields that make up one term, folded behind what they say: `says`, and `more` in small. `says` is null while
 * there is no such term.
 */
export function FoldedFields({
  place,
  fields,
  label,
  says,
  more,
  difference,
  children,
}: Omit<TermFieldProps, "field"> & {
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
          SUMMARY,
          says === null && !difference
            ? "text-accent font-semibold"
            : clsx("border px-2.5", groundOf(difference)),
        )}
      >
        {says === null && !difference && <Icon name="plus" className="group-open:hidden" />}
        <span className="min-w-0 flex-1 py-1">
          <span className="whitespace-nowrap">{says ?? (difference ? "None" : "Add")}</span>{" "}
          {says !== null && more && <span className="text-muted text-xs font-normal">{more} </span>}
          {difference && <Difference>{difference}</Difference>}
        </span>
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

function Difference({ className, children }: { className?: string; children: ReactNode }) {
  return (
    <span className={clsx("text-accent text-sm font-semibold whitespace-nowrap", className)}>{children}</span>
  );
}

function Wrong({ id, children }: { id: string; children: ReactNode }) {
  if (!children) return null;
  return (
    <p id={id} className="text-rose text-sm font-medium">
      {children}
    </p>
  );
}
