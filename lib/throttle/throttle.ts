import { createHash } from "node:crypto";
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { rows } from "@/lib/db/sql";
import type { Refusal } from "@/lib/refusal/refusal";

const QUARTER_HOUR = 15 * 60;
const HOUR = 60 * 60;

/** How often something may be tried: `points` times in `seconds`, per key. */
const LIMITS = {
  /** Wrong passwords for one e-mail address, and from one client address. */
  "sign-in-email": { points: 10, seconds: QUARTER_HOUR },
  "sign-in-address": { points: 100, seconds: QUARTER_HOUR },
  /**
   * New accounts from one client address. Trying an e-mail address that already has an account costs `TAKEN_COST`
   * points.
   */
  "sign-up-address": { points: 100, seconds: HOUR },
  /** Invitations answered from one client address, and made by one person. */
  "invite-answered-address": { points: 300, seconds: QUARTER_HOUR },
  "invite-made": { points: 100, seconds: HOUR },
  /** Wrong current passwords when one person changes their password. */
  "password-change": { points: 10, seconds: QUARTER_HOUR },
} as const;

export type LimitName = keyof typeof LIMITS;
export const TAKEN_COST = 5;

/**
 * rate-limiter-flexible expects a `pg` client. This passes its statements to `lib/db/sql.ts`, so that it needs no
 * pool of its own.
 */
const store = {
  query: async (statement: { text: string; values: unknown[] }) => {
    const found = await rows(statement);
    return { rows: found, rowCount: found.length };
  },
};

const limiters = new Map<LimitName, RateLimiterPostgres>();

function limiterOf(name: LimitName): RateLimiterPostgres {
  const made =
    limiters.get(name) ??
    new RateLimiterPostgres({
      storeClient: store,
      storeType: "client",
      tableName: "throttle",
      tableCreated: true,
      keyPrefix: name,
      points: LIMITS[name].points,
      duration: LIMITS[name].seconds,
    });
  limiters.set(name, made);
  return made;
}

/** Keys are hashed, so the table contains no e-mail addresses, and keys of any length fit. */
function keyOf(of: string): string {
  return createHash("sha256").update(of).digest("base64url");
}

/**
 * Takes `cost` attempts from a limit before the action itself, so that simultaneous attempts are all counted. Returns
 * null if the action may go ahead, otherwise the refusal `throttled`, which says when to try again. Throws if the
 * counters cannot be reached: nobody tried too often then.
 */
export async function spend(name: LimitName, of: string, cost = 1): Promise<Refusal<"throttled"> | null> {
  try {
    await limiterOf(name).consume(keyOf(of), cost);
    return null;
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    return {
      name: "throttled",
      sentence: `Too many attempts. Please try again ${inWords(refusal.msBeforeNext)}.`,
    };
  }
}

/** Gives back what a successful attempt took from a limit that counts only failures. */
export async function giveBack(name: LimitName, of: string, cost = 1): Promise<void> {
  await limiterOf(name).reward(keyOf(of), cost);
}

/** Forgets all attempts of a key, because the right password was given. */
export async function forget(name: LimitName, of: string): Promise<void> {
  await limiterOf(name).delete(keyOf(of));
}

function inWords(milliseconds: number): string {
  const minutes = Math.ceil(milliseconds / 60_000);
  return minutes <= 1 ? "in a minute" : `in ${minutes} minutes`;
}
