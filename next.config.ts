import type { NextConfig } from "next";
import { PROTECTING_HEADERS, TLS_HEADERS } from "./lib/policy/headers";

function listed(headers: Readonly<Record<string, string>>) {
  return Object.entries(headers).map(([key, value]) => ({ key, value }));
}

const EVERYWHERE = "/(.*)";
/** Set by the proxy in front of the server; without a proxy, by server/. */
const OVER_TLS = { type: "header", key: "x-forwarded-proto", value: "https.*" } as const;

const config: NextConfig = {
  poweredByHeader: false,
  productionBrowserSourceMaps: false,
  headers: async () => [
    { source: EVERYWHERE, headers: listed(PROTECTING_HEADERS) },
    { source: EVERYWHERE, has: [OVER_TLS], headers: listed(TLS_HEADERS) },
  ],
  // Next.js's own redirect would have none of these headers, so proxy.ts removes the slash.
  skipTrailingSlashRedirect: true,
  // No picture here needs resizing, so nobody can make the server fetch and resize one.
  images: { unoptimized: true },
  // Starting the development server must not write anything into the checkout.
  agentRules: false,
  // `npm run check` checks types in its own step.
  typescript: { ignoreBuildErrors: true },
  experimental: {
    // The largest form is a counteroffer with its message. Nothing is uploaded.
    serverActions: { bodySizeLimit: "256kb" },
  },
  // Native programs, the database's drivers and megabytes of word lists stay out of the bundle.
  serverExternalPackages: [
    "@node-rs/argon2",
    "@zxcvbn-ts/core",
    "@zxcvbn-ts/language-common",
    "@zxcvbn-ts/language-en",
    "@prisma/client",
    "@prisma/adapter-pg",
    "pg",
    "pino",
    "graphile-worker",
  ],
};

export default config;
