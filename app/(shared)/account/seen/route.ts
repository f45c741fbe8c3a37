import { actingUser } from "@/lib/session/session";

/** A browser says that its person is still there, see components/session/presence.tsx. Acting is what writes it down. */
export async function POST() {
  const { ok } = await actingUser();
  return new Response(null, { status: ok ? 204 : 403, headers: { "Cache-Control": "no-store" } });
}
