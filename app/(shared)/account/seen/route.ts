import { actingUser } from "@/lib/session/session";

/** A browser reports that it is in use, see components/session/presence.tsx. `actingUser` records it. */
export async function POST() {
  const { ok } = await actingUser(null);
  return new Response(null, { status: ok ? 204 : 403, headers: { "Cache-Control": "no-store" } });
}
