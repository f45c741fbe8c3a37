import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";

/** Serialization failure and deadlock: the database expects the same statement again. */
const TRANSIENT = new Set(["40001", "40P01"]);
const MAX_ATTEMPTS = 5;

/**
 * Runs one all-or-nothing statement, and runs it again if the database asks for that. Nothing else in Parley retries
 * statements. Throws any other error, and the last failure after five attempts.
 */
export async function retrying<T>(statement: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await statement();
    } catch (error) {
      const isTransient = error instanceof pg.DatabaseError && TRANSIENT.has(error.code ?? "");
      if (attempt === MAX_ATTEMPTS || !isTransient) throw error;
      await wait(attempt * 5 + Math.random() * 20);
    }
  }
}
