import Link from "next/link";
import { Instant } from "@/components/negotiation/instant";
import { SmallLadder } from "@/components/negotiation/ladder";
import { Avatar } from "@/components/ui/avatar";
import { formatMoney } from "@/lib/money/money";
import { ENDING_WORDS } from "@/lib/negotiation/ending";
import { ladderSentence, OUTCOMES } from "@/lib/negotiation/ladder";
import type { Status } from "@/lib/negotiation/status";
import { roundText } from "@/lib/negotiation/wording";
import type { OwnNegotiation } from "@/lib/own-negotiation/own-negotiation";
import { timeLeft } from "@/lib/time/time";

type Props = { negotiation: OwnNegotiation; status: Status; zone: string; now: Date };

/** One of an influencer's negotiations; the whole row opens it. */
export function OwnRow({ negotiation, status, zone, now }: Props) {
  const { id, campaignName, brandId, brandName, currency, fees, fixedRate } = negotiation;
  const money = (minor: number) => formatMoney(minor, currency);
  const outcome = OUTCOMES[status];
  return (
    <tr className="row">
      <td className="col-face">
        <Avatar name={brandName} seed={brandId} />
      </td>
      <th scope="row" className="col-who">
        <Link href={`/negotiations/${id}`} prefetch={false} className="row-link">
          {campaignName}
        </Link>
        <span className="handle">{brandName}</span>
      </th>
      <td className="col-asked num">{money(fees[0] ?? 0)}</td>
      <td className="col-offer num offer">{money(fees.at(-1) ?? 0)}</td>
      <td className="ladder-cell">
        <SmallLadder
          fees={fees}
          outcome={outcome}
          sentence={ladderSentence({ fees, outcome, viewer: "influencer", otherName: brandName, money })}
        />
      </td>
      <td className="col-round dim small">{fixedRate ? "Fixed rate" : roundText(fees.length - 1)}</td>
      <td className="col-time small">
        {outcome === "open" ? (
          <Deadline negotiation={negotiation} zone={zone} now={now} />
        ) : (
          <Instant
            at={new Date(negotiation.endedAt ?? negotiation.expiresAt)}
            zone={zone}
            now={now}
            className="dim"
          >
            {ENDING_WORDS[negotiation.ending ?? "expired"]}
          </Instant>
        )}
      </td>
    </tr>
  );
}

function Deadline({ negotiation, zone, now }: Omit<Props, "status">) {
  const at = new Date(negotiation.expiresAt);
  const { text, urgent } = timeLeft(at, now);
  return (
    <Instant at={at} zone={zone} now={now} className={urgent ? "soon" : undefined}>
      {text}
    </Instant>
  );
}
