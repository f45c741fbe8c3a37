import type { NextConfig } from "next";

const config: NextConfig = {
  poweredByHeader: false,
  productionBrowserSourceMaps: false,
  // No picture here needs resizing, so nobody can ask the server to fetch and resize one.
  images: { unoptimized: true },
  // Starting the development server writes nothing into the checkout.
  agentRules: false,
  // `npm run check` does it, in its own step.
  typescript: { ignoreBuildErrors: true },
  experimental: {
    // The largest form is a counteroffer with its message; nothing is uploaded.
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
