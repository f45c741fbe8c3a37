import { Avatar } from "@/components/ui/avatar";
import { SmallLadder } from "@/components/negotiation/ladder";
import { compactCount, percent } from "@/lib/count/count";
import { type Currency, formatMoney } from "@/lib/money/money";
import { ladderSentence, type LadderOutcome } from "@/lib/negotiation/ladder";
import { MAX_ROUNDS, PLATFORM_LABELS, roundOf, type Status } from "@/lib/negotiation/negotiation";
import type { ApplicantRow as Applicant } from "@/lib/offer-management/queries";
import { formatInstant, formatUtc, timeLeft } from "@/lib/time/time";

const OUTCOMES: Record<Status, LadderOutcome> = {
  "action-required": "open",
  "awaiting-response": "open",
  "agreement-accepted": "accepted",
  "no-agreement-reached": "ended",
  expired: "ended",
};

const ENDINGS = {
  accepted: "Agreed",
  declined: "Declined",
  withdrawn: "Withdrawn",
  "campaign-closed": "Closed",
  expired: "Expired",
} as const;

export type RowContext = { currency: Currency; now: Date; zone: string; openId: string | null };

/** One applicant of Offer Management; the whole row opens the drawer at `href`. */
export function ApplicantRow({
  applicant,
  href,
  context,
}: {
  applicant: Applicant;
  href: string;
  context: RowContext;
}) {
  const { currency, now, zone, openId } = context;
  const { id, name, handle, platforms, followers, engagementBps, fees, status } = applicant;
  const money = (minor: number) => formatMoney(minor, currency);
  const asked = fees[0] ?? 0;
  const standing = fees.at(-1) ?? 0;
  const outcome = OUTCOMES[status];
  return (
    <tr className="row" aria-current={id === openId ? "true" : undefined}>
      <td className="col-face">
        <Avatar name={name} seed={handle} />
      </td>
      <th scope="row" className="col-who">
        <a id={`row-${id}`} href={href} className="row-link">
          {name}
        </a>
        <span className="handle">
          @{handle}
          <span className="only-phone"> · {compactCount(followers)}</span>
        </span>
      </th>
      <td className="col-channels dim">{platforms.map(shortName).join(" · ")}</td>
      <td className="col-followers num">{compactCount(followers)}</td>
      <td className="col-engaged num dim">{percent(engagementBps)}</td>
      <td className="col-asked num">{money(asked)}</td>
      <td className="col-offer num offer">
        {money(standing)}
        <Gap asked={asked} standing={standing} />
      </td>
      <td className="ladder-cell">
        <SmallLadder
          fees={fees}
          outcome={outcome}
          sentence={ladderSentence({ fees, outcome, viewer: "brand", otherName: name, money })}
        />
      </td>
      <td className="col-round dim small">{roundText(fees.length - 1)}</td>
      <td className="col-time small">
        {outcome === "open" ? (
          <Deadline expiresAt={new Date(applicant.expiresAt)} now={now} zone={zone} />
        ) : (
          <Ended applicant={applicant} zone={zone} now={now} />
        )}
      </td>
    </tr>
  );
}

const SHORT: Partial<Record<Applicant["platforms"][number], string>> = { instagram: "IG" };
const shortName = (platform: Applicant["platforms"][number]) => SHORT[platform] ?? PLATFORM_LABELS[platform];

const roundText = (number: number): string => {
  if (number === 0) return "New";
  return number === 2 * MAX_ROUNDS ? "Final" : `${roundOf(number)} of ${MAX_ROUNDS}`;
};

function Gap({ asked, standing }: { asked: number; standing: number }) {
  if (asked === standing || asked === 0) return null;
  const change = Math.round(((standing - asked) / asked) * 100);
  return (
    <span className={change > 0 ? "delta delta-up" : "delta"}>
      {change > 0 ? "+" : "−"}
      {Math.abs(change)}%
    </span>
  );
}

function Deadline({ expiresAt, now, zone }: { expiresAt: Date; now: Date; zone: string }) {
  const left = timeLeft(expiresAt, now);
  return (
    <time
      dateTime={expiresAt.toISOString()}
      title={`Expires in ${left.long}, on ${formatInstant(expiresAt, zone, now)} (${formatUtc(expiresAt)})`}
      className={left.urgent ? "soon" : undefined}
    >
      {left.text}
    </time>
  );
}

function Ended({ applicant, zone, now }: { applicant: Applicant; zone: string; now: Date }) {
  const at = new Date(applicant.endedAt ?? applicant.expiresAt);
  return (
    <time
      dateTime={at.toISOString()}
      title={`${formatInstant(at, zone, now)} (${formatUtc(at)})`}
      className="dim"
    >
      {ENDINGS[applicant.ending ?? "expired"]}
    </time>
  );
}
