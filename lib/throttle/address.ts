import { isIP } from "node:net";

/** How many groups of an IPv6 address identify one customer's network: the owner of a /64 has all its addresses. */
const NETWORK_GROUPS = 4;

/**
 * The client's address, from X-Forwarded-For as the server in front of the pages sets it: its last value is the
 * address that this server saw. An IPv6 address counts as its /64 network. Everything that is not an address counts
 * as one client.
 */
export function clientAddress(forwardedFor: string | null): string {
  const last = forwardedFor?.split(",").at(-1)?.trim() ?? "";
  const plain = last.replace(/^::ffff:(?=\d+\.)/i, "");
  if (isIP(plain) === 4) return plain;
  return isIP(plain) === 6 ? networkOf(plain) : "unknown";
}

function networkOf(address: string): string {
  const [head = "", tail] = address.toLowerCase().split("%")[0]?.split("::") ?? [];
  const front = head === "" ? [] : head.split(":");
  const back = tail === undefined || tail === "" ? [] : tail.split(":");
  const zeros = tail === undefined ? 0 : 8 - front.length - back.length;
  const groups = [...front, ...Array<string>(Math.max(zeros, 0)).fill("0"), ...back];
  return `${groups
    .slice(0, NETWORK_GROUPS)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(":")}::/64`;
}
