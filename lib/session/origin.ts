/** What a request says of where it comes from. A header that was not sent is null. */
export type RequestOrigin = { origin: string | null; host: string | null; fetchSite: string | null };

/**
 * Whether a request that may change something comes from one of our own pages: its Origin is present and names the host
 * asked for or the public address, and a browser that sends Sec-Fetch-Site says same-origin. Next alone lets a request
 * without an Origin through, which is why both the proxy and every action ask here.
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
