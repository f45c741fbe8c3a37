import { parseAndValidateFlightRouterState } from "next/dist/server/app-render/parse-and-validate-flight-router-state";
import type { IncomingMessage, ServerResponse } from "node:http";
import { PROTECTING_HEADERS, TLS_HEADERS } from "@/lib/policy/policy";

const METHODS = ["GET", "HEAD", "POST"];
const API_METHODS = [...METHODS, "PUT", "PATCH", "DELETE", "OPTIONS"];

/** An address that Next.js leads on to a tidier one, before it has looked at its own configuration. */
const UNTIDY = /^[^?]*(\/\/|\\)/;

/**
 * Answers what is no request for Parley, over TLS if `isTls`. False when it has answered: Next.js takes a method or an
 * address it cannot read for an accident of its own, and says 500.
 */
export function admit(request: IncomingMessage, response: ServerResponse, isTls: boolean): boolean {
  const { method = "", url = "" } = request;
  const allowed = /^\/api(?![^/?])/.test(url) ? API_METHODS : METHODS;
  if (!allowed.includes(method)) {
    response.setHeader("Allow", allowed.join(", "));
    return refuse(response, isTls, 405, "Nothing here can be asked for in that way.");
  }
  // Proxies are sent whole addresses, servers paths.
  if (!url.startsWith("/")) return refuse(response, isTls, 400, "This is no address of Parley's.");
  if (UNTIDY.test(url)) protect(response, isTls);
  if (!isRouterState(request.headers[ROUTER_STATE])) delete request.headers[ROUTER_STATE];
  return true;
}

/** The headers that next.config.ts sets, for an answer that does not come so far. */
function protect(response: ServerResponse, isTls: boolean): void {
  const headers = isTls ? { ...PROTECTING_HEADERS, ...TLS_HEADERS } : PROTECTING_HEADERS;
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
}

/** What part of a page the browser has already, in Next.js's own words. Without it the whole page is sent. */
const ROUTER_STATE = "next-router-state-tree";

function isRouterState(header: string | string[] | undefined): boolean {
  try {
    parseAndValidateFlightRouterState(header);
    return true;
  } catch {
    return false; // Next.js itself throws in the midst of the page
  }
}

function refuse(response: ServerResponse, isTls: boolean, status: number, sentence: string): false {
  protect(response, isTls);
  response.writeHead(status, { "Content-Type": "text/plain; charset=utf-8", Connection: "close" });
  response.end(`${sentence}\n`);
  return false;
}
