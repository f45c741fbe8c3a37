import { cookies } from "next/headers";
import { cache } from "react";

export const THEMES = ["system", "light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

/** Cookies that say how somebody wants to see Parley. The browser tells its time zone itself, see components/viewer. */
export const THEME_COOKIE = "parley-theme";
export const ZONE_COOKIE = "parley-zone";

/** How the person before the screen sees it: `zone` an IANA time zone name, `now` the one instant this request shows. */
export type Viewer = { zone: string; theme: Theme; now: Date };

/** The viewer of this request, from cookies. Anything that is not a zone or a theme is as if it were not there. */
export const viewer = cache(async (): Promise<Viewer> => {
  const jar = await cookies();
  return {
    zone: zoneOf(jar.get(ZONE_COOKIE)?.value),
    theme: THEMES.find((theme) => theme === jar.get(THEME_COOKIE)?.value) ?? "system",
    now: new Date(),
  };
});

function zoneOf(text: string | undefined): string {
  if (text === undefined || !/^[A-Za-z0-9_+/-]{1,64}$/.test(text)) return "UTC";
  try {
    return new Intl.DateTimeFormat("en", { timeZone: text }).resolvedOptions().timeZone;
  } catch {
    return "UTC";
  }
}
