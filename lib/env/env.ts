import { z } from "zod";

const LEVELS = ["fatal", "error", "warn", "info", "debug", "trace", "silent"] as const;

function whole(min: number, max: number) {
  const error = `must be a whole number from ${min} to ${max}`;
  return z.coerce.number({ error }).int(error).min(min, error).max(max, error);
}

const environment = z.object({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: "must be a postgresql:// address" }),
  DATABASE_POOL_SIZE: whole(1, 200).default(10),
  DATABASE_STATEMENT_SECONDS: whole(1, 86_400).default(10),
  AUTH_SECRET: z.string().min(32, "must have at least 32 characters"),
  APP_URL: z.url({ protocol: /^https?$/, error: "must be the http:// or https:// address people open" }),
  TRUSTED_PROXY_HOPS: whole(0, 10).default(0),
  NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: z.base64("must be base64").optional(),
  LOG_LEVEL: z.enum(LEVELS, `must be one of ${LEVELS.join(", ")}`).default("info"),
  HOST: z.string().min(1).default("0.0.0.0"),
  PORT: whole(0, 65_535).default(3000),
});

/** The process's environment; `.env.example` explains each variable. */
export type Env = z.output<typeof environment>;

/** A build loads every module but serves nobody, so it needs none of these. */
const WHILE_BUILDING = {
  DATABASE_URL: "postgresql://nobody@127.0.0.1:1/none",
  AUTH_SECRET: "a build signs nothing and reads no cookie",
  APP_URL: "http://localhost:3000",
};

let validated: Env | undefined;

/**
 * The validated environment. Throws an error of one line that names every missing or invalid variable. An empty
 * variable counts as missing.
 */
export function env(): Env {
  return (validated ??= validate(process.env));
}

/** Validates the given variables in the same way. */
export function validate(variables: Record<string, string | undefined>): Env {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ""));
  const building = given.NEXT_PHASE === "phase-production-build";
  const result = environment.safeParse(building ? { ...WHILE_BUILDING, ...given } : given);
  if (result.success) return result.data;
  const complaints = result.error.issues.map(({ path, message }) => {
    const name = String(path[0]);
    return `${name} ${given[name] === undefined ? "is missing" : message}`;
  });
  throw new Error(`Environment: ${complaints.join("; ")} (see .env.example).`);
}
