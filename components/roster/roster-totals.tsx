import { Stat, Stats } from "@/components/ui/stat";
import type { CampaignRecord } from "@/lib/campaign/queries";
import { formatMoney } from "@/lib/money/money";
import { readTotals } from "@/lib/roster/queries";
import { averageFee, totalLabel } from "@/lib/roster/roster";
import type { BrandScope } from "@/lib/session/scope";

/** The roster added up: people, money, and what they will publish. */
export async function RosterTotals({ scope, campaign }: { scope: BrandScope; campaign: CampaignRecord }) {
  const totals = await readTotals(scope, campaign.id);
  const average = averageFee(totals);
  const money = (minor: number) => formatMoney(minor, campaign.currency);
  return (
    <section aria-label="Totals" className="grid gap-5">
      <Stats>
        <Stat label="Influencers">{totals.places}</Stat>
        <Stat label="Fees" note={average !== null && `${money(average)} on average`}>
          {money(totals.fees)}
        </Stat>
        {totals.giftedValue > 0 && <Stat label="Gifted products">{money(totals.giftedValue)}</Stat>}
        <Stat label="Total followers">{followersText(totals.followers)}</Stat>
      </Stats>
      {totals.deliverables.length > 0 && (
        <div>
          <h2 className="text-muted mb-1.5 text-sm font-normal">What they deliver</h2>
          <ul className="flex flex-wrap gap-2">
            {totals.deliverables.map((total) => (
              <li
                key={`${total.platform} ${total.format}`}
                className="border-line rounded-lg border px-2.5 py-1"
              >
                <b className="font-semibold">{total.quantity}</b> {totalLabel(total)}
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}

const FOLLOWERS = new Intl.NumberFormat("en-GB", { notation: "compact", maximumFractionDigits: 1 });
function followersText(followers: number): string {
  return FOLLOWERS.format(followers).toLowerCase();
}
