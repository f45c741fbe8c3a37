import { setTimeout as wait } from "node:timers/promises";

/** Serialization failure and deadlock: the database asks for the same statement again. */
const TRANSIENT = new Set(["40001", "40P01"]);
const MAX_ATTEMPTS = 5;

/** The SQLSTATE somewhere inside a thrown error, whichever layer wrapped it. */
export function sqlState(error: unknown): string | null {
  for (let depth = 0, inner = error; depth < 5 && typeof inner === "object" && inner !== null; depth++) {
    const { originalCode, code, meta, cause } = inner as Record<string, unknown>;
    if (typeof originalCode === "string") return originalCode;
    if (typeof code === "string" && /^[0-9A-Z]{5}$/.test(code) && !code.startsWith("P")) return code;
    inner = cause ?? (meta as { driverAdapterError?: unknown } | undefined)?.driverAdapterError;
  }
  return null;
}

/**
 * Runs one all-or-nothing statement, again when the database asks for it. The only place that does so.
 * Throws whatever else goes wrong, and the last failure after five attempts.
 */
export async function retrying<T>(statement: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await statement();
    } catch (error) {
      if (attempt === MAX_ATTEMPTS || !TRANSIENT.has(sqlState(error) ?? "")) throw error;
      await wait(attempt * 5 + Math.random() * 20);
    }
  }
}
