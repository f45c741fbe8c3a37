import { createHash } from "node:crypto";
import { PrismaPg } from "@prisma/adapter-pg";
import { env } from "@/lib/env/env";
import { PrismaClient } from "@/prisma/generated/client";

/** How many different statements one process keeps prepared. An empty name sends it unprepared. */
const MAX_PREPARED = 500;

/** Names each statement by its text, so that the database plans it once a connection and not at every call. */
const statementNames = () => {
  const names = new Map<string, string>();
  return ({ sql }: { sql: string }): string => {
    const known = names.get(sql);
    if (known !== undefined || names.size >= MAX_PREPARED) return known ?? "";
    const name = createHash("sha1").update(sql).digest("base64url");
    names.set(sql, name);
    return name;
  };
};

/** A client of the database at `url` with a pool of at most `size` connections. */
const connect = (url: string, size: number): PrismaClient =>
  new PrismaClient({
    // Any other format reads the call stack at every query, a tenth of its cost.
    errorFormat: "minimal",
    adapter: new PrismaPg({ connectionString: url, max: size }, { statementNameGenerator: statementNames() }),
  });

const kept = globalThis as unknown as { parleyDatabase?: PrismaClient };

/** The one client of the database. Kept across reloads in development, so that pools do not pile up. */
export const db: PrismaClient = (kept.parleyDatabase ??= connect(
  env().DATABASE_URL,
  env().DATABASE_POOL_SIZE,
));
