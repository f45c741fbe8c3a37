import pg from "pg";
import type { Prisma } from "@/prisma/generated/client";
import { pool, statementName } from "./db";
import { retrying } from "./retry";

/** A statement with its parameters, as `Prisma.sql` returns it. */
export type Statement = Pick<Prisma.Sql, "text" | "values">;

/** Postgres's type numbers of `bigint` and of an array of them. */
const INT8 = 20;
const INT8_ARRAY = 1016;

/** Our bigints are amounts in minor units, or counts. Throws for one that a JavaScript number cannot hold. */
function safeNumber(digits: string): number {
  const value = Number(digits);
  if (!Number.isSafeInteger(value)) throw new RangeError(`${digits} is more than a number can hold exactly`);
  return value;
}

type Parser = (text: string) => unknown;
const parserOf = pg.types.getTypeParser as (oid: number, format: "text" | "binary") => Parser;
const parseTexts = parserOf(INT8_ARRAY, "text") as (array: string) => (string | null)[];

function safeNumbers(array: string): (number | null)[] {
  return parseTexts(array).map((digits) => (digits === null ? null : safeNumber(digits)));
}

/** The one decoder: a bigint becomes a number, an instant a Date, and JSON is parsed; a `numeric` stays text. */
const DECODER = {
  getTypeParser(oid: number, format: "text" | "binary" = "text"): Parser {
    if (oid === INT8) return safeNumber;
    if (oid === INT8_ARRAY) return safeNumbers;
    return parserOf(oid, format);
  },
};

/**
 * Sends a statement through the pool that Prisma Client also uses, prepared under its own name. All SQL goes through
 * here. A statement is all or nothing, so one that lost to another (a deadlock, a serialization failure) is sent
 * again.
 */
function send<T extends object>({ text, values }: Statement): Promise<pg.QueryResult<T>> {
  const query = { name: statementName(text), text, values: [...values], types: DECODER };
  return retrying(() => pool.query<T>(query));
}

/**
 * The rows that a statement returns, with its column names. A parameter may be a Date, an array of strings or
 * numbers, bytes, or null; JSON is passed as text.
 */
export async function rows<T extends object>(statement: Statement): Promise<T[]> {
  return (await send<T>(statement)).rows;
}

/** How many rows a statement changed. If one `WITH` has several parts, only the last one counts. */
export async function affected(statement: Statement): Promise<number> {
  return (await send(statement)).rowCount ?? 0;
}

/** Like `rows`, within one transaction. */
export type Rows = typeof rows;

/**
 * Does `work` in one transaction on its own connection: all of it, or nothing if it throws. For background
 * work, and for a rare write that takes two statements. Otherwise, send a single one when somebody waits for the answer.
 */
export async function inTransaction<T>(work: (rows: Rows) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  // A connection that dies between two statements emits this event. Without a listener, it would end the process.
  const fail = (error: Error) => (broken = error);
  client.on("error", fail);
  const ask = async <R extends object>(query: pg.QueryConfig): Promise<R[]> => {
    try {
      return (await client.query<R>(query)).rows;
    } catch (error) {
      // If the database did not answer, closing the connection rolls back. Asking again would only take longer.
      if (!(error instanceof pg.DatabaseError)) fail(error as Error);
      throw error;
    }
  };
  try {
    await ask({ text: "BEGIN" });
    const done = await work(<R extends object>({ text, values }: Statement) =>
      ask<R>({ name: statementName(text), text, values: [...values], types: DECODER }),
    );
    await ask({ text: "COMMIT" });
    return done;
  } catch (error) {
    if (broken === undefined) await ask({ text: "ROLLBACK" }).catch(fail);
    throw error;
  } finally {
    client.off("error", fail);
    client.release(broken);
  }
}
