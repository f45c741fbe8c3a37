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

/** The process's log: one JSON object per line on standard output, at LOG_LEVEL and above, without secrets. */
export const log: Logger = pino({
  level: process.env.LOG_LEVEL || "info",
  base: undefined,
  timestamp: pino.stdTimeFunctions.isoTime,
  formatters: { level: (label) => ({ level: label }) },
  redact: {
    paths: SECRETS.flatMap((name) => [`["${name}"]`, `*["${name}"]`, `*.*["${name}"]`]),
    censor: "[hidden]",
  },
});
