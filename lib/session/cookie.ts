import { cookies } from "next/headers";
import { seal, sessionCookieName, sessionCookieOptions, type Token } from "./token";

/** Sets the session's cookie in this browser. */
export async function enter(token: Token): Promise<void> {
  (await cookies()).set(sessionCookieName(), await seal(token), sessionCookieOptions());
}

/** Removes the session's cookie from this browser. */
export async function leave(): Promise<void> {
  (await cookies()).set(sessionCookieName(), "", { ...sessionCookieOptions(), maxAge: 0 });
}
