import { headers } from "next/headers";
import { cleanLine } from "@/lib/text/text";
import { clientAddress } from "@/lib/throttle/address";

/**
 * What is known of a visitor who is not signed in: the client's address, for the rate limits, and the browser's
 * User-Agent, for the list of sessions.
 */
export type Visit = { address: string; userAgent: string };

const MAX_USER_AGENT = 300;

export async function visit(): Promise<Visit> {
  const sent = await headers();
  return {
    address: clientAddress(sent.get("x-forwarded-for")),
    userAgent: cleanLine(sent.get("user-agent") ?? "").slice(0, MAX_USER_AGENT),
  };
}
