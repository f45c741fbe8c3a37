import pg from "pg";
import { Prisma } from "@/prisma/generated/client";

/** How the database, and how Prisma Client, call what must be there once and is there already. */
const UNIQUE_VIOLATION = "23505";
const UNIQUE_VIOLATION_OF_PRISMA = "P2002";

/** True when a statement failed because what must be there once is there already. */
export function isTaken(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError
    ? error.code === UNIQUE_VIOLATION_OF_PRISMA
    : error instanceof pg.DatabaseError && error.code === UNIQUE_VIOLATION;
}
