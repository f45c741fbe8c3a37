/**
 * The response for an address under /api that has no handler. It is never cached, because a handler may be added
 * later.
 */
export function nothingThere(): Response {
  return new Response("There is nothing at this address.\n", {
    status: 404,
    headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" },
  });
}
