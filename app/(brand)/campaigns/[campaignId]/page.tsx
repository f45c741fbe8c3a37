import { redirect } from "next/navigation";
import { requireBrand } from "@/lib/session/session";

type Props = { params: Promise<{ campaignId: string }> };

/** A campaign opens with Offer Management, where the work is. */
export default async function CampaignPage({ params }: Props) {
  await requireBrand("review");
  const { campaignId } = await params;
  redirect(`/campaigns/${encodeURIComponent(campaignId)}/offers`);
}
