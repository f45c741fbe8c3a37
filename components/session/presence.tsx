"use client"; // only the browser knows that its person is still there

import { usePathname } from "next/navigation";
import { useEffect } from "react";

const PAUSE_MS = 5 * 60_000;
/** When the server wants to hear of this browser again; 0 before the first page. */
let quietUntil = 0;

/**
 * Tells the server that this browser is in use, for the list of signed-in browsers: a page writes nothing itself. At once
 * if that is `due`, otherwise when its person goes on to another screen after five minutes.
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
