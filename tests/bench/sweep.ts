import pg from "pg";
import { expireDue } from "@/lib/sweep/service";
import { perSecond, type ReportLine } from "./measure";

const REACH = 20_000;

/** Sweeps everything that is due with two sweepers at once, and checks that each expiry was recorded exactly once. */
export async function measureSweep(due: number): Promise<ReportLine> {
  const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 1 });
  const count = async (sql: string) => Number((await pool.query<{ n: string }>(sql)).rows[0]?.n);
  const expiredEvents = () => count("SELECT count(*) AS n FROM event WHERE kind = 'expired'");

  const before = await expiredEvents();
  const waiting = await makeDue(pool, due);
  await pool.query("VACUUM ANALYZE application");
  const started = performance.now();
  const swept = await Promise.all([sweepAll(), sweepAll()]);
  const seconds = (performance.now() - started) / 1000;

  const recorded = (await expiredEvents()) - before;
  const left = await count(
    "SELECT count(*) AS n FROM application WHERE state = 'open' AND expires_at <= now()",
  );
  const reported = swept[0] + swept[1];
  await pool.end();
  if (recorded !== waiting || reported !== waiting || left !== 0)
    throw new Error(`${waiting} were due; ${reported} reported, ${recorded} recorded, ${left} left`);
  const rate = waiting / seconds;
  return {
    what: `the sweep, ${waiting.toLocaleString("en-US")} due, two sweepers, each exactly once`,
    measured: perSecond(rate),
    floor: "-",
    ratio: "-",
    reach: `>= ${perSecond(REACH)}`,
    reached: rate >= REACH,
  };
}

/** Sweeps until nothing is due. Returns how many expiries it recorded. */
export async function sweepAll(): Promise<number> {
  let swept = 0;
  for (let batch = 1; batch > 0; swept += batch) batch = await expireDue();
  return swept;
}

/** Moves standing offers back in time. No verb of the product can do that, so the triggers are switched off for it. Returns how many are due. */
export async function makeDue(pool: pg.Pool, due: number): Promise<number> {
  const client = await pool.connect();
  await client.query("BEGIN");
  await client.query("ALTER TABLE application DISABLE TRIGGER application_forward");
  await client.query(
    `UPDATE application a SET standing_at = a.standing_at - interval '60 days', expires_at = a.expires_at - interval '60 days'
      WHERE (a.brand_id, a.id) IN (SELECT brand_id, id FROM application WHERE state = 'open' ORDER BY id LIMIT $1)`,
    [due],
  );
  await client.query("ALTER TABLE application ENABLE TRIGGER application_forward");
  await client.query("COMMIT");
  const { rows } = await client.query<{ n: string }>(
    "SELECT count(*) AS n FROM application WHERE state = 'open' AND expires_at <= now()",
  );
  client.release();
  return Number(rows[0]?.n);
}
