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
 * refuses anything that a browser could read as another site ("//x", "/\x", "https:x"), loops back to sign-in, and what is
 * only for programs. For a file, it is the page that offers it.
 */
export function safePath(next: string | null | undefined): string | null {
  if (!next || next.length > MAX_PATH || !/^\/(?![/\\])[^\\\p{Cc}]*$/u.test(next)) return null;
  const base = "http://parley.invalid";
  if (!URL.canParse(next, base)) return null;
  const url = new URL(next, base);
  const isOurs = url.origin === base && !url.pathname.startsWith("//");
  return isOurs && !/^\/(sign-(in|up)|api|_next)(\/|$)/.test(url.pathname) ? pageOf(url) : null;
}

/** Addresses in app/ that are no pages: a file to download, rows for a list. Each lies below its page. */
const NO_PAGE =
  /^(?<page>\/campaigns\/[^/]+\/(?:roster|offers)|\/negotiations|\/account)\/(?:export|rows|seen)\/?$/;

/** The page itself, or the page that offers this file or shows these rows: a browser stays where it is for a file. */
function pageOf({ pathname, search }: URL): string {
  return NO_PAGE.exec(pathname)?.groups?.page ?? `${pathname}${search}`;
}
