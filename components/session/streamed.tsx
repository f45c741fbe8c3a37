import { type ReactNode, Suspense } from "react";
import { viewer } from "@/lib/session/viewer";

/**
 * A section that arrives after the rest of its page, behind its skeleton. A late section is put in its place by a
 * script, so a browser that has not shown yet that it runs any (it tells its time zone by one) gets the page whole.
 */
export async function Streamed({ fallback, children }: { fallback?: ReactNode; children: ReactNode }) {
  const { knownZone } = await viewer();
  return knownZone === null ? children : <Suspense fallback={fallback}>{children}</Suspense>;
}
