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

/** Reads what `seal` wrote. Null for anything else: altered, expired, of another secret, or no token at all. */
export async function unseal(sealed: string): Promise<Token | null> {
  const token = await decode({ token: sealed, secret: env().AUTH_SECRET }).catch(() => null);
  return typeof token?.sub === "string" && typeof token.sid === "string"
    ? { userId: token.sub, sessionId: token.sid }
    : null;
}
