import { PrismaPg } from "@prisma/adapter-pg";
import { DriverAdapterError } from "@prisma/driver-adapter-utils";
import pg from "pg";

// Grip on `executeScript` of Prisma's adapter for `pg`.
// Reason: The adapter splits a script at every semicolon, even inside a function's body.
// Measured: without it, the first migration that creates a function fails.
// Goes when: the adapter can run a script that creates a function.

/**
 * Sends a script in one piece. This also makes each migration one transaction: it is applied entirely or not at all.
 */
export class WholeScripts extends PrismaPg {
  override async connect() {
    const adapter = await super.connect();
    adapter.executeScript = async (script) => {
      await adapter.underlyingDriver().query(script).catch(explain);
    };
    return adapter;
  }
}

function explain(error: unknown): never {
  if (!(error instanceof pg.DatabaseError)) throw error;
  const { code = "", severity = "ERROR", message, detail, column, hint } = error;
  throw new DriverAdapterError({ kind: "postgres", code, severity, message, detail, column, hint });
}
