import { packApplicants } from "@/components/offer-management/applicant-line";
import { searchParamsOf } from "@/lib/grouped-list/grouped-list";
import { readOffers } from "@/lib/offer-management/queries";
import { openedByBrand } from "@/lib/session/session";
import { viewer } from "@/lib/session/viewer";

/**
 * The next applicants of one group, packed, for a list already on the screen. Takes the query of Offer Management.
 */
export async function GET(request: Request, { params }: { params: Promise<{ campaignId: string }> }) {
  const opened = await openedByBrand();
  if (!opened.ok) return opened.answer;
  const { scope } = opened;
  const asked = searchParamsOf(new URL(request.url).searchParams);
  const [offers, { zone }] = await Promise.all([
    readOffers(scope, (await params).campaignId, asked),
    viewer(),
  ]);
  const group = offers?.screen.groups.find(({ rows }) => rows !== null);
  if (!offers || !group) return new Response("Group not found.", { status: 404 });
  const { campaign, now } = offers.screen;
  const lines = packApplicants(group, { currency: campaign.currency, zone, now });
  return Response.json(lines, { headers: { "Cache-Control": "no-store" } });
}
