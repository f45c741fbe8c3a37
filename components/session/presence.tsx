"use client"; // only the browser knows that its user is still there

import { usePathname } from "next/navigation";
import { useEffect } from "react";

const PAUSE_MS = 5 * 60_000;
/** When this browser reports again; 0 before the first page. */
let quietUntil = 0;

/**
 * Tells the server that this browser is in use, for the list of signed-in browsers; rendering a page writes nothing. At
 * once if a report is `due`, otherwise when its user goes to another screen after five minutes.
 */
export function Presence({ due }: { due: boolean }) {
  const path = usePathname();
  useEffect(() => {
    const now = Date.now();
    if (now < quietUntil) return;
    const isTold = quietUntil === 0 && !due;
    quietUntil = now + PAUSE_MS;
    if (!isTold) fetch("/account/seen", { method: "POST", keepalive: true }).catch(() => undefined);
  }, [due, path]);
  return null;
}
