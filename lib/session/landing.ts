/** The places that a person may have in Parley; null where they have none. */
type Places = { brand: object | null; influencer: object | null };

/**
 * The first screen of a signed-in person: a brand's campaigns, an influencer's negotiations, otherwise their account.
 */
export function homeOf({ brand, influencer }: Places): string {
  return brand !== null ? "/campaigns" : influencer !== null ? "/negotiations" : "/account";
}

const MAX_PATH = 2000;

/**
 * Checks where a link wants to go after signing in. Returns the path if it is one of our own, otherwise null. It
 * refuses anything that a browser could read as another site ("//x", "/\x", "https:x"), and loops back to sign-in.
 */
export function safePath(next: string | null | undefined): string | null {
  if (!next || next.length > MAX_PATH || !/^\/(?![/\\])[^\\\p{Cc}]*$/u.test(next)) return null;
  const base = "http://parley.invalid";
  if (!URL.canParse(next, base)) return null;
  const url = new URL(next, base);
  return url.origin !== base || /^\/sign-(in|up)(\/|$)/.test(url.pathname) || url.pathname.startsWith("//")
    ? null
    : `${url.pathname}${url.search}`;
}
