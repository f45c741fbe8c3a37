import type { Instrumentation } from "next";
import { log } from "@/lib/log/log";
import { letGoOfStacks } from "@/lib/memory/stacks";

/**
 * Before the first request: sees to it that none stays in memory after its end (lib/memory), and makes the pool of the
 * database, since what is made within a request remembers it for life (lib/db).
 */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  letGoOfStacks();
  await import("@/lib/db/db");
}

/**
 * Every accident in a page, an action or a route, in the log with the reference its screen shows (`digest`). The route is
 * named, not the address: an address may hold an invitation's secret, and headers hold cookies.
 */
export const onRequestError: Instrumentation.onRequestError = (
  err,
  { method },
  { routePath, routeType },
): void => {
  const digest = err instanceof Error && "digest" in err ? String(err.digest) : undefined;
  log.error({ err, digest, method, route: routePath, in: routeType }, "a request met with an accident");
};
