import { cookies } from "next/headers";
import { seal, sessionCookieName, sessionCookieOptions, type Token } from "./token";

/** Gives this browser the cookie of a session. */
export async function enter(token: Token): Promise<void> {
  (await cookies()).set(sessionCookieName(), await seal(token), sessionCookieOptions());
}

/** Takes the session's cookie from this browser. */
export async function leave(): Promise<void> {
  (await cookies()).set(sessionCookieName(), "", { ...sessionCookieOptions(), maxAge: 0 });
}
