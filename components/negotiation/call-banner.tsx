import clsx from "clsx";
import { Banner } from "@/components/ui/banner";
import { ButtonLink } from "@/components/ui/button";
import type { IconName } from "@/components/ui/icon";
import { type Tone, TONES } from "@/components/ui/tone";
import { type Call, callOf, type CallPiece } from "@/lib/negotiation/call";
import { Instant } from "./instant";
import type { Sight } from "./sight";

const LOOKS: Record<Call["mood"], { tone: Tone; icon: IconName }> = {
  urgent: { tone: "amber", icon: "circle-dot" },
  asked: { tone: "accent", icon: "circle-dot" },
  waiting: { tone: "blue", icon: "clock" },
  agreed: { tone: "green", icon: "check" },
  ended: { tone: "grey", icon: "minus" },
  expired: { tone: "rose", icon: "x" },
};

/** The sentence every negotiation opens with: whose turn, what is asked, until when; or how it ended. */
export function CallBanner({ sight }: { sight: Sight }) {
  const { record, party, otherName, money, zone } = sight;
  const { mood, pieces } = callOf({ ...record, viewer: party, otherName, money, zone });
  return (
    <Banner {...LOOKS[mood]} actions={<Agreed sight={sight} />}>
      <p className="text-pretty">
        {pieces.map((piece, at) => (
          <Piece key={at} piece={piece} tone={LOOKS[mood].tone} sight={sight} />
        ))}
      </p>
    </Banner>
  );
}

function Piece({ piece, tone, sight: { zone, now } }: { piece: CallPiece; tone: Tone; sight: Sight }) {
  switch (piece.kind) {
    case "plain":
      return piece.text;
    case "strong":
      return <strong>{piece.text}</strong>;
    case "deadline":
      return (
        <em className={clsx("font-strong not-italic", TONES[tone].text)}>
          <Instant at={piece.at} zone={zone} now={now}>
            {piece.text}
          </Instant>
        </em>
      );
    case "instant":
      return <Instant at={piece.at} zone={zone} now={now} className="text-muted" />;
  }
}

/** Where an agreement continues: the contract for the influencer, the roster for the brand. */
function Agreed({ sight: { record, party } }: { sight: Sight }) {
  if (!record.contractId) return null;
  const isBrand = party === "brand";
  const href = isBrand ? `/campaigns/${record.campaignId}/roster` : `/contracts/${record.contractId}`;
  return (
    <ButtonLink href={href} size="small">
      {isBrand ? "Roster" : "Contract"}
    </ButtonLink>
  );
}
