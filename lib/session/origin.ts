/** What a request says about where it comes from. A header that was not sent is null. */
export type RequestOrigin = { origin: string | null; host: string | null; fetchSite: string | null };

/**
 * Whether a request that may change something comes from one of our own pages: it has an Origin that names the
 * requested host or the public address, and a browser that sends Sec-Fetch-Site says same-origin. Next.js itself
 * accepts a request without an Origin, which is why both the proxy and every action check here.
 */
export function comesFromHere({ origin, host, fetchSite }: RequestOrigin, appUrl: string): boolean {
  if (fetchSite !== null && fetchSite !== "same-origin") return false;
  const from = hostOf(origin);
  return from !== null && (from === host?.toLowerCase() || from === hostOf(appUrl));
}

function hostOf(address: string | null): string | null {
  return address !== null && /^https?:/i.test(address) && URL.canParse(address)
    ? new URL(address).host
    : null;
}
