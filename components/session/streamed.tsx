import { type ReactNode, Suspense } from "react";
import { viewer } from "@/lib/session/viewer";

/**
 * A section that arrives after the rest of its page, behind its skeleton. A script puts the late section in its place,
 * so a browser that has not yet shown that it runs scripts (by reporting its time zone) gets the whole page at once.
 */
export async function Streamed({ fallback, children }: { fallback?: ReactNode; children: ReactNode }) {
  const { knownZone } = await viewer();
  return knownZone === null ? children : <Suspense fallback={fallback}>{children}</Suspense>;
}
