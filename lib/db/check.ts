import { Prisma } from "@/prisma/generated/client";

const CHECK_VIOLATION = "23514";

/** True if a write of Prisma Client failed because it breaks one of the database's own checks. */
export function breaksCheck(error: unknown): boolean {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return false;
  const { driverAdapterError } = (error.meta ?? {}) as { driverAdapterError?: { cause?: { code?: string } } };
  return driverAdapterError?.cause?.code === CHECK_VIOLATION;
}
