import { expect } from "@playwright/test";
import { existsSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { ENVIRONMENT } from "./store";
import type { Answer } from "./wire";

/** What no answer may contain: secrets, hashes and details of how the server is built. */
const UNSPEAKABLE = [
  /\$argon2/,
  /PrismaClient|node_modules|at ignore-listed|\bpg_catalog\b/,
  /\n\s+at [\w.<> ]+ \(.*:\d+:\d+\)/,
  /\b(?:SELECT|INSERT INTO|UPDATE) .* (?:FROM|VALUES|SET) /,
];
const SECRETS = [ENVIRONMENT.AUTH_SECRET, ENVIRONMENT.DATABASE_URL].filter((secret) => secret !== undefined);

/** How React marks an error in what it rendered: by a row of its own, in a script or in the answer to a call. */
const ACCIDENT = /(?:^|\\n|"|\n)[0-9a-f]+:E\{\\?"digest\\?":\\?"(?!NEXT_)/;

/** Headers that every answer must have, and their values. */
const GUARDS: Readonly<Record<string, RegExp>> = {
  "x-content-type-options": /^nosniff$/,
  "referrer-policy": /^strict-origin-when-cross-origin$/,
  "cross-origin-opener-policy": /^same-origin$/,
  "cross-origin-resource-policy": /^same-origin$/,
  "permissions-policy": /camera=\(\)/,
  "content-security-policy":
    /^(?!.*(?:unsafe-inline|unsafe-eval|\*|http:)).*base-uri 'none';.*frame-ancestors 'none'/,
};

/**
 * What is wrong with an answer, in words. It must not be an error. It must have the security headers, contain only scripts
 * and styles with the nonce of this request, and give nothing away.
 */
export function faultsIn(answer: Answer): string[] {
  return [
    ...(answer.status >= 200 && answer.status < 500 ? [] : [`answered ${answer.status}`]),
    ...(ACCIDENT.test(answer.body) ? ["failed on the way"] : []),
    ...guardFaultsIn(answer),
    ...tellTalesIn(answer),
    ...(String(answer.headers["content-type"]).startsWith("text/html") ? nonceFaultsIn(answer) : []),
  ];
}

/** The security headers that are missing or wrong. */
export function guardFaultsIn({ headers }: Answer): string[] {
  return [
    ...Object.entries(GUARDS)
      .filter(([name, pattern]) => !pattern.test(String(headers[name])))
      .map(([name]) => `${name}: ${headers[name]}`),
    ...(headers["x-powered-by"] === undefined ? [] : ["says what it is built with"]),
  ];
}

/** What an answer contains and should not. */
function tellTalesIn({ body }: Answer): string[] {
  return [
    ...UNSPEAKABLE.flatMap((pattern) => pattern.exec(body)?.[0] ?? []),
    ...(SECRETS.some((secret) => body.includes(secret)) ? ["a secret"] : []),
  ];
}

export function nonceOf({ headers }: Answer): string | undefined {
  return /script-src 'self' 'nonce-([A-Za-z0-9+/=]{24})'/.exec(
    String(headers["content-security-policy"]),
  )?.[1];
}

function nonceFaultsIn(answer: Answer): string[] {
  const nonce = nonceOf(answer);
  if (nonce === undefined) return ["a page without a nonce"];
  const tags = answer.body.match(/<(?:script|style)\b[^>]*>/g) ?? [];
  return [
    ...tags.filter((tag) => !tag.includes(`nonce="${nonce}"`)),
    ...(/<[^>]+\s(?:style="(?!display:none")|on[a-z]+=")/.exec(answer.body) ?? []),
  ];
}

/** Fails, naming the request, unless the answer is sound. */
export function expectSound(answer: Answer, label: string): void {
  const faults = faultsIn(answer);
  if (faults.length > 0) expect(faults, `${label}: ${answer.body.slice(0, 300)}`).toEqual([]);
}

const LOG = path.join(process.env.E2E_LOGS ?? "", "server.log");

/** How far the server has written its log. */
export function logLength(): number {
  return existsSync(LOG) ? statSync(LOG).size : 0;
}

/** The errors that the server has logged since then. */
export function accidentsSince(start: number): Record<string, unknown>[] {
  return readFileSync(LOG)
    .subarray(start)
    .toString()
    .split("\n")
    .filter((line) => line.startsWith("{") && line.includes('"level":"error"'))
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}
