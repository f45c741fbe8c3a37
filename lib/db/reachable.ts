import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";
import { log } from "@/lib/log/log";
import { connectionTo } from "./connection";

/** How long to wait before the next attempt, in milliseconds: at first and at most. */
const REST_MS = 500;
const MAX_REST_MS = 5_000;
const ANSWER_SECONDS = 5;

/** The classes of errors that pass: connection failures, too few resources, and a server that starts or stops. */
const PASSING = /^(08|53|57)/;

/**
 * Waits until the database answers or `stopping` is aborted, and says in the log that it waits. Throws if the database
 * does answer but refuses us, for example because of a wrong password.
 */
export async function untilReachable(url: string, stopping: AbortSignal): Promise<void> {
  for (let rest = REST_MS; !stopping.aborted; rest = Math.min(rest * 2, MAX_REST_MS)) {
    try {
      return await ask(url);
    } catch (err) {
      if (err instanceof pg.DatabaseError && !PASSING.test(err.code ?? "")) throw err;
      log.warn({ err, restMs: rest }, "the database cannot be reached: waiting for it");
    }
    await wait(rest, undefined, { signal: stopping }).catch(() => undefined);
  }
}

async function ask(url: string): Promise<void> {
  const client = new pg.Client(connectionTo(url, ANSWER_SECONDS));
  // Losing this connection fails the attempt, and nothing else.
  client.on("error", () => undefined);
  try {
    await client.connect();
    await client.query("SELECT 1");
  } finally {
    await client.end().catch(() => undefined);
  }
}
