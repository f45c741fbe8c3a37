import type { Instrumentation } from "next";
import { letGoOfStacks } from "@/lib/grips/aborted-stacks";
import { log } from "@/lib/log/log";

/**
 * Runs before the first request. Makes sure that no request stays in memory after it ends (lib/grips), and opens the
 * database pool, because anything created within a request keeps that request in memory (lib/db).
 */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  letGoOfStacks();
  await import("@/lib/db/db");
}

/**
 * Logs every failure of a page, an action or a route, with the reference that its screen shows (`digest`). It names
 * the route, not the address: an address may contain an invitation's secret, and headers contain cookies.
 */
export const onRequestError: Instrumentation.onRequestError = (
  err,
  { method },
  { routePath, routeType },
): void => {
  const digest = err instanceof Error && "digest" in err ? String(err.digest) : undefined;
  log.error({ err, digest, method, route: routePath, in: routeType }, "a request failed");
};
