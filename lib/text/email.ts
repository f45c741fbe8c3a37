import { domainToASCII, domainToUnicode } from "node:url";

/** Longest e-mail address as it is stored, and longest part before its @, in bytes: what mail systems take (RFC 5321). */
export const MAX_EMAIL = 254;
const MAX_LOCAL = 64;

/** What mail systems take before the @, dots only between other characters (RFC 5321, and letters of any script: 6531). */
const LOCAL = /^[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+(?:\.[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+)*$/u;
/** A domain as people type it: letters of any script, its dots and hyphens. Nothing else may reach the conversion. */
const TYPED_DOMAIN = /^[\p{L}\p{M}\p{N}\u200C\u200D\u00B7.。．｡-]+$/u;
const LABEL = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;

/**
 * An e-mail address as it is stored and compared: in lower case, its domain in ASCII ("xn--..."), so that every way to
 * write an address is the same address. Null if mail systems do not take it. `typed` is one line without spaces around.
 */
export function parseEmail(typed: string): string | null {
  if (typed.length > MAX_EMAIL) return null;
  const [local = "", domain = "", ...rest] = typed.replace("＠", "@").split("@");
  if (rest.length > 0 || !LOCAL.test(local) || !TYPED_DOMAIN.test(domain)) return null;
  const name = local.normalize("NFC").toLowerCase();
  const host = domainToASCII(domain.toLowerCase());
  const email = `${name}@${host}`;
  const fits = Buffer.byteLength(name) <= MAX_LOCAL && Buffer.byteLength(email) <= MAX_EMAIL;
  return fits && isDomain(host) ? email : null;
}

/** At least two labels, and a name at the end: a number would be an IP address. */
function isDomain(host: string): boolean {
  const labels = host.split(".");
  return (
    labels.length >= 2 && labels.every((label) => LABEL.test(label)) && !/^\d+$/.test(labels.at(-1) ?? "")
  );
}

/** A stored e-mail address as people write it, with its domain in its own script. */
export function shownEmail(email: string): string {
  const at = email.lastIndexOf("@") + 1;
  return email.slice(0, at) + (domainToUnicode(email.slice(at)) || email.slice(at));
}
