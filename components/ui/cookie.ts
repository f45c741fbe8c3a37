const YEAR_SECONDS = 365 * 24 * 60 * 60;

/** A cookie's value as `document.cookie` has it; null if there is none of exactly this name. */
export function cookieIn(jar: string, name: string): string | null {
  const own = jar.split(";").find((pair) => pair.slice(0, pair.indexOf("=")).trim() === name);
  return own === undefined ? null : own.slice(own.indexOf("=") + 1).trim();
}

/** What to assign to `document.cookie`: for a year, and over TLS only over TLS. */
export function cookieText(name: string, value: string, { isTls }: { isTls: boolean }): string {
  const text = `${name}=${encodeURIComponent(value)}; path=/; max-age=${YEAR_SECONDS}; samesite=lax`;
  return isTls ? `${text}; secure` : text;
}
