"use client"; // see draft.tsx

import clsx from "clsx";
import Link from "next/link";
import type { MouseEvent } from "react";
import { Icon } from "@/components/ui/icon";
import { mayAdd, useDraft } from "./draft";
import { Columns } from "./draft-row";
import { differenceOf, draftRows } from "./draft-rows";

/** How many rows of an alternative differ from the lead's. */
function useDifferences(): (place: number) => number {
  const draft = useDraft();
  const rows = draftRows({ ...draft, hasProducts: draft.products !== undefined });
  return (place) =>
    rows.filter((row) => {
      const texts = (at: number) =>
        Object.fromEntries(row.fields.map((field) => [field, draft.textAt(at, field)]));
      return differenceOf(row, texts(1), texts(place), draft.currency) !== null;
    }).length;
}

function countText(count: number): string {
  if (count === 0) return "the same as the lead";
  return count === 1 ? "1 term differs" : `${count} terms differ`;
}

/** The column heads. On a phone, with alternatives, buttons to switch between them. */
export function AlternativeHeads() {
  const { places, standing, isWrong, show, shown } = useDraft();
  const differences = useDifferences();
  const hasAlternatives = places.length > 1;
  return (
    <>
      {(hasAlternatives || standing) && (
        <Columns className="border-line border-b pb-2 max-sm:hidden">
          <span />
          {standing && (
            <div className="min-w-0">
              <p>Standing</p>
              <p className="text-muted text-xs">{standing.whose}</p>
            </div>
          )}
          {places.map((place, at) => (
            <Head key={place} place={place} at={at} note={at === 0 ? null : countText(differences(place))} />
          ))}
        </Columns>
      )}
      {hasAlternatives && (
        <div className="flex gap-1.5 pb-1 sm:hidden noscript:hidden" role="group" aria-label="Alternatives">
          {places.map((place, at) => (
            <button
              key={place}
              type="button"
              aria-pressed={place === shown}
              onClick={() => show(place)}
              className={clsx(
                "min-h-10.5 flex-1 rounded-md border px-2 py-1 text-left",
                place === shown ? "border-accent bg-accent-soft" : "border-line",
                isWrong(place) && "border-rose",
              )}
            >
              <span className="flex items-center gap-1 font-semibold">
                {isWrong(place) && <Icon name="circle-alert" label="Needs fixing" className="text-rose" />}
                {titleOf(at)}
              </span>
              <span className="text-muted block text-xs">
                {at === 0 ? "shown in lists" : countText(differences(place))}
              </span>
            </button>
          ))}
        </div>
      )}
      {hasAlternatives && shown !== 1 && (
        <div className="flex justify-end pb-1 sm:hidden">
          <Remove place={shown} at={places.indexOf(shown)} withWords />
        </div>
      )}
    </>
  );
}

function titleOf(at: number): string {
  return at === 0 ? "1 · Lead" : `${at + 1} · Alternative`;
}

function Head({ place, at, note }: { place: number; at: number; note: string | null }) {
  const { places, isWrong } = useDraft();
  if (places.length === 1) return <p className="font-semibold">Your offer</p>;
  return (
    <div className="relative min-w-0">
      <div>
        <p
          className={clsx(
            "flex items-center gap-1 font-semibold whitespace-nowrap",
            isWrong(place) && "text-rose",
          )}
        >
          {isWrong(place) && <Icon name="circle-alert" label="Needs fixing" />}
          {titleOf(at)}
        </p>
        <p className={clsx("text-muted text-xs", at > 0 && "pr-6")} role={at === 0 ? undefined : "status"}>
          {note ?? "shown in lists and the ladder"}
        </p>
      </div>
      {at > 0 && <Remove place={place} at={at} />}
    </div>
  );
}

function Remove({ place, at, withWords = false }: { place: number; at: number; withWords?: boolean }) {
  const { removeAlternative } = useDraft();
  return (
    <button
      type="button"
      onClick={() => removeAlternative(place)}
      aria-label={`Remove alternative ${at + 1}`}
      className={clsx(
        "noscript:hidden",
        "text-muted hover:bg-soft hover:text-ink flex items-center justify-center gap-1.5 rounded-md text-sm",
        withWords ? "min-h-9 px-2" : "absolute right-0 -bottom-1 size-6 [&_.icon]:size-3.5",
      )}
    >
      <Icon name="trash" /> {withWords && "Remove this alternative"}
    </button>
  );
}

/**
 * Adds another set of terms, filled with the lead as typed. Without a script the link leads to `moreHref` and the number
 * of sets, where the form has one more. `note` says what happens to them.
 */
export function AddAlternative({ moreHref, note }: { moreHref: string; note: string }) {
  const draft = useDraft();
  const add = (event: MouseEvent) => {
    event.preventDefault();
    draft.addAlternative();
  };
  const count = draft.places.length;
  return (
    <div className="border-line flex flex-wrap items-center justify-between gap-x-4 gap-y-1 border-t py-3">
      {mayAdd(draft) ? (
        <Link
          href={`${moreHref}${count + 1}`}
          scroll={false}
          prefetch={false}
          onClick={add}
          className="text-accent flex items-center gap-1.5 font-semibold hover:underline"
        >
          <Icon name="plus" /> {count === 1 ? "Offer an alternative" : "Offer a third alternative"}
        </Link>
      ) : (
        <span className="text-muted">You can offer up to three alternatives.</span>
      )}
      <p className="text-muted text-sm">{note}</p>
    </div>
  );
}
