import { LargeLadder } from "@/components/negotiation/ladder";
import { Badge } from "@/components/ui/badge";
import { cardClass } from "@/components/ui/card";
import { formatMoney } from "@/lib/money/money";

/** Fees of a made-up negotiation in dollar cents, from the application to the agreement. */
const FEES = [140_000, 105_000, 128_000, 114_000, 120_000];

/** What Parley is about, in one picture: two sides closing in. */
export function SampleNegotiation() {
  return (
    <figure className={cardClass({ className: "grid gap-4 p-5" })}>
      <figcaption className="flex flex-wrap items-center justify-between gap-2">
        <span>
          <strong className="block">Autumn Kitchen</strong>
          <span className="text-muted text-sm">1 reel, 2 stories, organic rights for 90 days</span>
        </span>
        <Badge tone="green" icon="circle-check">
          Agreement Accepted
        </Badge>
      </figcaption>
      <LargeLadder
        fees={FEES}
        outcome="accepted"
        money={(minor) => formatMoney(minor, "USD")}
        sentence="An influencer applied at $1,400. The brand countered $1,050 and $1,140, the influencer $1,280 and $1,200, which the brand accepted."
      />
    </figure>
  );
}
