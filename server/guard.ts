import type { IncomingMessage, ServerResponse } from "node:http";
import { isRouterState, ROUTER_STATE } from "@/lib/grips/router-state";
import { PROTECTING_HEADERS, TLS_HEADERS } from "@/lib/policy/headers";

const METHODS = ["GET", "HEAD", "POST"];
const API_METHODS = [...METHODS, "PUT", "PATCH", "DELETE", "OPTIONS"];

/** A path that Next.js redirects to a cleaner one before it reads its own configuration. */
const UNTIDY = /^[^?]*(\/\/|\\)/;

/**
 * Refuses requests that Next.js would answer with 500, because it treats a method or an address that it cannot read
 * as its own failure. Returns false if it has answered. `isTls` says whether people use TLS.
 */
export function admit(request: IncomingMessage, response: ServerResponse, isTls: boolean): boolean {
  const { method = "", url = "" } = request;
  const allowed = /^\/api(?![^/?])/.test(url) ? API_METHODS : METHODS;
  if (!allowed.includes(method)) {
    response.setHeader("Allow", allowed.join(", "));
    return refuse(response, isTls, 405, "This method is not allowed here.");
  }
  // Only proxies get whole addresses; servers get paths.
  if (!url.startsWith("/")) return refuse(response, isTls, 400, "This is not an address of Parley.");
  if (UNTIDY.test(url)) protect(response, isTls);
  if (!isRouterState(request.headers[ROUTER_STATE])) delete request.headers[ROUTER_STATE];
  return true;
}

/** The headers that next.config.ts sets, for an answer that Next.js does not add them to. */
function protect(response: ServerResponse, isTls: boolean): void {
  const headers = isTls ? { ...PROTECTING_HEADERS, ...TLS_HEADERS } : PROTECTING_HEADERS;
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
}

function refuse(response: ServerResponse, isTls: boolean, status: number, sentence: string): false {
  protect(response, isTls);
  response.writeHead(status, { "Content-Type": "text/plain; charset=utf-8", Connection: "close" });
  response.end(`${sentence}\n`);
  return false;
}
