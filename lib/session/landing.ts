/** Where somebody without a place lands; see `homeOf`. */
type Places = { brand: object | null; influencer: object | null };

/** The first screen of a signed-in person: a brand's campaigns, an influencer's negotiations, else their account. */
export function homeOf({ brand, influencer }: Places): string {
  return brand !== null ? "/campaigns" : influencer !== null ? "/negotiations" : "/account";
}

const MAX_PATH = 2000;

/**
 * A path of our own to go on to after signing in, out of what a link says, or null. Anything a browser could read as
 * another site ("//x", "/\x", "https:x") or as a loop back to sign-in is refused.
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
