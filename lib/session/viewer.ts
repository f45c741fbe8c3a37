import { cookies } from "next/headers";
import { cache } from "react";
import { isZone } from "@/lib/time/time";

export const THEMES = ["system", "light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

/**
 * Cookies that say how somebody wants to see Parley. The browser itself reports its time zone (see
 * components/ui/zone.tsx).
 */
export const THEME_COOKIE = "theme";
const ZONE_COOKIE = "zone";

/**
 * How the viewer sees the screen. `zone` is an IANA time zone name ("UTC" until the browser has reported its own,
 * `knownZone`); `now` is the one instant that this request shows.
 */
export type Viewer = { zone: string; theme: Theme; now: Date; knownZone: string | null };

/** The viewer of this request, from cookies. An invalid zone or theme is ignored. */
export const viewer = cache(async (): Promise<Viewer> => {
  const jar = await cookies();
  const knownZone = jar.get(ZONE_COOKIE)?.value ?? null;
  return {
    zone: knownZone !== null && isZone(knownZone) ? knownZone : "UTC",
    knownZone,
    theme: THEMES.find((theme) => theme === jar.get(THEME_COOKIE)?.value) ?? "system",
    now: new Date(),
  };
});
