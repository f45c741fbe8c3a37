import { parseAndValidateFlightRouterState } from "next/dist/server/app-render/parse-and-validate-flight-router-state";

// Grip on how Next.js reads the header that says what the browser's router already has.
// Reason: Next.js parses that header in the middle of a page, and throws if it cannot, instead of sending the whole
// page.
// Measured: without it, a request with a made-up header is answered with 500 and logged as a failure.
// Goes when: a plain `next start` answers such a request.

/** The header's name. A request without it gets the whole page. */
export const ROUTER_STATE = "next-router-state-tree";

/** Whether Next.js can read this value of the header. */
export function isRouterState(header: string | string[] | undefined): boolean {
  try {
    parseAndValidateFlightRouterState(header);
    return true;
  } catch {
    return false; // there is no other way to check
  }
}
