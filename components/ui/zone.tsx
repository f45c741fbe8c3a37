"use client"; // only the browser knows its user's time zone

import { useRouter } from "next/navigation";
import { useEffect } from "react";

const YEAR_SECONDS = 365 * 24 * 60 * 60;

/**
 * Tells the server the viewer's time zone in the cookie `zone`, and has the page rendered again if another one was
 * `known`. At most once a visit, so that a browser without cookies does not loop.
 */
export function Zone({ known }: { known: string | null }) {
  const router = useRouter();
  useEffect(() => {
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    if (!zone || zone === known || document.cookie.includes(`zone=${encodeURIComponent(zone)}`)) return;
    document.cookie = `zone=${encodeURIComponent(zone)}; path=/; max-age=${YEAR_SECONDS}; samesite=lax`;
    if (document.cookie.includes("zone=")) router.refresh();
  }, [known, router]);
  return null;
}
