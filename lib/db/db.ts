import { PrismaPg } from "@prisma/adapter-pg";
import { env } from "@/lib/env/env";
import { PrismaClient } from "@/prisma/generated/client";

const connect = () =>
  new PrismaClient({
    adapter: new PrismaPg({ connectionString: env().DATABASE_URL, max: env().DATABASE_POOL_SIZE }),
  });

const kept = globalThis as unknown as { parleyDatabase?: PrismaClient };

/** The one client of the database. Kept across reloads in development, so that pools do not pile up. */
export const db: PrismaClient = (kept.parleyDatabase ??= connect());
