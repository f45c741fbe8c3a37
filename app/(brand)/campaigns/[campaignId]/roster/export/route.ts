import { readCampaign } from "@/lib/campaign/queries";
import { csvHead, csvLines, csvName } from "@/lib/roster/csv";
import { listPlaces } from "@/lib/roster/queries";
import { openedByBrand } from "@/lib/session/session";

const PLACES_A_READ = 500;

/** The whole roster as CSV, read and sent page by page, so that a long roster needs no more memory than a short one. */
export async function GET(_: Request, { params }: { params: Promise<{ campaignId: string }> }) {
  const opened = await openedByBrand();
  if (!opened.ok) return opened.answer;
  const { scope } = opened;
  const { campaignId } = await params;
  const campaign = await readCampaign(scope, campaignId);
  if (!campaign) return new Response("Campaign not found.", { status: 404 });

  const encoder = new TextEncoder();
  let after: string | null = null;
  const file = new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(encoder.encode(csvHead()));
    },
    async pull(controller) {
      const { places, next } = await listPlaces(scope, campaign.id, {
        after: after ?? undefined,
        limit: PLACES_A_READ,
      });
      controller.enqueue(encoder.encode(csvLines(places, campaign.currency)));
      after = next;
      if (next === null) controller.close();
    },
  });
  return new Response(file, {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="${csvName(campaign.name)}"`,
      "Cache-Control": "no-store",
      "X-Content-Type-Options": "nosniff",
    },
  });
}
