import { type NextRequest, NextResponse } from "next/server";
import { nothingThere } from "@/lib/api/answer";
import { env } from "@/lib/env/env";
import { hasPlainHeads, isWhole } from "@/lib/grips/react-wire";
import { contentSecurityPolicy } from "@/lib/policy/policy";
import { comesFromHere } from "@/lib/session/origin";
import { PATH_HEADER } from "@/lib/session/path";
import { sessionCookieName } from "@/lib/session/token";

const inDevelopment = process.env.NODE_ENV === "development";

/** Adds the policy of a page to a response. The other headers are set in next.config.ts. */
function withPolicy(response: NextResponse, policy: string): NextResponse {
  response.headers.set("Content-Security-Policy", policy);
  return response;
}

const PRIVATE =
  /^\/(account|campaigns|contracts|members|negotiations|notifications|opportunities|profile)(\/|$)/;
/** Where software sends requests, with keys instead of cookies. */
const API = /^\/api(\/|$)/;
const MAX_PATH_LENGTH = 2000;

/** Runs before every request except those for built assets. Pages are guarded here; /api has its own guards. */
export function proxy(request: NextRequest): Response | Promise<Response> {
  return API.test(request.nextUrl.pathname) ? beforeApi(request) : beforePage(request);
}

/**
 * Lets requests from software pass: they bring a key instead of a cookie, and each route handler under app/api checks
 * it. The same goes for a handler that signs people in: other sites post to it, so it checks its forms itself.
 */
function beforeApi(request: NextRequest): Response {
  return isNowhere(request.nextUrl.pathname) ? nothingThere() : NextResponse.next();
}

/**
 * Adds the content security policy with its nonce, and does two things that improve answers but do not replace a
 * guard: it refuses requests that change something unless they come, complete, from our own pages, and it sends
 * requests for private pages without a session cookie to sign-in. Every page and action checks origin and scope again
 * (lib/session/session.ts).
 */
async function beforePage(request: NextRequest): Promise<NextResponse> {
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString("base64");
  const policy = contentSecurityPolicy(nonce, { inDevelopment });
  const reads = request.method === "GET" || request.method === "HEAD";
  const refusal = reads ? null : await refusalOf(request);
  if (refusal !== null) {
    return withPolicy(new NextResponse(`${refusal.sentence}\n`, { status: refusal.status }), policy);
  }
  const { pathname, search } = request.nextUrl;
  if (isNowhere(pathname)) {
    const headers = passedOn(request, "/", policy);
    return withPolicy(NextResponse.rewrite(new URL(NOWHERE, request.url), { request: { headers } }), policy);
  }
  if (/.\/$/.test(pathname)) {
    const plain = new URL(pathname.replace(/\/+$/, "") + search, request.url);
    return withPolicy(NextResponse.redirect(plain, 308), policy);
  }
  const path = askedFor(request);
  if (reads && PRIVATE.test(pathname) && !request.cookies.has(sessionCookieName())) {
    const signIn = new URL(`/sign-in?next=${encodeURIComponent(path)}`, request.url);
    return withPolicy(NextResponse.redirect(signIn), policy);
  }
  const headers = passedOn(request, path, policy);
  return withPolicy(NextResponse.next({ request: { headers } }), policy);
}

/**
 * The request's headers, with those that pages get in addition. Next.js takes the nonce for its scripts from the
 * policy.
 */
function passedOn(request: NextRequest, path: string, policy: string): Headers {
  const headers = new Headers(request.headers);
  headers.set("Content-Security-Policy", policy);
  headers.set(PATH_HEADER, path);
  return headers;
}

/** A path that has no page. */
const NOWHERE = "/nowhere";

/** Paths that Next.js would answer as a failure: those it cannot decode ("/invite/%ff"), and its own error screen. */
function isNowhere(pathname: string): boolean {
  try {
    return decodeURIComponent(pathname) === "/_global-error";
  } catch {
    return true;
  }
}

/** The largest body, in bytes. next.config.ts sets the same limit for actions. */
const MAX_BODY = 256 * 1024;

/** Why a request that changes something is refused, with the status; null if it may go ahead. */
async function refusalOf(request: NextRequest): Promise<{ status: number; sentence: string } | null> {
  if (!isFromHere(request)) {
    return {
      status: 403,
      sentence: "This request was not sent from one of Parley's own pages, so nothing was done.",
    };
  }
  const length = request.headers.get("content-length");
  if (length === null && request.body !== null) {
    return { status: 411, sentence: "This request does not state its length, so nothing was done." };
  }
  if (Number(length) > MAX_BODY) {
    return { status: 413, sentence: "This is larger than any Parley form, so nothing was done." };
  }
  if (await isBroken(request)) {
    return { status: 400, sentence: "This form did not arrive complete, so nothing was done." };
  }
  return null;
}

/** Whether a posted form cannot be read. Every action takes a form, so a call without one is not ours. */
async function isBroken(request: NextRequest): Promise<boolean> {
  const calls = request.headers.has("next-action");
  const type = request.headers.get("content-type") ?? "";
  if (!type.startsWith("multipart/form-data")) return calls;
  const body = Buffer.from(await request.clone().arrayBuffer());
  if (!hasPlainHeads(body.toString("latin1"), type)) return true;
  const form = await new Response(body, { headers: { "content-type": type } }).formData().catch(() => null);
  return form === null || !isWhole(form, calls);
}

function isFromHere({ headers }: NextRequest): boolean {
  const sent = {
    origin: headers.get("origin"),
    host: headers.get("host"),
    fetchSite: headers.get("sec-fetch-site"),
  };
  return comesFromHere(sent, env().APP_URL);
}

/** The path with its query, to return to after signing in. A query that is too long is dropped. */
function askedFor({ nextUrl: { pathname, search } }: NextRequest): string {
  return pathname.length + search.length <= MAX_PATH_LENGTH ? pathname + search : pathname;
}

/** Excludes built assets, which are the same for everyone. */
export const config = { matcher: "/((?!_next/static/|icon\\.svg$).*)" };
