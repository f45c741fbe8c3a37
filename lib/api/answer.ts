/** What an address under /api answers that has no handler of its own. No cache keeps it: one may come. */
export function nothingThere(): Response {
  return new Response("There is nothing at this address.\n", {
    status: 404,
    headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" },
  });
}
