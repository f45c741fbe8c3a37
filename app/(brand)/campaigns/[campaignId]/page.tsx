import { redirect } from "next/navigation";

type Props = { params: Promise<{ campaignId: string }> };

/** A campaign opens where the work is. */
export default async function CampaignPage({ params }: Props) {
  const { campaignId } = await params;
  redirect(`/campaigns/${encodeURIComponent(campaignId)}/offers`);
}
