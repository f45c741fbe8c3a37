import pg from "pg";
import { Prisma } from "@/prisma/generated/client";

/** The codes of a violated unique constraint: the database's and Prisma Client's. */
const UNIQUE_VIOLATION = "23505";
const UNIQUE_VIOLATION_OF_PRISMA = "P2002";

/** True if a statement failed because a value that must be unique already exists. */
export function isTaken(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError
    ? error.code === UNIQUE_VIOLATION_OF_PRISMA
    : error instanceof pg.DatabaseError && error.code === UNIQUE_VIOLATION;
}
