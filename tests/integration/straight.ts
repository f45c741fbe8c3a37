import pg from "pg";

/** A connection for SQL without the services. */
export async function straightSql(): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  return client;
}

/** The name of the constraint that refused, or the sentence of the trigger that did. All is rolled back. */
export async function refusalBy(sql: pg.Client, statement: string, values: unknown[] = []): Promise<string> {
  await sql.query("BEGIN");
  try {
    await sql.query(statement, values);
    await sql.query("SET CONSTRAINTS ALL IMMEDIATE");
    return "nothing refused it";
  } catch (error) {
    if (!(error instanceof pg.DatabaseError)) throw error;
    return error.constraint ?? error.message;
  } finally {
    await sql.query("ROLLBACK");
  }
}
