"use client"; // draws the fees as they are typed

import { useDraft } from "@/components/terms/draft";
import { type Currency, formatMoney, parseMoney } from "@/lib/money/money";
import { type LadderFees, ladderSentence } from "@/lib/negotiation/ladder";
import type { Party } from "@/lib/party/party";
import { LargeLadder } from "./ladder";

type Props = { offers: LadderFees; viewer: Party; otherName: string };

/** The ladder with the counteroffer being written, dashed, as far as its fees can be parsed. */
export function DraftLadder({ offers, viewer, otherName }: Props) {
  const { currency } = useDraft();
  const typed = useDraftFees();
  const drawn = { ...withDraft(offers, typed), outcome: "open" as const };
  const money = (minor: number) => formatMoney(minor, currency);
  return (
    <LargeLadder
      {...drawn}
      money={money}
      sentence={ladderSentence({ ...drawn, viewer, otherName, money })}
      narrow
    />
  );
}

/** The fees of the draft in minor units, the lead's first, without those that cannot be parsed. */
export function useDraftFees(): number[] {
  const { places, textAt, currency } = useDraft();
  return places.flatMap((place) => feeIn(textAt(place, "fee"), currency));
}

function feeIn(text: string, currency: Currency): number[] {
  const parsed = parseMoney(text, currency);
  return parsed.ok ? [parsed.minor] : [];
}

function withDraft({ fees, spans = [] }: LadderFees, typed: readonly number[]): LadderFees {
  const [lead] = typed;
  if (lead === undefined) return { fees, spans };
  const span = { lowest: Math.min(...typed), dearest: Math.max(...typed) };
  return { fees: [...fees, lead], spans: [...spans, span], isDraft: true };
}
