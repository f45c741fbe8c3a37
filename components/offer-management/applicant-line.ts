import { compactCount, percent } from "@/lib/count/count";
import { type Currency, formatMoney } from "@/lib/money/money";
import { ENDING_WORDS } from "@/lib/negotiation/ending";
import { ladderSentence, OUTCOMES } from "@/lib/negotiation/ladder";
import type { Status } from "@/lib/negotiation/status";
import { type Platform, PLATFORM_LABELS } from "@/lib/negotiation/terms";
import { roundText } from "@/lib/negotiation/wording";
import type { ApplicantRow } from "@/lib/offer-management/queries";
import { formatInstant, formatUtc, timeLeft } from "@/lib/time/time";
import type { ApplicantLine } from "./packing";

export type LineContext = { readonly currency: Currency; readonly now: Date; readonly zone: string };

/** Writes an applicant down for the list, in the viewer's zone. */
export function applicantLine(
  applicant: ApplicantRow,
  status: Status,
  { currency, now, zone }: LineContext,
): ApplicantLine {
  const { id, name, handle, fees } = applicant;
  const money = (minor: number) => formatMoney(minor, currency);
  const asked = fees[0] ?? 0;
  const standing = fees.at(-1) ?? 0;
  const outcome = OUTCOMES[status];
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
    fees: fees.join(),
    outcome,
    ladder: ladderSentence({ fees, outcome, viewer: "brand", otherName: name, money }),
    round: applicant.fixedRate ? "Fixed rate" : roundText(fees.length - 1),
    ...(outcome === "open"
      ? deadline(new Date(applicant.expiresAt), now, zone)
      : ended(applicant, now, zone)),
  };
}

const SHORT: Partial<Record<Platform, string>> = { instagram: "IG" };
function shortName(platform: Platform) {
  return SHORT[platform] ?? PLATFORM_LABELS[platform];
}

function gapText(asked: number, standing: number): string {
  const change = asked === 0 ? 0 : Math.round(((standing - asked) / asked) * 100);
  return change === 0 ? "" : `${change > 0 ? "+" : "−"}${Math.abs(change)}%`;
}

type TimeTexts = Pick<ApplicantLine, "iso" | "title" | "time" | "look">;

function deadline(at: Date, now: Date, zone: string): TimeTexts {
  const left = timeLeft(at, now);
  return {
    iso: at.toISOString(),
    title: `Expires in ${left.long}, on ${formatInstant(at, zone, now)} (${formatUtc(at)})`,
    time: left.text,
    look: left.urgent ? "soon" : "",
  };
}

function ended(applicant: ApplicantRow, now: Date, zone: string): TimeTexts {
  const at = new Date(applicant.endedAt ?? applicant.expiresAt);
  return {
    iso: at.toISOString(),
    title: `${formatInstant(at, zone, now)} (${formatUtc(at)})`,
    time: ENDING_WORDS[applicant.ending ?? "expired"],
    look: "dim",
  };
}
