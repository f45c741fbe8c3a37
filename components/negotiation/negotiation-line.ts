import { type Currency, formatMoney } from "@/lib/money/money";
import { type Ending, ENDING_WORDS } from "@/lib/negotiation/ending";
import { ladderSentence, type ListedFees, listedFees, OUTCOMES } from "@/lib/negotiation/ladder";
import type { Status } from "@/lib/negotiation/status";
import { roundText } from "@/lib/negotiation/thread";
import type { Party } from "@/lib/party/party";
import { formatInstant, formatUtc, timeLeft } from "@/lib/time/time";
import { type NegotiationLine, writeFees } from "./negotiation-fields";

/** A negotiation as read for a list. Fees in minor units; instants are ISO texts. */
type Listed = ListedFees & {
  readonly fixedRate: boolean;
  readonly expiresAt: string;
  readonly endedAt: string | null;
  readonly ending: Ending["kind"] | null;
};

/** Who reads the line, and when and where. */
export type LineReader = {
  readonly viewer: Party;
  readonly otherName: string;
  readonly currency: Currency;
  readonly now: Date;
  readonly zone: string;
};

/** A negotiation as the texts of a list's row, in the reader's zone. */
export function negotiationLine(listed: Listed, status: Status, reader: LineReader): NegotiationLine {
  const { fees } = listed;
  const money = (minor: number) => formatMoney(minor, reader.currency);
  const asked = fees[0] ?? 0;
  const standing = listed.standingFee;
  const outcome = OUTCOMES[status];
  const drawn = { ...listedFees(listed, outcome), outcome };
  return {
    asked: money(asked),
    standing: money(standing),
    gap: gapText(asked, standing),
    fees: writeFees(drawn),
    outcome,
    ladder: ladderSentence({ ...drawn, viewer: reader.viewer, otherName: reader.otherName, money }),
    round: listed.fixedRate ? "Fixed rate" : roundText(fees.length - 1),
    ...(outcome === "open" ? deadline(listed, reader) : ended(listed, reader)),
  };
}

function gapText(asked: number, standing: number): string {
  const change = asked === 0 ? 0 : Math.round(((standing - asked) / asked) * 100);
  return change === 0 ? "" : `${change > 0 ? "+" : "−"}${Math.abs(change)}%`;
}

type TimeTexts = Pick<NegotiationLine, "iso" | "title" | "time" | "look">;

function deadline({ expiresAt }: Listed, { now, zone }: LineReader): TimeTexts {
  const at = new Date(expiresAt);
  const left = timeLeft(at, now);
  return {
    iso: at.toISOString(),
    title: `Expires in ${left.long}, on ${formatInstant(at, zone, now)} (${formatUtc(at)})`,
    time: left.text,
    look: left.urgent ? "soon" : "",
  };
}

function ended({ endedAt, expiresAt, ending }: Listed, { now, zone }: LineReader): TimeTexts {
  const at = new Date(endedAt ?? expiresAt);
  return {
    iso: at.toISOString(),
    title: `${formatInstant(at, zone, now)} (${formatUtc(at)})`,
    time: ENDING_WORDS[ending ?? "expired"],
    look: "dim",
  };
}
