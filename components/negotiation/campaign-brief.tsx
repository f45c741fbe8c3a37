import { Brief } from "@/components/campaign/brief";
import { Badge } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Fact, Facts } from "@/components/ui/stat";
import { readOpportunity } from "@/lib/opportunity/queries";
import type { InfluencerScope } from "@/lib/session/scope";
import { PLATFORM_LABELS } from "@/lib/terms/platform";
import { type MoneyFormatter } from "@/lib/terms/wording";

/** The campaign an influencer is negotiating: its brief and products, and a link to the rest. */
export async function CampaignBrief({
  scope,
  campaignId,
  money,
}: {
  scope: InfluencerScope;
  campaignId: string;
  money: MoneyFormatter;
}) {
  const campaign = await readOpportunity(scope, campaignId);
  if (!campaign) return <EmptyState icon="megaphone" title="This campaign no longer exists" />;
  return (
    <div className="grid gap-5">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h3 className="text-lg">{campaign.name}</h3>
        <ButtonLink href={`/opportunities/${campaignId}`} size="small">
          Open the campaign
        </ButtonLink>
      </div>
      {campaign.platforms.length > 0 && (
        <p className="flex flex-wrap gap-1.5">
          {campaign.platforms.map((platform) => (
            <Badge key={platform}>{PLATFORM_LABELS[platform]}</Badge>
          ))}
        </p>
      )}
      <Brief text={campaign.brief} />
      {campaign.products.length > 0 && (
        <section className="grid gap-1">
          <h4 className="text-base">Products</h4>
          <Facts>
            {campaign.products.map(({ id, name, value }) => (
              <Fact key={id} label={name}>
                {money(value)}
              </Fact>
            ))}
          </Facts>
        </section>
      )}
    </div>
  );
}
