"use client"; // see draft.tsx

import clsx from "clsx";
import type { ReactNode } from "react";
import { FieldError } from "@/components/ui/field";
import type { FieldTexts } from "@/lib/terms/fields";
import { fieldName } from "@/lib/terms/place";
import { useDraft } from "./draft";
import { differenceOf, type DraftRow } from "./draft-rows";

/** Columns for one to three sets of terms: the name, what stands, the sets. On a phone one set is shown below both. */
const WITH_STANDING = [
  "sm:grid-cols-[8.5rem_6rem_minmax(0,15rem)]",
  "sm:grid-cols-[8.5rem_5.25rem_repeat(2,minmax(0,1fr))]",
  "sm:grid-cols-[8rem_4.5rem_repeat(3,minmax(0,1fr))]",
];
const WITHOUT = [
  "sm:grid-cols-[9rem_minmax(0,18rem)]",
  "sm:grid-cols-[9rem_repeat(2,minmax(0,1fr))]",
  "sm:grid-cols-[8rem_repeat(3,minmax(0,1fr))]",
];

/** One line across the columns. */
export function Columns({ className, children }: { className?: string; children: ReactNode }) {
  const { places, standing } = useDraft();
  const columns = (standing ? WITH_STANDING : WITHOUT)[places.length - 1];
  return (
    <div
      className={clsx(
        "grid grid-cols-[minmax(0,1fr)_auto] items-start gap-x-3 gap-y-1 sm:gap-y-0",
        columns,
        className,
      )}
    >
      {children}
    </div>
  );
}

/** What the fields in one cell of a row need. */
export type Cell = {
  place: number;
  /** The field's accessible name: the term, and its alternative if that is not the lead. */
  label: string;
  /** How it differs from the lead, in a word. */
  difference: string | null;
};

/** One term: its name, what stands, and its fields in every set of terms. */
export function TermRow({
  row,
  name,
  title = name,
  hint,
  children,
}: {
  row: DraftRow;
  name: string;
  title?: ReactNode;
  hint?: ReactNode;
  /** `texts` are what the cell's fields hold now, by the lead's names. */
  children: (cell: Cell, texts: FieldTexts) => ReactNode;
}) {
  const draft = useDraft();
  const textsOf = (place: number) =>
    Object.fromEntries(row.fields.map((field) => [field, draft.textAt(place, field)]));
  const lead = textsOf(1);
  return (
    <Columns className="py-1">
      <div className="min-w-0 font-medium sm:pt-2">
        {title}
        {hint && <p className="text-muted text-xs font-normal">{hint}</p>}
      </div>
      {draft.standing && (
        <p className="text-muted min-w-0 text-right text-sm sm:pt-2 sm:text-left">
          <span className="sm:sr-only">Standing: </span>
          {draft.standing.texts[row.key] ?? "none"}
        </p>
      )}
      {draft.places.map((place, at) => {
        const texts = at === 0 ? lead : textsOf(place);
        const difference = at === 0 ? null : differenceOf(row, lead, texts, draft.currency);
        const label = at === 0 ? name : `${name}, alternative ${at + 1}`;
        return (
          <Shown key={place} place={place}>
            {children({ place, label, difference }, texts)}
          </Shown>
        );
      })}
    </Columns>
  );
}

/** A phone shows one alternative at a time; without a script to switch between them, all of them. */
function Shown({ place, children }: { place: number; children: ReactNode }) {
  const { places, shown } = useDraft();
  return (
    <div
      className={clsx(
        "col-span-2 min-w-0 sm:col-span-1",
        place !== shown && "max-sm:hidden max-sm:noscript:block",
      )}
    >
      {places.length > 1 && (
        <p className="text-muted hidden text-xs max-sm:noscript:block">
          {place === 1 ? "Lead" : `Alternative ${places.indexOf(place) + 1}`}
        </p>
      )}
      {children}
    </div>
  );
}

/** Rows that belong together, under a title; `wrong` names the field whose error is about all of them. */
export function RowGroup({
  title,
  note,
  wrong,
  children,
}: {
  title?: string;
  note?: string;
  wrong?: string;
  children: ReactNode;
}) {
  const { places } = useDraft();
  return (
    <div className="border-line border-t py-2" role={title && "group"} aria-label={title}>
      {title && (
        <p className="py-1 text-sm font-semibold">
          {title} {note && <span className="text-muted pl-1 font-normal">{note}</span>}
        </p>
      )}
      {children}
      {wrong && places.map((place) => <FieldError key={place} name={fieldName(place, wrong)} />)}
    </div>
  );
}
