import { TermsList } from "@/components/terms/terms-list";
import { Card } from "@/components/ui/card";
import { Fact, Facts } from "@/components/ui/stat";
import { Time } from "@/components/ui/time";
import type { ContractRecord } from "@/lib/contract/queries";
import { formatMoney } from "@/lib/money/money";
import { formatInstant, formatUtc } from "@/lib/time/time";

/** A contract to read and print: the parties, and every term as frozen by the acceptance (N10). */
export function ContractPaper({
  contract,
  zone,
  now,
}: {
  contract: ContractRecord;
  zone: string;
  now: Date;
}) {
  const { brandName, influencer, acceptedBy, alternative, agreedAt, currency, terms, id } = contract;
  const money = (minor: number) => formatMoney(minor, currency);
  const agreed = formatInstant(agreedAt, zone, now);
  const [accepting, offering] =
    acceptedBy === "brand" ? [brandName, influencer.name] : [influencer.name, brandName];
  return (
    <Card className="max-w-2xl" foot={<p className="text-sm break-all">Contract {id}</p>}>
      <p className="mb-4 text-pretty">
        <b>{brandName}</b> and <b>{influencer.name}</b> (@{influencer.handle}) agreed on{" "}
        <Time iso={agreedAt.toISOString()} local={agreed} utc={formatUtc(agreedAt)}>
          {agreed}
        </Time>
        , when {accepting} accepted {alternative === 1 ? "" : `alternative ${alternative} of `}
        {offering}’s offer.
      </p>
      <TermsList terms={terms} money={money} />
      <Facts>
        <Fact label="Agreed at">{formatUtc(agreedAt)}</Fact>
      </Facts>
    </Card>
  );
}
