import pino, { type Logger } from "pino";

/** Names of values that must never reach the log, up to two levels deep in an entry. */
const SECRETS = [
  "password",
  "passwordHash",
  "token",
  "secret",
  "cookie",
  "set-cookie",
  "authorization",
  "AUTH_SECRET",
  "DATABASE_URL",
  "connectionString",
];

/**
 * An error as the log shows it, always with a message and a stack. A failure of several attempts, such as a connection
 * to each address of a host, has no message of its own.
 */
function describe(err: unknown): unknown {
  if (!(err instanceof Error)) return err === undefined ? undefined : { message: String(err) };
  const shown = pino.stdSerializers.err(err);
  if (shown.message !== "") return shown;
  const attempts = err instanceof AggregateError ? err.errors.map(String) : [];
  return { ...shown, message: attempts.join("; ") || err.name };
}

/** The process's log: one JSON object per line on standard output, at LOG_LEVEL and above, without secrets. */
export const log: Logger = pino({
  level: process.env.LOG_LEVEL || "info",
  base: undefined,
  timestamp: pino.stdTimeFunctions.isoTime,
  serializers: { err: describe },
  formatters: { level: (label) => ({ level: label }) },
  redact: {
    paths: SECRETS.flatMap((name) => [`["${name}"]`, `*["${name}"]`, `*.*["${name}"]`]),
    censor: "[hidden]",
  },
});
