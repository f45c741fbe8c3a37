import { compactCount, percent } from "@/lib/count/count";
import { type Currency, formatMoney } from "@/lib/money/money";
import { type LadderOutcome, ladderSentence, OUTCOMES } from "@/lib/negotiation/ladder";
import { ENDING_WORDS, PLATFORM_LABELS, type Platform, roundText } from "@/lib/negotiation/negotiation";
import type { ApplicantRow } from "@/lib/offer-management/queries";
import { formatInstant, formatUtc, timeLeft } from "@/lib/time/time";

/** An applicant as the texts and figures of a row, ready to be written down. */
export type ApplicantLine = {
  readonly id: string;
  readonly name: string;
  readonly handle: string;
  readonly channels: string;
  readonly followers: string;
  readonly engaged: string;
  readonly asked: string;
  readonly standing: string;
  /** How far the standing offer is from what was asked: "−11%", "+4%", or nothing. */
  readonly gap: string;
  readonly fees: readonly number[];
  readonly outcome: LadderOutcome;
  readonly ladder: string;
  readonly round: string;
  readonly time: {
    readonly iso: string;
    readonly title: string;
    readonly text: string;
    readonly look: string;
  };
};

export type LineContext = { readonly currency: Currency; readonly now: Date; readonly zone: string };

/** Writes an applicant down for the list, in the viewer's zone. */
export const applicantLine = (
  applicant: ApplicantRow,
  { currency, now, zone }: LineContext,
): ApplicantLine => {
  const { id, name, handle, fees } = applicant;
  const money = (minor: number) => formatMoney(minor, currency);
  const asked = fees[0] ?? 0;
  const standing = fees.at(-1) ?? 0;
  const outcome = OUTCOMES[applicant.status];
  return {
    id,
    name,
    handle,
    channels: applicant.platforms.map(shortName).join(" · "),
    followers: compactCount(applicant.followers),
    engaged: percent(applicant.engagementBps),
    asked: money(asked),
    standing: money(standing),
    gap: gapText(asked, standing),
    fees,
    outcome,
    ladder: ladderSentence({ fees, outcome, viewer: "brand", otherName: name, money }),
    round: applicant.fixedRate ? "Fixed rate" : roundText(fees.length - 1),
    time:
      outcome === "open" ? deadline(new Date(applicant.expiresAt), now, zone) : ended(applicant, now, zone),
  };
};

const SHORT: Partial<Record<Platform, string>> = { instagram: "IG" };
const shortName = (platform: Platform) => SHORT[platform] ?? PLATFORM_LABELS[platform];

const gapText = (asked: number, standing: number): string => {
  const change = asked === 0 ? 0 : Math.round(((standing - asked) / asked) * 100);
  return change === 0 ? "" : `${change > 0 ? "+" : "−"}${Math.abs(change)}%`;
};

const deadline = (at: Date, now: Date, zone: string): ApplicantLine["time"] => {
  const left = timeLeft(at, now);
  return {
    iso: at.toISOString(),
    title: `Expires in ${left.long}, on ${formatInstant(at, zone, now)} (${formatUtc(at)})`,
    text: left.text,
    look: left.urgent ? "soon" : "",
  };
};

const ended = (applicant: ApplicantRow, now: Date, zone: string): ApplicantLine["time"] => {
  const at = new Date(applicant.endedAt ?? applicant.expiresAt);
  return {
    iso: at.toISOString(),
    title: `${formatInstant(at, zone, now)} (${formatUtc(at)})`,
    text: ENDING_WORDS[applicant.ending ?? "expired"],
    look: "dim",
  };
};
