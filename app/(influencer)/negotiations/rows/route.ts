import { packOwn } from "@/components/own-negotiation/own-line";
import { searchParamsOf } from "@/lib/grouped-list/grouped-list";
import { readOwnView } from "@/lib/own-negotiation/own-negotiation";
import { readOwnNegotiations } from "@/lib/own-negotiation/queries";
import { openedByInfluencer } from "@/lib/session/session";
import { viewer } from "@/lib/session/viewer";

/** The next negotiations of one group, packed, for a list already on the screen. Takes the list's own query. */
export async function GET(request: Request) {
  const opened = await openedByInfluencer();
  if (!opened.ok) return opened.answer;
  const { scope } = opened;
  const view = readOwnView(searchParamsOf(new URL(request.url).searchParams));
  const [{ groups, now }, { zone }] = await Promise.all([readOwnNegotiations(scope, view), viewer()]);
  const group = groups.find(({ rows }) => rows !== null);
  if (!group) return new Response("Group not found.", { status: 404 });
  return Response.json(packOwn(group, { now, zone }), { headers: { "Cache-Control": "no-store" } });
}
