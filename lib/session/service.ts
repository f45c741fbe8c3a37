import { db } from "@/lib/db/db";
import { affected } from "@/lib/db/sql";
import { isId, newId } from "@/lib/id/id";
import { isPassword } from "@/lib/password/hash";
import { refuse, type Result } from "@/lib/refusal/refusal";
import { forget, giveBack, spend, TAKEN_COST } from "@/lib/throttle/throttle";
import { Prisma } from "@/prisma/generated/client";
import type { UserScope } from "./scope";
import { startStatement } from "./statement";
import { type Token } from "./token";
import type { Visit } from "./visit";

/** `email` as `emailSchema` returns it; `password` as typed. */
export type Credentials = { email: string; password: string };

const WRONG = "Wrong e-mail or password.";
const NOT_CREATED = "We couldn’t create an account with these details. If you already have one, sign in.";

/**
 * Signs somebody in. Refuses `throttled` after too many wrong passwords. Refuses `wrong-credentials` with the same
 * sentence, after the same time, whether or not the e-mail address has an account.
 */
export async function signIn(
  { email, password }: Credentials,
  { address, userAgent }: Visit,
): Promise<Result<Token, "throttled" | "wrong-credentials">> {
  const spent = (await spend("sign-in-address", address)) ?? (await spend("sign-in-email", email));
  if (spent !== null) return { ok: false, refusal: spent };
  const account = await db.user.findUnique({ where: { email }, select: { id: true, passwordHash: true } });
  const right = await isPassword(account?.passwordHash ?? null, password);
  if (account === null || !right) return refuse("wrong-credentials", WRONG);
  const session = await startSession(account.id, userAgent, account.passwordHash);
  if (session === null) return refuse("wrong-credentials", WRONG);
  await Promise.all([forget("sign-in-email", email), giveBack("sign-in-address", address)]);
  return { ok: true, ...session };
}

/**
 * Opens a session for somebody who has proven who they are, and deletes their ended ones. `provenBy` is the hash of
 * the password they gave, or null for a new account. Returns null if that password was changed in the meantime, so
 * that no session outlives a change of its password.
 */
async function startSession(
  userId: string,
  userAgent: string,
  provenBy: string | null,
): Promise<Token | null> {
  const token = { userId, sessionId: newId() };
  const opened = await affected(startStatement(token, userAgent, provenBy));
  return opened === 1 ? token : null;
}

/**
 * Signs somebody up with `create`, which creates the account or says what is taken. Somebody who already has an
 * account and gives its password is simply signed in (`isNew` is false). Anyone else is told that the handle is
 * taken, which is public, or gets a sentence that does not say whether the e-mail address has an account. Asking
 * about a taken address costs extra attempts.
 */
export async function signUp<N extends string>(
  credentials: Credentials,
  visit: Visit,
  create: () => Promise<Result<{ userId: string }, "email-taken" | "handle-taken" | N>>,
): Promise<Result<Token & { isNew: boolean }, "throttled" | "not-created" | "handle-taken" | N>> {
  const spent = await spend("sign-up-address", visit.address);
  if (spent !== null) return { ok: false, refusal: spent };
  const created = await create();
  if (created.ok) {
    const session = await startSession(created.userId, visit.userAgent, null);
    return session ? { ok: true, isNew: true, ...session } : refuse("not-created", NOT_CREATED);
  }
  const { name, sentence } = created.refusal;
  if (name !== "email-taken" && name !== "handle-taken") return refuse(name as N, sentence);
  if (name === "email-taken") await spend("sign-up-address", visit.address, TAKEN_COST);
  const known = await signIn(credentials, visit);
  if (known.ok) return { ...known, isNew: false };
  if (known.refusal.name === "throttled") return refuse("throttled", known.refusal.sentence);
  return name === "handle-taken" ? refuse("handle-taken", sentence) : refuse("not-created", NOT_CREATED);
}

/**
 * Signs out one of the person's own browsers. Returns true if it was signed in. Never touches another person's
 * session. SQL for the database's clock.
 */
export async function revokeSession({ userId }: UserScope, sessionId: string): Promise<boolean> {
  if (!isId(sessionId)) return false;
  const count = await affected(Prisma.sql`
    UPDATE session SET revoked_at = now()
     WHERE id = ${sessionId}::uuid AND user_id = ${userId}::uuid AND revoked_at IS NULL`);
  return count === 1;
}

/** Signs out every other browser of the person. Returns how many there were. SQL for the database's clock. */
export function revokeOtherSessions({ userId, sessionId }: UserScope): Promise<number> {
  return affected(Prisma.sql`
    UPDATE session SET revoked_at = now()
     WHERE user_id = ${userId}::uuid AND id <> ${sessionId}::uuid AND revoked_at IS NULL`);
}
