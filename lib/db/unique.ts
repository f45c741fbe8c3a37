import { sqlState } from "@/lib/db/retry";

const UNIQUE_VIOLATION = "23505";

/** True when a statement failed because what must be there once is there already. */
export const isTaken = (error: unknown): boolean => sqlState(error) === UNIQUE_VIOLATION;
