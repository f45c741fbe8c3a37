import { describe, expect, test } from "vitest";
import { validate } from "@/lib/env/env";

const GOOD = {
  DATABASE_URL: "postgresql://parley:secret@127.0.0.1:5432/parley",
  AUTH_SECRET: "x".repeat(32),
  APP_URL: "https://parley.example",
};

describe("the environment", () => {
  test("needs three variables and has defaults for the rest", () => {
    expect(validate(GOOD)).toEqual({
      ...GOOD,
      DATABASE_POOL_SIZE: 10,
      DATABASE_STATEMENT_SECONDS: 10,
      TRUSTED_PROXY_HOPS: 0,
      LOG_LEVEL: "info",
      HOST: "0.0.0.0",
      PORT: 3000,
    });
  });

  test.each(Object.keys(GOOD))("names %s when it is missing or empty, and nothing else", (name) => {
    const complaint = `Environment: ${name} is missing (see .env.example).`;
    expect(() => validate({ ...GOOD, [name]: undefined })).toThrow(complaint);
    expect(() => validate({ ...GOOD, [name]: "" })).toThrow(complaint);
  });

  test.each([
    ["DATABASE_URL", "mysql://127.0.0.1/parley"],
    ["DATABASE_URL", "127.0.0.1"],
    ["AUTH_SECRET", "x".repeat(31)],
    ["APP_URL", "parley.example"],
    ["APP_URL", "ftp://parley.example"],
    ["TRUSTED_PROXY_HOPS", "-1"],
    ["TRUSTED_PROXY_HOPS", "1.5"],
    ["DATABASE_POOL_SIZE", "201"],
    ["DATABASE_POOL_SIZE", "many"],
    ["DATABASE_STATEMENT_SECONDS", "for ever"],
    ["PORT", "65536"],
    ["LOG_LEVEL", "loud"],
    ["NEXT_SERVER_ACTIONS_ENCRYPTION_KEY", "%%%"],
  ])("names %s when it is %s, in one line without its value", (name, value) => {
    const refused = () => validate({ ...GOOD, [name]: value });
    expect(refused).toThrow(new RegExp(`^Environment: ${name} must [^\\n]+ \\(see \\.env\\.example\\)\\.$`));
    expect(refused).not.toThrow(value);
  });

  test("is not required by a build", () => {
    expect(validate({ NEXT_PHASE: "phase-production-build" }).PORT).toBe(3000);
  });
});
