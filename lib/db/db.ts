import { PrismaPg } from "@prisma/adapter-pg";
import { createHash } from "node:crypto";
import pg from "pg";
import { env } from "@/lib/env/env";
import { detachedClient } from "@/lib/grips/detached-client";
import { PrismaClient } from "@/prisma/generated/client";

/** How many different statements one process keeps prepared. An empty name sends it unprepared. */
const MAX_PREPARED = 500;

const names = new Map<string, string>();

/** Names each statement by its text, so that the database plans it once a connection and not at every call. */
export function statementName(text: string): string {
  const known = names.get(text);
  if (known !== undefined || names.size >= MAX_PREPARED) return known ?? "";
  const name = createHash("sha1").update(text).digest("base64url");
  names.set(text, name);
  return name;
}

type Database = { pool: pg.Pool; client: PrismaClient };

/** The database at `url` with one pool of at most `size` connections. To be called outside of any request. */
function connect(url: string, size: number): Database {
  const pool = new pg.Pool({ connectionString: url, max: size, Client: detachedClient() });
  // A connection that breaks while nobody uses it is replaced when it is next asked for.
  pool.on("error", () => undefined);
  const adapter = new PrismaPg(pool, {
    statementNameGenerator: ({ sql }) => statementName(sql),
    disposeExternalPool: true,
  });
  // Any other format of errors reads the call stack at every query, a tenth of its cost.
  return { pool, client: new PrismaClient({ errorFormat: "minimal", adapter }) };
}

const kept = globalThis as unknown as { parleyDatabase?: Database };

/** Kept across reloads in development, so that pools do not pile up. */
const database = (kept.parleyDatabase ??= connect(env().DATABASE_URL, env().DATABASE_POOL_SIZE));

/** The one client of the database. */
export const db: PrismaClient = database.client;

/** The connections under it, for the one door for SQL beside it, `lib/db/sql.ts`. */
export const pool: pg.Pool = database.pool;
