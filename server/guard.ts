import { parseAndValidateFlightRouterState } from "next/dist/server/app-render/parse-and-validate-flight-router-state";
import type { IncomingMessage, ServerResponse } from "node:http";

/** On every answer, files and refusals too. Referrers stay on, shortened: browsers that hide them also send forms with the Origin "null". */
const HEADERS = {
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "strict-origin-when-cross-origin",
  "Permissions-Policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  // What is no page needs nothing; proxy.ts gives each page a policy of its own instead.
  "Content-Security-Policy":
    "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
} as const;
const HSTS = "max-age=63072000; includeSubDomains";

const METHODS = ["GET", "HEAD", "POST"];

/**
 * Sets the headers that every answer carries, over TLS (`isTls`) also the one that keeps browsers there, and answers what
 * is no request for Parley. False when it has answered: Next.js takes a method or an address it cannot read for an
 * accident of its own, and says 500.
 */
export function admit(request: IncomingMessage, response: ServerResponse, isTls: boolean): boolean {
  for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
  if (isTls) response.setHeader("Strict-Transport-Security", HSTS);
  if (!METHODS.includes(request.method ?? "")) {
    response.setHeader("Allow", METHODS.join(", "));
    return refuse(response, 405, "Nothing here can be asked for in that way.");
  }
  // Proxies are sent whole addresses, servers paths.
  if (!request.url?.startsWith("/")) return refuse(response, 400, "This is no address of Parley's.");
  if (!isRouterState(request.headers[ROUTER_STATE])) delete request.headers[ROUTER_STATE];
  return true;
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

function refuse(response: ServerResponse, status: number, sentence: string): false {
  response.writeHead(status, { "Content-Type": "text/plain; charset=utf-8", Connection: "close" });
  response.end(`${sentence}\n`);
  return false;
}
