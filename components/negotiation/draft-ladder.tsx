"use client"; // draws the fees as they are typed

import { useDraft } from "@/components/terms/draft";
import { draftFees } from "@/components/terms/draft-rows";
import { formatMoney } from "@/lib/money/money";
import { type LadderFees, ladderSentence } from "@/lib/negotiation/ladder";
import type { Party } from "@/lib/party/party";
import { LargeLadder } from "./ladder";

type Props = { offers: LadderFees; viewer: Party; otherName: string };

/** The ladder with the counteroffer being written, dashed, as far as its fees can be parsed. */
export function DraftLadder({ offers, viewer, otherName }: Props) {
  const { currency } = useDraft();
  const { fees, unread } = useDraftFees();
  const drawn = { ...withDraft(offers, unread === null ? fees : []), outcome: "open" as const };
  const money = (minor: number) => formatMoney(minor, currency);
  return (
    <>
      <LargeLadder
        {...drawn}
        money={money}
        sentence={ladderSentence({ ...drawn, viewer, otherName, money })}
        narrow
      />
      {unread !== null && <p className="text-muted text-sm">Your counteroffer isn’t drawn yet. {unread}</p>}
    </>
  );
}

/**
 * The fees of the draft in minor units, the lead's first. `unread` says why one of them cannot be read; nothing about
 * the draft may be shown then, because it would be about other fees.
 */
export function useDraftFees(): { fees: number[]; unread: string | null } {
  const { places, textAt, currency } = useDraft();
  return draftFees(
    places.map((place) => textAt(place, "fee")),
    currency,
  );
}

function withDraft({ fees, spans = [] }: LadderFees, typed: readonly number[]): LadderFees {
  const [lead] = typed;
  if (lead === undefined) return { fees, spans };
  const span = { lowest: Math.min(...typed), dearest: Math.max(...typed) };
  return { fees: [...fees, lead], spans: [...spans, span], isDraft: true };
}
