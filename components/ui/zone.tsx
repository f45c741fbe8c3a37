"use client"; // only the browser knows its user's time zone

import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { cookieIn, cookieText } from "./cookie";

/**
 * Tells the server the viewer's time zone in the cookie `zone`, and has the page rendered again if another one was
 * `known`. At most once a visit, so that a browser without cookies does not loop.
 */
export function Zone({ known }: { known: string | null }) {
  const router = useRouter();
  useEffect(() => {
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    if (!zone || zone === known || cookieIn(document.cookie, "zone") === encodeURIComponent(zone)) return;
    document.cookie = cookieText("zone", zone, { isTls: location.protocol === "https:" });
    if (cookieIn(document.cookie, "zone") === encodeURIComponent(zone)) router.refresh();
  }, [known, router]);
  return null;
}
