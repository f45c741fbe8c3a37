import { packApplicants } from "@/components/offer-management/applicant-line";
import { readCampaign } from "@/lib/campaign/queries";
import { searchParamsOf } from "@/lib/grouped-list/grouped-list";
import { readView } from "@/lib/offer-management/offer-management";
import { readOfferManagement } from "@/lib/offer-management/queries";
import { requireBrand } from "@/lib/session/session";
import { viewer } from "@/lib/session/viewer";

/**
 * The next applicants of one group, packed, for a list that is on the screen. The query is that of Offer Management.
 */
export async function GET(request: Request, { params }: { params: Promise<{ campaignId: string }> }) {
  const scope = await requireBrand("review");
  const campaign = await readCampaign(scope, (await params).campaignId);
  if (!campaign) return new Response("There is no such campaign.", { status: 404 });
  const view = readView(searchParamsOf(new URL(request.url).searchParams), campaign.currency);
  const [screen, { zone }] = await Promise.all([readOfferManagement(scope, campaign.id, view), viewer()]);
  const group = screen?.groups.find(({ rows }) => rows !== null);
  if (!screen || !group) return new Response("There is no such group.", { status: 404 });
  const context = { currency: campaign.currency, zone, now: screen.now };
  return Response.json(packApplicants(group, context), { headers: { "Cache-Control": "no-store" } });
}
