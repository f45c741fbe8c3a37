import { sqlState } from "./retry";

const UNIQUE_VIOLATION = "23505";

/** True when a statement failed because what must be there once is there already. */
export function isTaken(error: unknown): boolean {
  return sqlState(error) === UNIQUE_VIOLATION;
}
