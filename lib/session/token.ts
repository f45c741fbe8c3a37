import { decode, encode } from "next-auth/jwt";
import { env } from "@/lib/env/env";

/** A session ends 30 days after signing in, or after 14 days without use. In seconds and in days. */
export const SESSION_SECONDS = 30 * 24 * 60 * 60;
export const IDLE_DAYS = 14;

/** Everything the cookie contains. Roles and places are read from the database at each request. */
export type Token = { userId: string; sessionId: string };

/** Whether people use TLS, so that every cookie is only for TLS. */
export function overTls(): boolean {
  return env().APP_URL.startsWith("https:");
}

/**
 * The session cookie's name. Over TLS, its prefix makes browsers refuse one that another host set or that came
 * without TLS.
 */
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

/** How many decrypted cookies one process remembers. The oldest is forgotten first. */
const MAX_KEPT = 10_000;

/** Decrypted cookies by their exact text, and until when each is valid, in milliseconds since 1970. */
const kept = new Map<string, { token: Token; until: number }>();

/**
 * Decrypts what `seal` wrote. Null for anything else: altered, expired, made with another secret, or no token at all.
 * A browser sends its cookie with every request, and next-auth derives its key anew each time. So a decrypted cookie
 * is remembered by its whole text, until it expires. The database still says at each request whether its session is
 * valid.
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
