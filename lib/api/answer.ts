/** The answer of an address under /api that has no handler. No cache keeps it, because a handler may come later. */
export function nothingThere(): Response {
  return new Response("There is nothing at this address.\n", {
    status: 404,
    headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" },
  });
}
