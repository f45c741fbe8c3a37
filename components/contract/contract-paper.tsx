import { Card } from "@/components/ui/card";
import { Fact, Facts } from "@/components/ui/stat";
import { Time } from "@/components/ui/time";
import type { ContractRecord } from "@/lib/contract/queries";
import { formatMoney } from "@/lib/money/money";
import { USAGE_RIGHTS_LABELS } from "@/lib/negotiation/terms";
import { commissionText, daysText, deliverableText, giftText } from "@/lib/negotiation/wording";
import { formatInstant, formatUtc } from "@/lib/time/time";

/** A contract to read and to print: the parties, and every term as it was frozen when it was accepted (N10). */
export function ContractPaper({
  contract,
  zone,
  now,
}: {
  contract: ContractRecord;
  zone: string;
  now: Date;
}) {
  const { brandName, influencer, acceptedBy, agreedAt, currency, terms, id } = contract;
  const money = (minor: number) => formatMoney(minor, currency);
  const agreed = formatInstant(agreedAt, zone, now);
  return (
    <Card className="max-w-2xl" foot={<p className="text-sm break-all">Contract {id}</p>}>
      <p className="mb-4 text-pretty">
        <b>{brandName}</b> and <b>{influencer.name}</b> (@{influencer.handle}) agreed on{" "}
        <Time iso={agreedAt.toISOString()} local={agreed} utc={formatUtc(agreedAt)}>
          {agreed}
        </Time>
        , when {acceptedBy === "brand" ? brandName : influencer.name} accepted the other side’s offer.
      </p>
      <Facts>
        <Fact label="Fee">
          <b>{money(terms.fee)}</b>
        </Fact>
        <Fact label="Deliverables">
          <ul>
            {terms.deliverables.map((deliverable, at) => (
              <li key={at}>{deliverableText(deliverable)}</li>
            ))}
          </ul>
        </Fact>
        <Fact label="Usage rights">{USAGE_RIGHTS_LABELS[terms.usageRights]}</Fact>
        {terms.usageRights !== "none" && <Fact label="Licence term">{daysText(terms.licenceDays)}</Fact>}
        <Fact label="Exclusivity">{sentence(daysText(terms.exclusivityDays))}</Fact>
        <Fact label="Gifted product">
          {terms.giftedProduct ? giftText(terms.giftedProduct, money) : "None"}
        </Fact>
        <Fact label="Commission">
          {terms.commissionBps === 0 ? "None" : commissionText(terms.commissionBps)}
        </Fact>
        <Fact label="Agreed at">{formatUtc(agreedAt)}</Fact>
      </Facts>
    </Card>
  );
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
