import pg from "pg";

// Bigints are read as numbers. No count here is too large for that.
pg.types.setTypeParser(pg.types.builtins.INT8, Number);

/** The environment of the server under attack, see tests/e2e/start.ts. */
export const ENVIRONMENT = JSON.parse(process.env.E2E_ENVIRONMENT ?? "{}") as Record<string, string>;

const pool = new pg.Pool({ connectionString: ENVIRONMENT.DATABASE_URL, max: 2, allowExitOnIdle: true });

/** Rows straight from the database under attack. */
export async function rows<T extends pg.QueryResultRow>(sql: string, values: unknown[] = []): Promise<T[]> {
  return (await pool.query<T>(sql, values)).rows;
}

/** The one row, which must exist. */
export async function row<T extends pg.QueryResultRow>(sql: string, values: unknown[] = []): Promise<T> {
  const [only, ...more] = await rows<T>(sql, values);
  if (only === undefined || more.length > 0) throw new Error(`not one row: ${sql}`);
  return only;
}

/** Tables that only requests write to. */
const WHOLE = [
  "user_account",
  "brand",
  "member",
  "invite",
  "influencer",
  "channel",
  "campaign",
  "product",
  "contract",
  "roster_place",
];
/** Tables in which the worker records expiries of the demo content. Only rows of our own brands count here. */
const OURS = ["application", "offer", "alternative", "event", "event_text", "ledger"];

/** A written row gets the id of its transaction, the highest so far; a deleted one is no longer counted. */
const STAMPED = "count(*) || '/' || coalesce(max(xmin::text::bigint), 0)";

const STAMPS = [
  ...WHOLE.map((table) => `SELECT '${table}' AS name, ${STAMPED} AS stamp FROM ${table}`),
  ...OURS.map(
    (table) =>
      `SELECT '${table}' AS name, ${STAMPED} AS stamp FROM ${table} WHERE brand_id = ANY ($1::uuid[])`,
  ),
  // The worker writes notifications, but only people read them. Using a session does not count as a change to it.
  "SELECT 'notification', count(read_at) || '' FROM notification",
  "SELECT 'session', count(*) || '/' || count(revoked_at) FROM session",
].join(" UNION ALL ");

export type Stamp = Record<string, string>;

/** One short text for each table's content, which stays equal exactly if nothing was written. */
export async function stampOf(brandIds: readonly string[]): Promise<Stamp> {
  const found = await rows<{ name: string; stamp: string }>(STAMPS, [brandIds]);
  return Object.fromEntries(found.map(({ name, stamp }) => [name, stamp]));
}

/** Resets every limit on tries, so that earlier tests do not count. */
export async function forgetTries(): Promise<void> {
  return void (await rows("DELETE FROM throttle"));
}
