import path from "node:path";
import { defineConfig } from "vitest/config";

const resolve = { alias: { "@": path.resolve(import.meta.dirname) } };

export default defineConfig({
  test: {
    projects: [
      {
        resolve,
        test: {
          name: "unit",
          testTimeout: 30_000,
          include: ["tests/unit/**/*.test.{ts,tsx}", "tests/architecture/**/*.test.ts"],
        },
      },
      {
        resolve,
        test: {
          name: "integration",
          include: ["tests/integration/**/*.test.{ts,tsx}"],
          globalSetup: "tests/integration/cluster.ts",
          setupFiles: "tests/integration/setup.ts",
          testTimeout: 30_000,
          hookTimeout: 60_000,
          env: {
            AUTH_SECRET: "a secret of the tests, of no use elsewhere",
            APP_URL: "http://localhost:3000",
            // Other tests may keep the processors busy.
            DATABASE_STATEMENT_SECONDS: "60",
            LOG_LEVEL: "silent",
          },
        },
      },
    ],
  },
});
