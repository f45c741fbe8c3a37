import { Fact, Facts } from "@/components/ui/stat";
import { mergeDeliverables, type Terms, USAGE_RIGHTS_LABELS } from "@/lib/negotiation/terms";
import {
  commissionText,
  daysText,
  deliverableText,
  giftText,
  type MoneyFormatter,
} from "@/lib/negotiation/wording";

/** Every term of an offer or a contract, line by line. */
export function TermsList({ terms, money }: { terms: Terms; money: MoneyFormatter }) {
  const { usageRights, licenceDays, exclusivityDays, giftedProduct, commissionBps } = terms;
  return (
    <Facts>
      <Fact label="Fee">{money(terms.fee)}</Fact>
      <Fact label="Deliverables">
        {mergeDeliverables(terms.deliverables).map((line) => (
          <span key={deliverableText(line)} className="block">
            {deliverableText(line)}
          </span>
        ))}
      </Fact>
      <Fact label="Usage rights">{USAGE_RIGHTS_LABELS[usageRights]}</Fact>
      {usageRights !== "none" && (
        <Fact label="Licence">{licenceDays === 0 ? "No end agreed" : daysText(licenceDays)}</Fact>
      )}
      <Fact label="Exclusivity">{exclusivityDays === 0 ? "None" : daysText(exclusivityDays)}</Fact>
      <Fact label="Gifted product">{giftedProduct ? giftText(giftedProduct, money) : "None"}</Fact>
      <Fact label="Commission">{commissionBps === 0 ? "None" : commissionText(commissionBps)}</Fact>
    </Facts>
  );
}
