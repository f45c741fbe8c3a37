import type { Instrumentation } from "next";
import { log } from "@/lib/log/log";

/** Makes the pool of the database before the first request: what is made within one remembers it for life (lib/db). */
export const register = async (): Promise<void> => {
  if (process.env.NEXT_RUNTIME === "nodejs") await import("@/lib/db/db");
};

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
