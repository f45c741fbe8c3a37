import { decode, encode } from "next-auth/jwt";
import { env } from "@/lib/env/env";

/** A session ends 30 days after signing in, or when it was not used for 14. In seconds and days. */
export const SESSION_SECONDS = 30 * 24 * 60 * 60;
export const IDLE_DAYS = 14;

/** What the cookie says, and no more: roles and places are read from the database on each request. */
export type Token = { userId: string; sessionId: string };

function overTls(): boolean {
  return env().APP_URL.startsWith("https:");
}

/** The session cookie's name. Over TLS its prefix makes browsers refuse one set by a neighbour or without TLS. */
export function sessionCookieName(): string {
  return overTls() ? "__Host-parley-session" : "parley-session";
}

export function sessionCookieOptions() {
  return { httpOnly: true, sameSite: "lax", secure: overTls(), path: "/", maxAge: SESSION_SECONDS } as const;
}

/** Encrypts a token for the cookie. */
export function seal({ userId, sessionId }: Token): Promise<string> {
  return encode({
    token: { sub: userId, sid: sessionId },
    secret: env().AUTH_SECRET,
    maxAge: SESSION_SECONDS,
  });
}

/** How many cookies one process remembers to have read, the oldest forgotten first. */
const MAX_KEPT = 10_000;

/** What was read from cookies, by their exact text, and until when each holds in milliseconds since 1970. */
const kept = new Map<string, { token: Token; until: number }>();

/**
 * Reads what `seal` wrote. Null for anything else: altered, expired, of another secret, or no token at all. A cookie comes
 * with every request of a browser, and next-auth derives its key anew each time, so what was read once is kept, by the
 * whole text and no longer than it holds. Whether its session still does, the database says each time.
 */
export async function unseal(sealed: string): Promise<Token | null> {
  const known = kept.get(sealed);
  if (known !== undefined && Date.now() < known.until) return known.token;
  kept.delete(sealed);
  const read = await decode({ token: sealed, secret: env().AUTH_SECRET }).catch(() => null);
  if (typeof read?.sub !== "string" || typeof read.sid !== "string") return null;
  const token = { userId: read.sub, sessionId: read.sid };
  if (typeof read.exp === "number") keep(sealed, token, read.exp * 1000);
  return token;
}

function keep(sealed: string, token: Token, until: number): void {
  const [oldest] = kept.keys();
  if (kept.size >= MAX_KEPT && oldest !== undefined) kept.delete(oldest);
  kept.set(sealed, { token, until });
}
