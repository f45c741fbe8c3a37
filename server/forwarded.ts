import type { IncomingHttpHeaders } from "node:http";

const FORWARDING_HEADERS = [
  "x-forwarded-host",
  "x-forwarded-proto",
  "x-forwarded-port",
  "forwarded",
  "x-real-ip",
];

/**
 * Leaves exactly one trustworthy client address in `headers`, in x-forwarded-for: that of the connection, or, behind
 * `hops` trusted proxies, the one that the outermost of them saw. Anyone can send the other forwarding headers, so
 * without a proxy all of them are removed.
 */
export function trustForwarded(headers: IncomingHttpHeaders, peer: string | undefined, hops: number): void {
  headers["x-forwarded-for"] = clientAddress(headers["x-forwarded-for"], peer, hops);
  if (hops === 0) for (const name of FORWARDING_HEADERS) delete headers[name];
}

/** The client's address; "unknown" if the connection has already closed. */
export function clientAddress(
  forwarded: string | string[] | undefined,
  peer: string | undefined,
  hops: number,
): string {
  const said = [forwarded ?? []].flat().join(",").split(",");
  const seen = hops === 0 ? undefined : said.at(-hops)?.trim();
  return plain(seen || peer || "unknown");
}

/** An IPv4 address that came over an IPv6 socket, as plain IPv4. */
function plain(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/, "");
}
