import { PrismaPg } from "@prisma/adapter-pg";
import { createHash } from "node:crypto";
import type pg from "pg";
import { env } from "@/lib/env/env";
import { PrismaClient } from "@/prisma/generated/client";
import { poolTo } from "./connection";

/** How many different statements one process prepares. An empty name sends a statement unprepared. */
const MAX_PREPARED = 500;

const names = new Map<string, string>();

/** Names each statement after its text, so that the database plans it once per connection and not at every call. */
export function statementName(text: string): string {
  const known = names.get(text);
  if (known !== undefined || names.size >= MAX_PREPARED) return known ?? "";
  const name = createHash("sha1").update(text).digest("base64url");
  names.set(text, name);
  return name;
}

type Database = { pool: pg.Pool; client: PrismaClient };

/** Connects to the database with one pool. Call it outside of any request. */
function connect(): Database {
  const { DATABASE_URL, DATABASE_POOL_SIZE, DATABASE_STATEMENT_SECONDS } = env();
  const pool = poolTo(DATABASE_URL, { size: DATABASE_POOL_SIZE, seconds: DATABASE_STATEMENT_SECONDS });
  const adapter = new PrismaPg(pool, {
    statementNameGenerator: ({ sql }) => statementName(sql),
    disposeExternalPool: true,
  });
  // Every other error format reads the call stack at each query, which is a tenth of the query's cost.
  return { pool, client: new PrismaClient({ errorFormat: "minimal", adapter }) };
}

const kept = globalThis as unknown as { parleyDatabase?: Database };

/** Kept across reloads in development, so that pools do not accumulate. */
const database = (kept.parleyDatabase ??= connect());

/** The process's only Prisma Client. */
export const db: PrismaClient = database.client;

/** The connections under it, for `lib/db/sql.ts` only. */
export const pool: pg.Pool = database.pool;
