"use client"; // what is typed in one place shows in others: the differences, the ladder, the budget

import { createContext, type KeyboardEvent, type ReactNode, useContext, useState } from "react";
import type { SelectOption } from "@/components/ui/choice-field";
import { useAnswer } from "@/components/ui/form";
import { type FormState, valuesOf } from "@/lib/form/form";
import type { Currency } from "@/lib/money/money";
import type { FieldTexts } from "@/lib/terms/fields";
import { MAX_ALTERNATIVES, MAX_DELIVERABLES } from "@/lib/terms/limits";
import { fieldName, placesIn } from "@/lib/terms/place";
import type { TermName } from "@/lib/terms/terms";

/** What a form of terms consists of. */
export type DraftShape = {
  /** What the lead's fields start with. */
  readonly start: FieldTexts;
  /** How many sets of terms it starts with, including the lead. */
  readonly count: number;
  readonly currency: Currency;
  readonly fixed: readonly TermName[];
  /** The kinds of deliverables to choose from. */
  readonly kinds: readonly SelectOption[];
  /** The campaign's products, if the gift is one of them; otherwise the gift is typed. */
  readonly products?: readonly SelectOption[];
  /** The terms of the offer answered, in words, by the keys of their rows. */
  readonly standing?: { readonly whose: string; readonly texts: FieldTexts };
  /** Today, as YYYY-MM-DD. */
  readonly today: string;
};

type State = {
  answer: FormState;
  places: readonly number[];
  lines: readonly number[];
  shown: number;
  /** The alternative that was added last, by a click. */
  fresh: number | null;
  /** By full field names: initial texts that differ from the lead's start, and what was typed since. */
  defaults: FieldTexts;
  typed: FieldTexts;
};

type Draft = DraftShape &
  Pick<State, "places" | "lines" | "shown" | "fresh"> & {
    /** What the field holds now, and what it started with. */
    readonly textAt: (place: number, field: string) => string;
    readonly defaultAt: (place: number, field: string) => string;
    readonly isWrong: (place: number) => boolean;
    readonly addAlternative: () => void;
    readonly removeAlternative: (place: number) => void;
    readonly addLine: () => void;
    readonly removeLine: (line: number) => void;
    readonly show: (place: number) => void;
  };

const DraftContext = createContext<Draft | null>(null);

/** The draft around. Throws if there is none. */
export function useDraft(): Draft {
  const draft = useContext(DraftContext);
  if (!draft) throw new Error("terms are written inside a draft");
  return draft;
}

const LAST_PLACE = 9; // places are one digit in field names

/** The terms being written: what is typed, and which alternatives and lines there are. Wraps a form's content. */
export function Draft({ shape, children }: { shape: DraftShape; children: ReactNode }) {
  const answer = useAnswer();
  const [state, setState] = useState(() => stateAfter(answer, shape));
  // What the server sends back fills the fields, and counts as typed from then on.
  if (state.answer !== answer) setState({ ...stateAfter(answer, shape, state) });
  const { places, lines, shown, defaults, typed } = state;
  const defaultAt = (place: number, field: string) =>
    defaults[fieldName(place, field)] ?? shape.start[field] ?? (field.endsWith(".quantity") ? "1" : "");
  const textAt = (place: number, field: string) => typed[fieldName(place, field)] ?? defaultAt(place, field);

  const draft: Draft = {
    ...shape,
    places,
    lines,
    shown: places.includes(shown) ? shown : 1,
    fresh: state.fresh,
    textAt,
    defaultAt,
    isWrong: (place) => wrongPlaces(answer).includes(place),
    addAlternative() {
      const place = freePlace(places);
      const own = (name: string) => name.startsWith(`${place}.`);
      const copied = Object.entries({ ...shape.start, ...defaults, ...typed })
        .filter(([name]) => !/^\d\./.test(name))
        .map(([name, text]) => [fieldName(place, name), text]);
      setState({
        ...state,
        places: [...places, place],
        shown: place,
        fresh: place,
        defaults: { ...without(defaults, own), ...Object.fromEntries(copied) },
        typed: without(typed, own),
      });
    },
    removeAlternative: (place) => setState({ ...state, places: places.filter((one) => one !== place) }),
    addLine: () => setState({ ...state, lines: [...lines, Math.max(-1, ...lines) + 1] }),
    removeLine: (line) => setState({ ...state, lines: lines.filter((one) => one !== line) }),
    show: (place) => setState({ ...state, shown: place }),
  };

  const follow = (form: HTMLFormElement | null) => {
    if (form) setState((before) => ({ ...before, typed: textsIn(new FormData(form)) }));
  };
  const keys = (event: KeyboardEvent<HTMLElement>) => {
    const form = event.currentTarget.closest("form");
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) form?.requestSubmit();
  };
  return (
    <DraftContext value={draft}>
      <div
        className="contents"
        onInput={(event) => follow(event.currentTarget.closest("form"))}
        onKeyDown={keys}
      >
        {places.slice(1).map((place) => (
          <input key={place} type="hidden" name="alternative" value={place} />
        ))}
        {children}
      </div>
    </DraftContext>
  );
}

/** True while another set of terms can be added. */
export function mayAdd({ places }: Pick<Draft, "places">): boolean {
  return places.length < MAX_ALTERNATIVES;
}

/** True while another line of deliverables can be added. */
export function mayAddLine({ lines }: Pick<Draft, "lines">): boolean {
  return lines.length < MAX_DELIVERABLES;
}

/** The draft once the form has this answer: as posted, or as at the start. */
function stateAfter(answer: FormState, { start, count }: DraftShape, before?: State): State {
  const values = valuesOf(answer);
  const typed = Object.fromEntries(Object.entries(values).map(([name, [text = ""]]) => [name, text]));
  const isPosted = Object.keys(values).length > 0;
  const places = isPosted ? placesIn(values) : Array.from({ length: count }, (_, at) => at + 1);
  const wrong = wrongPlaces(answer);
  const shown = before?.shown ?? 1;
  return {
    answer,
    places,
    lines: linesIn(isPosted ? typed : start),
    shown: wrong.length === 0 || wrong.includes(shown) ? shown : (wrong[0] ?? 1),
    fresh: null,
    defaults: before?.defaults ?? {},
    typed,
  };
}

/** The numbers of the lines that are filled in; at least one. */
function linesIn(texts: FieldTexts): number[] {
  const lines = Object.entries(texts).flatMap(([name, text]) => {
    const line = /^(?:\d\.)?deliverable\.(\d{1,3})\.(?:kind|dueDays|dueOn)$/.exec(name)?.[1];
    return line !== undefined && text !== "" ? [Number(line)] : [];
  });
  return lines.length === 0 ? [0] : [...new Set(lines)].sort((a, b) => a - b);
}

/** The places that have errors. */
function wrongPlaces(answer: FormState): number[] {
  if (answer.status !== "invalid") return [];
  return Object.keys(answer.fields).flatMap((name) => {
    const further = /^(\d)\./.exec(name)?.[1];
    if (further !== undefined) return [Number(further)];
    return OF_TERMS.test(name) ? [1] : [];
  });
}

const OF_TERMS = /^(fee|deliverable|right|exclusivity|gift|product|commission|deposit|payment)/;

/** A place that was never used, if there is one left: what was posted for a place comes back into it. */
function freePlace(places: readonly number[]): number {
  const next = Math.max(...places) + 1;
  if (next <= LAST_PLACE) return next;
  return [2, 3, 4].find((place) => !places.includes(place)) ?? next;
}

function without(texts: FieldTexts, isOut: (name: string) => boolean): FieldTexts {
  return Object.fromEntries(Object.entries(texts).filter(([name]) => !isOut(name)));
}

function textsIn(form: FormData): FieldTexts {
  return Object.fromEntries(
    [...form].flatMap(([name, text]) => (typeof text === "string" ? [[name, text]] : [])),
  );
}
